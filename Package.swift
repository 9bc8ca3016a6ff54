// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A Swift target in one of the three source folders.
func module(_ name: String, in folder: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "\(folder)/\(name)", swiftSettings: settings)
}

/// The tests of a target; they see its neighbours too.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: settings)
}

func systemLibrary(_ name: String, _ pkgConfig: String, debian: String) -> Target {
  .systemLibrary(name: name, path: "importers/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

// The module graph of docs/architecture.md, lowest level first. A target lists every module that it imports.
let package = Package(
  name: "TraCuu",
  products: [.executable(name: "tracuu", targets: ["tracuu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Level 0
    module("NoticeModel", in: "Sources"),
    .target(
      name: "VietnameseText", path: "Sources/VietnameseText", exclude: ["generate_syllable_frequencies.py"],
      swiftSettings: settings),
    module("HTMLText", in: "Sources"),
    systemLibrary("CLibXML2", "libxml-2.0", debian: "libxml2-dev"),
    systemLibrary("CGumbo", "gumbo", debian: "libgumbo-dev"),
    systemLibrary("CDeflate", "libdeflate", debian: "libdeflate-dev"),
    systemLibrary("CZlib", "zlib", debian: "zlib1g-dev"),
    systemLibrary("CBrotli", "libbrotlidec", debian: "libbrotli-dev"),
    systemLibrary("CLibArchive", "libarchive", debian: "libarchive-dev"),
    .target(name: "CSandbox", path: "importers/CSandbox", cSettings: [.define("_GNU_SOURCE")]),
    .target(
      name: "CVietnameseFTS5", path: "index/CVietnameseFTS5", exclude: ["generate_fold_table.py"],
      linkerSettings: [.linkedLibrary("sqlite3")]),

    // Level 1
    .target(
      name: "LegacyEncoding", dependencies: ["NoticeModel", "VietnameseText"], path: "importers/LegacyEncoding",
      exclude: ["generate_encoding_tables.py"], swiftSettings: settings),
    module("Markup", in: "importers", ["CLibXML2", "CGumbo"]),
    module("WARC", in: "Sources", ["CBrotli", "CDeflate", "CZlib", "NoticeModel", crypto]),
    module("DocumentNumbers", in: "Sources", ["NoticeModel", "VietnameseText"]),

    // Level 2
    module("Containers", in: "importers", ["CLibArchive", "LegacyEncoding", "NoticeModel", "WARC", crypto]),
    module("Originals", in: "Sources", ["NoticeModel", "WARC"]),
    module("SearchQuery", in: "Sources", ["NoticeModel", "VietnameseText", "DocumentNumbers"]),
    module("Uploads", in: "Sources", ["NoticeModel", "WARC"]),

    // Level 3
    module("ImporterKit", in: "importers", ["NoticeModel", "VietnameseText", "DocumentNumbers"]),
    module(
      "NoticeIndex", in: "index",
      ["CVietnameseFTS5", "NoticeModel", "VietnameseText", "DocumentNumbers", "SearchQuery", grdb]),
    module("NoticePages", in: "Sources", ["NoticeModel", "SearchQuery", "HTMLText"]),

    // Level 4
    module(
      "HTMLImporter", in: "importers", ["ImporterKit", "NoticeModel", "LegacyEncoding", "Markup", "VietnameseText"]),
    module("TextImporter", in: "importers", ["ImporterKit", "NoticeModel", "LegacyEncoding"]),
    module("RecordImporter", in: "importers", ["ImporterKit", "NoticeModel", "LegacyEncoding"]),
    module(
      "OfficeImporter", in: "importers", ["Containers", "ImporterKit", "NoticeModel", "LegacyEncoding", "Markup"]),
    module("PDFImporter", in: "importers", ["ImporterKit", "NoticeModel", "LegacyEncoding"]),
    module("Converters", in: "importers", ["CSandbox", "ImporterKit", "NoticeModel"]),
    module(
      "NoticeServer", in: "Sources",
      [
        "CDeflate", "NoticeModel", "NoticePages", "SearchQuery", "Uploads", "WARC", hummingbird, hummingbirdCore,
        httpTypes, logging,
        nioCore, nioHTTPTypes, nioPosix, serviceLifecycle, unixSignals,
      ]),

    // Level 5
    module("ImportPipeline", in: "Sources", ["Containers", "ImporterKit", "NoticeModel", "Originals", "WARC"]),

    // Level 6
    .executableTarget(
      name: "tracuu",
      dependencies: [
        "Containers", "Converters", "DocumentNumbers", "HTMLImporter", "ImporterKit", "ImportPipeline",
        "LegacyEncoding", "NoticeIndex", "NoticeModel", "NoticePages", "NoticeServer", "OfficeImporter", "Originals",
        "PDFImporter",
        "RecordImporter", "SearchQuery", "TextImporter", "Uploads", "VietnameseText", "WARC",
        argumentParser, logging,
      ],
      path: "Sources/tracuu", swiftSettings: settings),

    // Tests; Tests/BlackBoxTests (Python) runs the built program.
    tests("Containers", ["NoticeModel", "WARC"]),
    tests("Converters", ["ImporterKit", "NoticeModel", "PDFImporter"]),
    tests("CVietnameseFTS5", ["VietnameseText", grdbSQLite]),
    tests("DocumentNumbers", ["NoticeModel"]),
    tests("HTMLText"),
    tests("HTMLImporter", ["ImporterKit", "LegacyEncoding", "Markup", "NoticeModel"]),
    tests("ImporterKit", ["NoticeModel", "VietnameseText"]),
    tests("ImportPipeline", ["ImporterKit", "NoticeModel", "Originals", "WARC"]),
    tests("LegacyEncoding", ["NoticeModel", "VietnameseText"]),
    tests("Markup"),
    tests("NoticeIndex", ["DocumentNumbers", "NoticeModel", "SearchQuery", grdb]),
    tests("NoticeModel"),
    tests("NoticePages", ["HTMLText", "NoticeModel", "SearchQuery"]),
    tests(
      "NoticeServer",
      [
        "NoticeIndex", "NoticeModel", "NoticePages", "SearchQuery", "Uploads", hummingbird, hummingbirdCore,
        hummingbirdTesting,
        httpTypes, logging, nioCore, nioEmbedded, nioHTTPTypes, nioPosix,
      ]),
    tests("OfficeImporter", ["ImporterKit", "NoticeModel"]),
    tests("Originals", ["NoticeModel", "WARC"]),
    tests("PDFImporter", ["ImporterKit", "NoticeModel"]),
    tests("RecordImporter", ["ImporterKit", "NoticeModel"]),
    tests("SearchQuery", ["DocumentNumbers", "NoticeModel"]),
    tests("TextImporter", ["ImporterKit", "LegacyEncoding", "NoticeModel"]),
    tests("Uploads", ["NoticeModel", "WARC"]),
    tests("VietnameseText"),
    tests("WARC", ["NoticeModel"]),
  ]
)

// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nothing here is built, resolved or shipped with the program. `modules` holds links to
// the program's own source folders; a file that joins one of them needs no change here. The benchmark in
// Benchmarks/Decoding is built from the same modules.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "modules/\(name)", exclude: exclude, swiftSettings: settings)
}

/// A fuzz target: libFuzzer brings `main`.
func fuzzTarget(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: "targets/\(name)", swiftSettings: settings)
}

let package = Package(
  name: "Fuzzing",
  products: [
    .library(
      name: "Modules", targets: ["HTMLImporter", "ImporterKit", "LegacyEncoding", "Markup", "NoticeModel"])
  ],
  targets: [
    module("NoticeModel"),
    module("VietnameseText", exclude: ["generate_syllable_frequencies.py"]),
    module("DocumentNumbers", ["NoticeModel", "VietnameseText"]),
    module("LegacyEncoding", ["NoticeModel", "VietnameseText"], exclude: ["generate_encoding_tables.py"]),
    .systemLibrary(name: "CLibXML2", path: "modules/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CGumbo", path: "modules/CGumbo", pkgConfig: "gumbo"),
    module("Markup", ["CLibXML2", "CGumbo"]),
    module("ImporterKit", ["NoticeModel", "VietnameseText", "DocumentNumbers"]),
    module("HTMLImporter", ["ImporterKit", "NoticeModel", "LegacyEncoding", "Markup"]),

    .target(name: "Promises", path: "targets/Promises", swiftSettings: settings),
    fuzzTarget("decoder", ["LegacyEncoding", "NoticeModel", "Promises"]),
    fuzzTarget("html", ["HTMLImporter", "ImporterKit", "NoticeModel", "Promises"]),
  ]
)

// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nothing here is built or shipped with the program; `modules` are the program's sources.

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  // Testing is enabled because the texts of a page are gathered by an internal type.
  .target(
    name: name, dependencies: dependencies, path: "modules/\(name)", exclude: exclude,
    swiftSettings: [
      .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"), .unsafeFlags(["-enable-testing"]),
    ])
}

let package = Package(
  name: "Decoding",
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
    .executableTarget(
      name: "decoding", dependencies: ["HTMLImporter", "ImporterKit", "LegacyEncoding", "Markup", "NoticeModel"]),
  ]
)

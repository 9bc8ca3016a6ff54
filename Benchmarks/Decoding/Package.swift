// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nothing here is built or shipped with the program; the program's modules come from the
// package of the fuzz targets. Built with -enable-testing, because the texts of a page are gathered by an internal type.
let package = Package(
  name: "Decoding",
  dependencies: [.package(path: "../../Fuzzing")],
  targets: [
    .executableTarget(name: "decoding", dependencies: [.product(name: "Modules", package: "Fuzzing")])
  ]
)

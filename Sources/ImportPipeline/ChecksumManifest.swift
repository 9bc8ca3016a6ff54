import Foundation
public import NoticeModel
import WARC

/// What the office that hands files over says of their bytes: a list as `sha256sum` writes it, which a BagIt
/// `manifest-sha256.txt` is, too.
///
/// Lines are `DIGEST  NAME`, `DIGEST *NAME`, `\DIGEST  NAME` with escapes (GNU coreutils, sha256sum), or `SHA256 (NAME) =
/// DIGEST`. Names are relative to the folder of the list; where nothing stands there, to one of the imported folders.
public struct ChecksumManifest: Sendable {
  /// The digest of the list itself, for the ledger.
  public let digest: ContentDigest
  /// Lines that are none of the forms above, by number.
  public let unreadableLines: [Int]
  private let expected: [[UInt8]: (name: String, digest: ContentDigest)]
  private var seen: Set<[UInt8]> = []
  private let ownPath: [UInt8]
  public private(set) var agreed = 0
  public private(set) var differing = 0

  /// - Parameters:
  ///   - contents: the bytes of the list.
  ///   - path: where it stands.
  ///   - roots: the paths that are imported.
  public init(_ contents: [UInt8], path: String, roots: [String]) {
    digest = ContentDigest(hashing: contents)
    let own = Self.real(Array(path.utf8)) ?? Array(path.utf8)
    ownPath = own
    let folder = own.lastIndex(of: UInt8(ascii: "/")).map { Array(own[..<$0]) } ?? [UInt8(ascii: ".")]
    let folders = [folder] + roots.map { Self.real(Array($0.utf8)) ?? Array($0.utf8) }
    var unreadable: [Int] = []
    var expected: [[UInt8]: (name: String, digest: ContentDigest)] = [:]
    let bytes = contents.starts(with: [0xEF, 0xBB, 0xBF]) ? contents.dropFirst(3) : contents[...]
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let (name, digest) = Self.entry(line) else {
        unreadable.append(number + 1)
        continue
      }
      let places = folders.map { name.first == UInt8(ascii: "/") ? name : $0 + [UInt8(ascii: "/")] + name }
      let real = places.lazy.compactMap(Self.real).first ?? places[0]
      expected[real] = (FilePath.text(of: name), digest)
    }
    self.expected = expected
    unreadableLines = unreadable
  }

  /// What the list says of a file: nil where it agrees.
  mutating func verdict(on file: FilePath, digest: ContentDigest?) -> ImportWarning? {
    guard let real = Self.real(file.bytes), real != ownPath else { return nil }
    guard let stated = expected[real] else { return ImportWarning(.manifestUnlisted) }
    seen.insert(real)
    guard digest == stated.digest else {
      differing += 1
      return ImportWarning(.manifestMismatch, stated.digest.hex)
    }
    agreed += 1
    return nil
  }

  /// Files that are listed and did not come, by name.
  var missing: [String] {
    expected.filter { !seen.contains($0.key) }.map(\.value.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (name: [UInt8], digest: ContentDigest)? {
    let tag = Array("SHA256 (".utf8)
    if line.starts(with: tag), let end = line.lastIndex(of: UInt8(ascii: ")")), end >= line.startIndex + tag.count {
      let rest = String(decoding: line[(end + 1)...], as: UTF8.self).split(separator: " ")
      guard rest.count == 2, rest[0] == "=", let digest = ContentDigest(hex: rest[1]) else { return nil }
      return (Array(line[(line.startIndex + tag.count)..<end]), digest)
    }
    let isEscaped = line.first == UInt8(ascii: "\\")
    let line = isEscaped ? line.dropFirst() : line
    guard line.count > 66, let digest = ContentDigest(hex: String(decoding: line.prefix(64), as: UTF8.self)) else {
      return nil
    }
    var name = line.dropFirst(64)
    guard name.first == 0x20 || name.first == 0x09 else { return nil }
    name = name.drop { $0 == 0x20 || $0 == 0x09 }
    if name.first == UInt8(ascii: "*") { name = name.dropFirst() }
    while name.starts(with: [UInt8(ascii: "."), UInt8(ascii: "/")]) { name = name.dropFirst(2) }
    return name.isEmpty ? nil : (isEscaped ? unescaped(name) : Array(name), digest)
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isEscape = false
    for byte in name {
      if isEscape {
        result.append(byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "r") ? 0x0D : byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The path without links and dots; nil where nothing stands there.
  private static func real(_ path: [UInt8]) -> [UInt8]? {
    FilePath(bytes: path).withCString { name in
      guard let found = realpath(name, nil) else { return nil }
      defer { free(found) }
      return Array(UnsafeRawBufferPointer(start: found, count: strlen(found)))
    }
  }
}

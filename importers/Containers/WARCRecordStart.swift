import Glibc

/// Tells where a record begins, by more than its first word: pages about web archives quote `WARC/1.0`, too.
enum WARCRecordStart {
  /// The two formats.
  enum Format: Sendable, Hashable {
    case warc, arc
  }

  /// The bytes needed to tell a WARC record: `WARC/1.0 CR LF` and the beginning of a field.
  static let evidence = 64

  /// True where `bytes` begin with a version line and a field of the standard behind it.
  static func isWARC(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: version), let end = bytes.prefix(evidence).firstIndex(of: UInt8(ascii: "\n")) else {
      return false
    }
    let number = bytes[(bytes.startIndex + version.count)..<end].filter { $0 > 0x20 }
    guard number.count == 3 || number.count == 4, number.first.map({ (0x30...0x39).contains($0) }) == true,
      number[number.startIndex + 1] == UInt8(ascii: ".")
    else { return false }
    let field = bytes[(end + 1)...].prefix(8).map { $0 | 0x20 }
    return field.starts(with: Array("warc-".utf8)) || field.starts(with: Array("content-".utf8))
  }

  /// The first record of `format` in `bytes`, as a distance from their start; nil where there is none. Linear.
  static func first(of format: Format, in bytes: ArraySlice<UInt8>) -> Int? {
    switch format {
    case .warc: firstWARC(in: bytes)
    case .arc: firstARC(in: bytes)
    }
  }

  static let version = Array("WARC/".utf8)

  private static func firstWARC(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let found = bytes[index...].withUnsafeBytes { rest in
        rest.baseAddress.flatMap { base in
          memchr(base, Int32(UInt8(ascii: "W")), rest.count).map { UnsafeRawPointer($0) - base }
        }
      }
      guard let found else { return nil }
      if isWARC(bytes[(index + found)...]) { return index + found - bytes.startIndex }
      index += found + 1
    }
    return nil
  }

  private static func firstARC(in bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      if end - start <= 1 << 16, ARCHeader(line: bytes[start..<end]) != nil { return start - bytes.startIndex }
      start = end + 1
    }
    return nil
  }
}

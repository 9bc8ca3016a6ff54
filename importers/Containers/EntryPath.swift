import LegacyEncoding
public import NoticeModel

/// The safe path of an archive's entry: what the entry is called in reports, addresses and identities.
///
/// Nothing is ever written to it, yet it is shown, compared and put into headers. It has no empty, `.` or `..` segments,
/// no root, no drive, no control characters, no backslashes. A name that is none of that is its own path.
public struct EntryPath: Sendable, Hashable {
  /// Segments joined by `/`; never empty. Bytes that are not UTF-8 stand as `%XX`, so that equal bytes have equal paths
  /// whatever encoding they are taken for.
  public let text: String
  /// The name as people wrote it, decoded from whatever encoding it is in; for showing only.
  public let displayName: String
  public let warnings: [ImportWarning]

  /// - Parameter ordinal: the entry's number, which stands in for a name that cannot be used.
  public init(_ rawName: [UInt8], ordinal: Int, limits: ArchiveLimits = ArchiveLimits()) {
    var warnings: [ImportWarning] = []
    let isText = String(validating: rawName, as: UTF8.self) != nil
    if !isText { warnings.append(ImportWarning(.nameEncoding)) }
    let name = rawName.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    var segments = name.split(separator: UInt8(ascii: "/")).map(Array.init)
    var isUnsafe = name != rawName || name.first == UInt8(ascii: "/")
    if let drive = segments.first, drive.count >= 2, drive[1] == UInt8(ascii: ":"), EntryPath.isLetter(drive[0]) {
      segments[0] = Array(drive.dropFirst(2))
      isUnsafe = true
    }
    // `./` in front of every name is what tar makes of a folder.
    isUnsafe = isUnsafe || segments.contains(Array("..".utf8))
    segments.removeAll { $0.isEmpty || $0 == Array(".".utf8) || $0 == Array("..".utf8) }
    if isUnsafe { warnings.append(ImportWarning(.unsafePath, EntryPath.visible(rawName.prefix(limits.nameBytes)))) }

    let isLong = rawName.count > limits.nameBytes || segments.count > limits.nameSegments
    var text = segments.map(EntryPath.visible).joined(separator: "/")
    if isLong { text = EntryPath.shortened(segments.last ?? []) + "~\(ordinal)" }
    if text.isEmpty { text = "entry-\(ordinal)" }
    if isLong || segments.isEmpty || EntryPath.isOdd(rawName) { warnings.append(ImportWarning(.oddName)) }
    self.text = text
    self.warnings = warnings
    displayName = isText || isLong ? text : EntryPath.decoded(segments)
  }

  /// Control characters and bytes that are not UTF-8 percent-encoded, and then every byte that is not ASCII.
  static func visible(_ bytes: some Collection<UInt8>) -> String {
    let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    if isClean, let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.reduce(into: "") { result, byte in
      if byte < 0x20 || byte >= 0x7F {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  private static func decoded(_ segments: [[UInt8]]) -> String {
    visible(CharsetDecoder.decode(Array(segments.joined(separator: [UInt8(ascii: "/")]))).utf8)
  }

  /// At most 200 bytes, cut at a character's start.
  private static func shortened(_ segment: [UInt8]) -> String {
    var end = min(segment.count, 200)
    while end > 0, end < segment.count, segment[end] & 0xC0 == 0x80 { end -= 1 }
    return visible(segment[..<end])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A name that breaks lines, reads as an option of a command, or shows as another one.
  private static func isOdd(_ name: [UInt8]) -> Bool {
    if name.contains(where: { $0 < 0x20 || $0 == 0x7F }) || name.first == UInt8(ascii: "-") { return true }
    return String(decoding: name, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
  }
}

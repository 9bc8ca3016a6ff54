import WARC

/// Small searches in comments and paths, over bytes: a combining mark behind a sign would hide it from `Character`.
enum MirrorText {
  /// Where `needle` stands in `bytes` from `start` on.
  static func find(_ needle: String, in bytes: [UInt8], from start: Int) -> Int? {
    let needle = Array(needle.utf8)
    guard start <= bytes.count - needle.count else { return nil }
    return (start...(bytes.count - needle.count)).first { bytes[$0..<($0 + needle.count)].elementsEqual(needle) }
  }

  static func text(_ bytes: ArraySlice<UInt8>) -> String { WARCHeader.text(bytes) }

  static func after(_ needle: String, in text: String) -> String? { split(text, at: needle)?.after }

  /// What stands before and after the first `needle`.
  static func split(_ text: String, at needle: String) -> (before: String, after: String)? {
    let bytes = Array(text.utf8)
    guard let start = find(needle, in: bytes, from: 0) else { return nil }
    return (
      String(decoding: bytes[..<start], as: UTF8.self),
      String(decoding: bytes[(start + needle.utf8.count)...], as: UTF8.self)
    )
  }

  /// The text up to the first blank, blanks in front left out.
  static func firstWord(_ text: String) -> String {
    let rest = text.utf8.drop { $0 <= 0x20 }
    return String(decoding: rest.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  static func hasScheme(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { (0x61...0x7A).contains($0 | 0x20) }
    return !scheme.isEmpty && text.utf8.dropFirst(scheme.count).starts(with: "://".utf8)
  }
}

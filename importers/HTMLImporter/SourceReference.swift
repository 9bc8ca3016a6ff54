import LegacyEncoding
import Markup

/// A character reference in the source of a page.
enum SourceReference {
  /// What the reference at `start`, an `&`, stands for as decoded text holds it, and where it ends; nil where none
  /// stands there or it means no character.
  ///
  /// As browsers read them: 128 to 159 are the characters of windows-1252, and the old names need no semicolon, except
  /// in attributes. Control characters may be letters (`ControlEscape`).
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, isAttribute: Bool
  ) -> (utf8: [UInt8], end: Int)? {
    guard start + 2 < end else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") { return numeric(bytes, from: start + 2, end: end) }
    var index = start + 1
    while index < end, index - start < 32, LetterClass.isASCIIAlphanumeric(bytes[index]) { index += 1 }
    let name = bytes[(start + 1)..<index]
    let isEnded = index < end && bytes[index] == UInt8(ascii: ";")
    guard let scalar = CharacterReferences.scalar(named: name) else { return nil }
    // `&copy=1` in an address is no sign.
    guard isEnded || scalar < 0x100 && !isAttribute else { return nil }
    return utf8(of: scalar).map { ($0, isEnded ? index + 1 : index) }
  }

  private static func numeric(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end: Int
  ) -> (utf8: [UInt8], end: Int)? {
    let isHex = start < end && bytes[start] | 0x20 == UInt8(ascii: "x")
    var (index, value) = (isHex ? start + 1 : start, UInt32(0))
    let first = index
    while index < end, index - first < 8, let digit = digit(bytes[index], isHex) {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first else { return nil }
    let isEnded = index < end && bytes[index] == UInt8(ascii: ";")
    guard let utf8 = utf8(of: value) else { return nil }
    return (utf8, isEnded ? index + 1 : index)
  }

  private static func utf8(of value: UInt32) -> [UInt8]? {
    switch value {
    case 0: return nil
    case 1..<0x20 where !(0x09...0x0D).contains(value): return ControlEscape.utf8(of: UInt8(value))
    case 0x80..<0xA0: return Array(windows1252[Int(value - 0x80)].utf8)
    // `&lang;` and `&rang;` were other brackets in HTML 4, which composing turns into ideographic ones.
    case 0x2329, 0x232A: return Array((value == 0x2329 ? "⟨" : "⟩").utf8)
    // Places that decoded text needs for itself.
    case 0xEF00..<0xF000: return nil
    default: return Unicode.Scalar(value).map { Array($0.utf8) }
    }
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x61...0x66 where isHex: UInt32(byte - 0x57)
    case 0x41...0x46 where isHex: UInt32(byte - 0x37)
    default: nil
    }
  }

  /// What browsers take numbers from 128 to 159 for.
  private static let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

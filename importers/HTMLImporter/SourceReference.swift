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
    guard let reference = NumericReference(bytes, from: start, end: end), let utf8 = utf8(of: reference.value) else {
      return nil
    }
    let isEnded = reference.end < end && bytes[reference.end] == UInt8(ascii: ";")
    return (utf8, isEnded ? reference.end + 1 : reference.end)
  }

  private static func utf8(of value: UInt32) -> [UInt8]? {
    switch value {
    case 0: return nil
    case 1..<0x20 where !(0x09...0x0D).contains(value): return ControlEscape.utf8(of: UInt8(value))
    // What browsers take these numbers for.
    case 0x80..<0xA0: return Unicode.Scalar(Windows1252.scalars[Int(value - 0x80)]).map { Array($0.utf8) }
    // `&lang;` and `&rang;` were other brackets in HTML 4, which composing turns into ideographic ones.
    case 0x2329, 0x232A: return Array((value == 0x2329 ? "⟨" : "⟩").utf8)
    case _ where ControlEscape.isReserved(value): return nil
    default: return Unicode.Scalar(value).map { Array($0.utf8) }
    }
  }
}

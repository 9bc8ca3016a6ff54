import Foundation

/// The stored form of text: NFC, with tones typed in the wrong order put right.
public enum Canonical {
  /// The text in NFC, so that equal words are equal bytes.
  ///
  /// Also joins a tone that was typed before a circumflex or breve (a, U+0301, U+0302 gives `ấ`), which NFC alone
  /// leaves apart. Text that is composed already, nearly all there is, costs one pass over its bytes; other text is
  /// composed letter by letter, each distinct one once. Linear: more than 256 marks on one letter are composed in
  /// pieces.
  public static func composed(_ text: String) -> String {
    var text = text
    let changed: String? = text.withUTF8 { isComposed(utf8: $0) ? nil : composed(utf8: $0) }
    return changed ?? text
  }

  /// True if the bytes are well-formed UTF-8 that is surely in NFC already; false means that `composed` has to look.
  ///
  /// Surely: only code points below U+0300 or of the ranges where every character stands for itself. Reads each byte
  /// once.
  public static func isComposed(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
      guard size > 0, at + size <= bytes.count else { return false }
      for tail in at + 1..<at + size where bytes[tail] & 0xC0 != 0x80 { return false }
      // U+0080–U+02FF need no look at the code point.
      if lead > 0xCB {
        let code = scalar(in: bytes, at: at).code
        let isShortest = size == 2 || code >= (size == 3 ? 0x800 : 0x10000)
        guard isShortest, isStable(code) else { return false }
      }
      at += size
    }
    return true
  }

  /// Composes the stretches that may need it: a stable character with what follows it up to the next stable one.
  private static func composed(utf8 bytes: UnsafeBufferPointer<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var known: [[UInt8]: [UInt8]] = [:]
    var start = 0
    while start < bytes.count {
      let end = stretchEnd(in: bytes, from: start)
      if end == start + scalar(in: bytes, at: start).size, isStable(scalar(in: bytes, at: start).code) {
        output.append(contentsOf: bytes[start..<end])
      } else {
        let stretch = Array(bytes[start..<end])
        let composed = known[stretch] ?? Array(composed(stretch: String(decoding: stretch, as: UTF8.self)).utf8)
        if known.count < memoryLimit { known[stretch] = composed }
        output.append(contentsOf: composed)
      }
      start = end
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Distinct stretches that one text remembers; Vietnamese has 134 letters with marks.
  private static let memoryLimit = 1_024
  /// Scalars after which a stretch ends before the next letter that stands for itself, and after which it ends anywhere: composing many marks
  /// takes time by the square of their number.
  private static let stretchLimits = (letters: 32, marks: 256)

  private static func stretchEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + scalar(in: bytes, at: start).size
    var count = 1
    while end < bytes.count, count < stretchLimits.marks {
      let (code, size) = scalar(in: bytes, at: end)
      if isStable(code) { break }
      if count >= stretchLimits.letters, !joinsBefore(code) { break }
      end += size
      count += 1
    }
    return end
  }

  /// True where a cut before the character could part it from the one that it composes with: a mark, a vowel sign such as
  /// U+09BE, a vowel or final consonant of Hangul.
  private static func joinsBefore(_ code: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(code)?.properties else { return false }
    return properties.canonicalCombiningClass != .notReordered || properties.isGraphemeExtend
      || (0x1160...0x11FF).contains(code)
  }

  private static func composed(stretch: String) -> String {
    let composed = stretch.precomposedStringWithCanonicalMapping
    guard composed.unicodeScalars.contains(where: isVowelMark) else { return composed }
    var scalars = Array(composed.decomposedStringWithCanonicalMapping.unicodeScalars)
    for index in scalars.indices.dropFirst() where isVowelMark(scalars[index]) {
      var place = index
      while place > 0, isTone(scalars[place - 1]) {
        scalars.swapAt(place, place - 1)
        place -= 1
      }
    }
    var ordered = String.UnicodeScalarView()
    ordered.append(contentsOf: scalars)
    return String(ordered).precomposedStringWithCanonicalMapping
  }

  private static func isVowelMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{0302}" || scalar == "\u{0306}"
  }

  private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{0300}" || scalar == "\u{0301}" || scalar == "\u{0303}" || scalar == "\u{0309}"
  }

  @inline(__always)
  private static func isStable(_ code: UInt32) -> Bool {
    code < 0x300 || stable.contains { $0.contains(code) }
  }

  /// Ranges without combining marks, without characters that a mark before them changes, and without ones that NFC
  /// replaces (Unicode's NFC_Quick_Check=Yes and combining class 0). The letters of Vietnamese come first.
  private static let stable: [ClosedRange<UInt32>] = [
    0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x0391...0x03A1, 0x03B1...0x03CE,
    0x0400...0x045F, 0x2190...0x21FF, 0x2500...0x27BF, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF,
    0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF, 0xFF01...0xFF5E, 0xFFFD...0xFFFD, 0x1F300...0x1F64F,
  ]
}

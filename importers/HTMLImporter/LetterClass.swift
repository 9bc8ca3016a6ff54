/// Which bytes count as letters when a reader's text is compared with the page it came from.
enum LetterClass {
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || (byte >= 0x30 && byte <= 0x39)
  }

  /// True for the first byte of what is counted: ASCII letters and digits, and every lead byte but those of Latin-1 signs
  /// (0xC2, which holds the no-break space) and of the general punctuation block (0xE2).
  static func isLetterStart(_ byte: UInt8) -> Bool {
    byte < 0x80 ? isASCIIAlphanumeric(byte) : byte >= 0xC3 && byte != 0xE2
  }

  static func count(_ utf8: some Sequence<UInt8>) -> Int {
    var count = 0
    for byte in utf8 where isLetterStart(byte) { count += 1 }
    return count
  }
}

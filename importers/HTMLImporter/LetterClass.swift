/// Which bytes count as letters when a reader's text is compared with the page it came from.
enum LetterClass {
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || (byte >= 0x30 && byte <= 0x39)
  }

  /// True for the first byte of what is counted: ASCII letters and digits, and every lead byte but those of Latin-1
  /// signs (0xC2, which holds the no-break space) and of the general punctuation block (0xE2).
  static func isLetterStart(_ byte: UInt8) -> Bool {
    byte < 0x80 ? isASCIIAlphanumeric(byte) : byte >= 0xC3 && byte != 0xE2
  }

  static func count(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    starts.withUnsafeBufferPointer { starts in
      var count = 0
      for byte in utf8 { count &+= Int(starts[Int(byte)]) }
      return count
    }
  }

  /// 1 for each byte that `isLetterStart`: a lookup is four times as fast as the comparisons.
  static let starts: [UInt8] = (0...255).map { isLetterStart(UInt8($0)) ? 1 : 0 }
}

extension Substring {
  /// Without blanks and control characters of ASCII at both ends.
  var trimmed: Substring {
    var result = self
    while let first = result.utf8.first, first <= 0x20 {
      result = result[result.utf8.index(after: result.startIndex)...]
    }
    while let last = result.utf8.last, last <= 0x20 { result = result[..<result.utf8.index(before: result.endIndex)] }
    return result
  }
}

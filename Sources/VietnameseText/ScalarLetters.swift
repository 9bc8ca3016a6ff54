/// What the standard library says of letters, by table for those of Vietnamese.
///
/// Its own tables cost ten times as much as a look at the letters there mostly are; all other scalars are asked there.
extension Unicode.Scalar {
  /// The property `Uppercase`.
  public var isCapitalLetter: Bool {
    if VietnameseLetters.code(of: value) != 0 { return VietnameseLetters.isUpper(value) }
    return value >= 0x80 && properties.isUppercase
  }

  /// The property `Lowercase`.
  public var isSmallLetter: Bool {
    if VietnameseLetters.code(of: value) != 0 { return !VietnameseLetters.isUpper(value) }
    return value >= 0x80 && properties.isLowercase
  }

  /// The property `Alphabetic`.
  public var isLetter: Bool {
    if VietnameseLetters.code(of: value) != 0 { return true }
    return value >= 0x80 && properties.isAlphabetic
  }
}

extension String {
  /// The text's scalars as an array, several times as fast as asking the view for them.
  public var scalarArray: [Unicode.Scalar] {
    var text = self
    return text.withUTF8 { bytes in
      let count = bytes.count { $0 & 0xC0 != 0x80 }
      return [Unicode.Scalar](unsafeUninitializedCapacity: count) { buffer, filled in
        var at = 0
        while at < bytes.count, filled < count {
          let (code, size) = scalar(in: bytes, at: at)
          buffer.initializeElement(at: filled, to: Unicode.Scalar(code) ?? "\u{FFFD}")
          filled += 1
          at += size
        }
      }
    }
  }
}

extension String {
  /// The lines of a text, split at `\n` over scalars: as a `Character`, CR LF is neither.
  var scalarLines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text on one line, runs of blanks and line breaks as one space.
  var onOneLine: String {
    guard mayHaveLooseBlanks else { return self }
    return unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init).joined(separator: " ")
  }

  /// False where every blank is surely one space between two words, as in nearly all text: told from the bytes, without
  /// a look at what each character is. The lead bytes are those of the blanks beyond ASCII, but for the Ogham one, whose
  /// lead byte half the letters of Vietnamese share.
  private var mayHaveLooseBlanks: Bool {
    var wasBlank = true
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " "):
        if wasBlank { return true }
        wasBlank = true
      case 0x09...0x0D, 0xC2, 0xE2, 0xE3: return true
      default: wasBlank = false
      }
    }
    return wasBlank
  }

  /// Without C0 and C1 controls other than tab and line feed: a text shown in a terminal must not steer it.
  var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !$0.isControl }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value)
  }
}

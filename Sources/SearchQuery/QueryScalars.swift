/// What single characters mean in a query, and the plain forms of those that keyboards and word processors make.
enum QueryScalars {
  /// The character as the parser reads it: full-width forms as ASCII, every blank and control as a space, every dash
  /// that joins as `-`; nil for characters that nobody sees (zero width, direction, soft hyphen).
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value < 0x80 { return value < 0x21 || value == 0x7F ? " " : scalar }
    switch value {
    case 0x2010...0x2013, 0x2212: return "-"
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format: return nil
    case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    default: return scalar
    }
  }

  /// Straight, curly, French and East Asian quotation marks; any of them closes what any of them opened, because people
  /// mix them.
  static func isQuotationMark(_ plain: Unicode.Scalar) -> Bool {
    switch plain {
    case "\"", "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』", "〝", "〞", "〟", "″": true
    default: false
    }
  }

  /// What joins the parts of one word: `164/TB-UBND`, `GD&ĐT`, `o'clock`.
  static func isGlue(_ plain: Unicode.Scalar) -> Bool {
    switch plain {
    case "/", "-", ".", "_", "@", ":", "&", "'", "’": true
    default: false
    }
  }

  /// The text without the punctuation that ends a sentence, a list or a remark in brackets.
  static func withoutEnd(_ plain: String) -> String {
    var scalars = plain.unicodeScalars[...]
    while let last = scalars.last, ",;:.!?…)]}'’".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// True for letters, digits and the marks that follow them.
  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}

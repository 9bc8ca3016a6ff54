import VietnameseText

/// A document number as its parts stand in a text, before anything is made of them.
struct NumberShape {
  enum Separator {
    case slash, dash, dot, blank
  }

  struct Group {
    var separator: Separator
    /// Blanks stand beside the separator.
    var isSpaced: Bool
    /// As written, with `Đ` for the letters that are typed for it.
    var letters: String

    /// Printed as symbols are: capitals, at most one small letter among them (`TTr`, `QyĐ`).
    var isCapital: Bool {
      letters.first?.isUppercase == true && letters.count(where: \.isLowercase) <= 1
    }

    /// False for what rather begins a sentence after the number: small letters, a spaced dash after type and body, and
    /// a full stop after anything but the type (`41/QĐ.BQL-TC`).
    func follows(_ groups: [Group]) -> Bool {
      guard isCapital, !isSpaced || groups.count < 2 else { return false }
      guard separator == .dot else { return true }
      return !isSpaced && groups.count == 1 && DocumentTypes.spelling(ofCode: groups[0].letters) != nil
    }
  }

  var ordinal: Int
  /// The letter of an inserted number: `a` in `12a/QĐ-UBND`.
  var suffix: String
  var year: Int?
  var groups: [Group]
  /// Scalars of the text, from the first digit to after the last group.
  var range: Range<Int>
}

/// Reads number shapes from an array of scalars. Every reading is bounded, so that scanning a whole text stays linear.
struct NumberScanner {
  /// How the text was written.
  enum Style {
    /// By somebody who asks for a number: blanks may separate.
    case asked
    /// As printed in running text: only dashes and slashes separate, symbols are in capitals.
    case printed
  }

  let scalars: [Unicode.Scalar]
  var at = 0

  private static let groupLimit = 5
  private static let lettersLimit = 15
  private static let blankLimit = 3
  private static let years = 1900...2099

  /// The number that begins with the digits at `at`; `at` is then after it, or after the digits if there is none.
  mutating func shape(_ style: Style) -> NumberShape? {
    let start = at
    guard let ordinal = digits(upTo: 6), ordinal.value > 0 else { return nil }
    let suffix = suffix()
    var shape = NumberShape(ordinal: ordinal.value, suffix: suffix, year: nil, groups: [], range: start..<at)
    let beforeYear = at
    if let separator = separator(style), let year = digits(upTo: 4), Self.years.contains(year.value), !isWord(at),
      // `2011-2015` is a period, and in `5. 2012/QĐ-UBND` the 5 numbers a line.
      separator.kind != .dash || !Self.years.contains(ordinal.value), separator.kind != .dot || style == .asked
    {
      shape.year = year.value
    } else {
      at = beforeYear
    }
    while shape.groups.count < Self.groupLimit {
      let before = at
      guard let separator = separator(style), let letters = letters(after: shape.groups.last) else {
        at = before
        break
      }
      let group = NumberShape.Group(separator: separator.kind, isSpaced: separator.isSpaced, letters: letters)
      if style == .printed, !group.follows(shape.groups) {
        at = before
        break
      }
      shape.groups.append(group)
    }
    shape.range = start..<at
    return shape
  }

  /// True if a letter, digit or mark stands there.
  func isWord(_ index: Int) -> Bool {
    guard index < scalars.count, index >= 0 else { return false }
    let scalar = scalars[index]
    if scalar.isASCII { return scalar.properties.isAlphabetic || Self.digit(scalar) != nil }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
  }

  /// Consumes all digits there are; nil if there are none or too many.
  private mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while at < scalars.count, let digit = Self.digit(scalars[at]) {
      if count < limit { value = value * 10 + digit }
      count += 1
      at += 1
    }
    return (1...limit).contains(count) ? (value, count) : nil
  }

  private mutating func suffix() -> String {
    guard at < scalars.count, scalars[at].properties.isLowercase, !isWord(at + 1), let letter = Self.letter(scalars[at])
    else { return "" }
    at += 1
    return String(letter)
  }

  private mutating func separator(_ style: Style) -> (kind: NumberShape.Separator, isSpaced: Bool)? {
    let before = blanks(style, takesLineEnd: false)
    guard at < scalars.count else { return nil }
    let kind: NumberShape.Separator
    switch scalars[at] {
    case "/", "\\", "\u{2044}", "\u{2215}", "\u{FF0F}": kind = .slash
    case "-", "\u{2010}"..."\u{2014}", "\u{2212}", "\u{AD}": kind = .dash
    case ".": kind = .dot
    default: return before > 0 && style == .asked ? (.blank, true) : nil
    }
    at += 1
    let after = blanks(style, takesLineEnd: true)
    return (kind, before + after > 0)
  }

  /// Passes blanks, emphasis marks and joiners; counts the blanks.
  private mutating func blanks(_ style: Style, takesLineEnd: Bool) -> Int {
    var count = 0
    let end = style == .printed ? min(scalars.count, at + 2 * Self.blankLimit) : scalars.count
    while at < end {
      switch scalars[at] {
      case " ", "\t", "\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}": count += 1
      case "\n", "\r":
        guard takesLineEnd || style == .asked else { return count }
        count += 1
      case "*", "_", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": break
      default: return count
      }
      at += 1
    }
    return count
  }

  /// The letters of one symbol with up to two digits after them (`QH13`); after `QH` the digits alone.
  private mutating func letters(after previous: NumberShape.Group?) -> String? {
    let start = at
    var letters = String.UnicodeScalarView()
    while at < scalars.count, letters.count <= Self.lettersLimit, let letter = symbolLetter(after: letters.last) {
      letters.append(letter)
      at += 1
    }
    let digitsStart = at
    while at < scalars.count, at - digitsStart < 2, let digit = Self.digit(scalars[at]) {
      letters.append(Unicode.Scalar(UInt8(0x30 + digit)))
      at += 1
    }
    let isTerm = digitsStart == start && at > start && previous.map { Issuers.isNationalAssembly($0.letters) } == true
    guard digitsStart > start || isTerm, letters.count <= Self.lettersLimit, !isWord(at) else {
      at = start
      return nil
    }
    return String(letters)
  }

  private func symbolLetter(after previous: Unicode.Scalar?) -> Unicode.Scalar? {
    let scalar = scalars[at]
    if scalar == "&" { return previous == nil ? nil : scalar }
    // What a half-converted TCVN3 page holds for Đ: `Q§-BTC`.
    if scalar == "§" { return previous == "Q" || previous == "N" ? "Đ" : nil }
    return Self.letter(scalar)
  }

  /// A letter that symbols are made of; the letters typed for đ become it. Vowels with diacritics stand in no symbol.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "A"..."Z", "Đ", "đ": scalar
    case "Ð", "Ɖ": "Đ"
    case "ð", "ɖ": "đ"
    default: nil
    }
  }
}

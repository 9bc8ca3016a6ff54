import VietnameseText

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
  /// A joint document names every ministry that signed it; seven were seen.
  private static let jointGroupLimit = 10
  private static let blankLimit = 3
  static let years = 1900...2099

  /// The number that begins with the digits at `at`; `at` is then after it, or after the digits if there is none.
  mutating func shape(_ style: Style) -> NumberShape? {
    let start = at
    guard let ordinal = digits(upTo: 6), ordinal.value > 0 else { return nil }
    let suffix = suffix(style)
    var shape = NumberShape(
      ordinal: ordinal.value, suffix: suffix, year: nil, headEnd: at, groups: [], range: start..<at)
    let beforeYear = at
    if let separator = separator(style, after: nil), let year = digits(upTo: 4), Self.years.contains(year.value),
      !isWord(at),
      // `2011-2015` is a period, and in `5. 2012/QĐ-UBND` the 5 numbers a line.
      separator.kind != .dash || !Self.years.contains(ordinal.value), separator.kind != .dot || style == .asked
    {
      shape.year = year.value
      shape.headEnd = at
    } else {
      at = beforeYear
    }
    while shape.groups.count < Self.groupLimit || (shape.groups.count < Self.jointGroupLimit && shape.isJoint) {
      let before = at
      let previous = shape.groups.last
      guard let separator = separator(style, after: previous), let letters = letters(after: previous) else {
        at = before
        break
      }
      let group = NumberShape.Group(
        separator: separator.kind, isSpaced: separator.isSpaced, isBroken: separator.isBroken, letters: letters,
        end: at)
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
    // The tables of the standard library cost ten times as much as a look at the letters there mostly are.
    if VietnameseLetters.code(of: scalar.value) != 0 || Self.digit(scalar) != nil { return true }
    if scalar.isASCII { return false }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// The value of a digit, also of one of full width; nil for other scripts' digits, which no document uses.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  /// Consumes all digits there are; nil if there are none or too many.
  mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while at < scalars.count, let digit = Self.digit(scalars[at]) {
      if count < limit { value = value * 10 + digit }
      count += 1
      at += 1
    }
    return (1...limit).contains(count) ? (value, count) : nil
  }

  mutating func separator(
    _ style: Style, after previous: NumberShape.Group?
  ) -> (kind: NumberShape.Separator, isSpaced: Bool, isBroken: Bool)? {
    let before = blanks(style, takesLineEnd: false)
    guard at < scalars.count else { return nil }
    if style == .printed, before > 0, let previous, isOfficeOfBody(previous.letters) { return (.blank, false, false) }
    let kind: NumberShape.Separator
    switch scalars[at] {
    case "/", "\\", "\u{2044}", "\u{2215}", "\u{FF0F}": kind = .slash
    case "-", "\u{2010}"..."\u{2014}", "\u{2212}", "\u{FF0D}", "\u{AD}": kind = .dash
    case ".": kind = .dot
    default:
      let isSymbol = style == .asked || (previous == nil && isOldMinistry(at: at))
      return before > 0 && isSymbol ? (.blank, true, false) : nil
    }
    at += 1
    let after = blanks(style, takesLineEnd: true)
    return (kind, before + after > 0, before == 0 && after > 0)
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
}

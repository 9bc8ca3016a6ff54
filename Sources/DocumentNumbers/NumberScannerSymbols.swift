/// The letters of a number: what its symbols are made of.
extension NumberScanner {
  private static let lettersLimit = 15

  /// The letter of an inserted number; a capital only right before the separator, `12A/QĐ-UBND`.
  mutating func suffix(_ style: Style) -> String {
    if let part = partSuffix(style) { return part }
    guard at < scalars.count, !isWord(at + 1), let letter = Self.letter(scalars[at]) else { return "" }
    let isSmall = scalars[at].properties.isLowercase
    guard isSmall || (("A"..."H").contains(letter) && at + 1 < scalars.count && scalars[at + 1] == "/") else {
      return ""
    }
    // A lone `l` or `o` behind digits is a misread 1 or 0.
    if style == .asked, letter == "l" || letter == "o" { return "" }
    at += 1
    return String(letter).lowercased()
  }

  /// The part of a numbered resolution's series, `.16` in `66.16/2026/NQ-CP`; only before a year, since a dot also parts
  /// thousands.
  private mutating func partSuffix(_ style: Style) -> String? {
    let start = at
    var ahead = self
    guard start < scalars.count, scalars[start] == "." else { return nil }
    ahead.at += 1
    guard let part = ahead.digits(upTo: 2), let separator = ahead.separator(style, after: nil), separator.kind != .dot,
      let year = ahead.digits(upTo: 4), Self.years.contains(year.value)
    else { return nil }
    at = start + 1 + part.count
    return ".\(part.value)"
  }

  /// The letters of one symbol with up to two digits after them (`QH13`); after `QH` the digits alone.
  mutating func letters(after previous: NumberShape.Group?) -> String? {
    let start = at
    var letters = String.UnicodeScalarView()
    while at < scalars.count, letters.count <= Self.lettersLimit, let letter = symbolLetter(after: letters.last) {
      letters.append(letter)
      at += 1
      if isInitial(at - 1), at + 1 < scalars.count, scalars[at] == ".", isInitial(at + 1) { at += 1 }
    }
    if isTermAhead(of: letters) { at += 1 }
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
    // The centre of the Party, `TW`, is also printed `TƯ`; `TU` is a province's committee.
    if previous == "T", scalar == "Ư" { return "W" }
    if previous == "t", scalar == "ư" { return "w" }
    return Self.letter(scalar)
  }

  /// A capital between no other letters, of which `T.U` is made.
  private func isInitial(_ index: Int) -> Bool {
    guard !isWord(index - 1), !isWord(index + 1) else { return false }
    return scalars[index] == "Ư" || Self.letter(scalars[index])?.properties.isUppercase == true
  }

  /// True if a blank parts the National Assembly from the number of its term, `80/2015/QH 13`.
  private func isTermAhead(of letters: String.UnicodeScalarView) -> Bool {
    guard at + 2 < scalars.count, scalars[at] == " " || scalars[at] == "\u{A0}", Self.digit(scalars[at + 1]) != nil,
      Self.digit(scalars[at + 2]) != nil, !isWord(at + 3), at + 3 >= scalars.count || scalars[at + 3] != "/"
    else { return false }
    return Issuers.isNationalAssembly(String(letters))
  }

  /// True if a ministry stands there as it stood in numbers until the nineties, with a blank before it: `60 TC/TCT`.
  func isOldMinistry(at start: Int) -> Bool {
    var end = start
    while end < scalars.count, end - start < Self.lettersLimit, let letter = Self.letter(scalars[end]),
      letter.properties.isUppercase
    {
      end += 1
    }
    guard end > start, end < scalars.count, scalars[end] == "/" else { return false }
    return Issuers.isOldMinistry(text(of: start..<end))
  }

  /// A letter that symbols are made of; the letters typed for đ become it. Vowels with diacritics stand in no symbol.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "A"..."Z", "Đ", "đ": scalar
    case "Ð", "Ɖ": "Đ"
    case "ð", "ɖ": "đ"
    case "\u{FF21}"..."\u{FF3A}", "\u{FF41}"..."\u{FF5A}": Unicode.Scalar(scalar.value - 0xFEE0)
    default: nil
    }
  }

  /// True if the body follows whose office was just read: `12/QĐ-TT HĐND`, printed with a blank.
  func isOfficeOfBody(_ office: String) -> Bool {
    guard office == "TT" || office == "CT", at + 4 <= scalars.count, scalars[at].properties.isUppercase, !isWord(at + 4)
    else { return false }
    let body = text(of: at..<at + 4)
    return body == body.uppercased() && Issuers.joins(office, before: body)
  }
}

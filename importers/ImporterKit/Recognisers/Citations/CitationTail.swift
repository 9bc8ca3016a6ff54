import NoticeModel

/// What stands behind a citation: its date and who issued it.
struct CitationTail {
  let words: CitationWords
  let isLaw: Bool
  let isNumbered: Bool

  struct Reading {
    var date: CivilDate?
    var issuer: String?
    /// The word after all that belongs to the citation.
    var end: Int
  }

  private static let passageReach = 14

  /// Reads from the word behind the number or name. In a table row the date may stand in a cell of its own.
  func read(_ start: Int, isRow: Bool) -> Reading {
    var reading = Reading(date: nil, issuer: nil, end: start)
    var hasDate = false
    skipYear(&reading)
    for _ in 0..<2 {
      if !hasDate, let found = date(at: reading.end, isRow: isRow) {
        reading.date = found.date
        reading.end = found.end
        hasDate = true
      }
      if reading.issuer == nil { readIssuer(&reading) }
    }
    return reading
  }

  /// "Luật Đất đai năm 2013".
  private func skipYear(_ reading: inout Reading) {
    let year = words.term(reading.end) == .year ? reading.end + 1 : reading.end
    guard isLaw, year < words.count, words[reading.end].gap == .blank, words[year].look.contains(.digit),
      words[year].length == 4
    else { return }
    reading.end = year + 1
  }

  private func date(at start: Int, isRow: Bool) -> (date: CivilDate?, end: Int)? {
    guard start < words.count, isNear(start, isRow: isRow) else { return nil }
    var at = start
    if isNumbered, words.term(at) == .issued { at += Int(words[at].size) }
    if isLaw, words.term(at) == .passive { at = passage(behind: at) ?? at }
    if words.term(at) == .day {
      let dates = CitationDates(words: words)
      return dates.date(at: Int(words[at].end)).map { ($0.date, words.index(ofScalar: $0.end, from: at)) }
    }
    // Without "ngày" it has to be a whole date right there.
    guard at == start, isNumbered, at < words.count, words[at].look.contains(.digit) else { return nil }
    guard let found = CitationDates(words: words).date(at: Int(words[at].start)), found.date != nil else { return nil }
    return (found.date, words.index(ofScalar: found.end, from: at))
  }

  private func isNear(_ index: Int, isRow: Bool) -> Bool {
    words[index].gap.isSubset(of: isRow ? [.blank, .line, .comma, .tab, .semicolon] : [.blank, .line, .comma])
  }

  /// The day behind "đã được Quốc hội … thông qua ngày".
  private func passage(behind start: Int) -> Int? {
    for at in start..<min(start + Self.passageReach, words.count) {
      guard words[at].gap.isSubset(of: [.blank, .line, .comma]) else { return nil }
      if words.term(at) == .passed {
        return words.term(at + Int(words[at].size)) == .day ? at + Int(words[at].size) : nil
      }
    }
    return nil
  }

  private func readIssuer(_ reading: inout Reading) {
    let of = reading.end
    guard words.term(of) == .of, words[of].gap.isSubset(of: [.blank, .line, .comma, .tab]),
      let end = CitationIssuers(words: words).end(at: of + 1)
    else { return }
    reading.issuer = words.text(words: of + 1..<end)
    reading.end = end
  }
}

import DocumentNumbers
import NoticeModel

/// What stands beside a number: its type, or its law's name.
extension CitationScan {
  /// What stands before a number.
  struct Title {
    var start: Int
    var type: DocumentType?
    var isLaw: Bool
    var isNumbered: Bool
  }

  /// What stands before a number: its type, "số"; nil if it numbers a form ("Mẫu số 01/BC").
  func title(before number: Int) -> Title? {
    var start = number
    var isNumbered = false
    if number > 0, words.term(number - 1) == .number {
      start = number - 1
      isNumbered = true
    }
    let before = words.phrase(endingAt: start - 1)
    let gap = words[start].gap
    let isNear = gap.isSubset(of: [.blank, .line, .tab, .colon])
    switch before.term {
    case .type, .law, .guidance, .provisions, .amends:
      guard isNear, before.term != .amends else { break }
      let type = DocumentTypes.type(named: words.text(words: before.start..<start))
      return Title(start: before.start, type: type, isLaw: before.term == .law, isNumbered: isNumbered)
    default: break
    }
    if isNear, start > 0, let type = abbreviation(start - 1) {
      return Title(start: start - 1, type: type, isLaw: false, isNumbered: isNumbered)
    }
    if isNumbered, start > 0, gap.isPlain, CitationForms.holds(words, start - 1) { return nil }
    return Title(start: number, type: nil, isLaw: false, isNumbered: isNumbered)
  }

  /// "QĐ" before "số 12/2012".
  private func abbreviation(_ index: Int) -> DocumentType? {
    let word = words[index]
    guard word.look.contains(.capital), (2...5).contains(word.length), word.term == .none else { return nil }
    return DocumentTypes.type(code: words.text(Int(word.start)..<Int(word.end)))
  }

  /// A line or cell that begins with "Số" is a document's own number line.
  func isCitation(_ title: Title, _ at: Int) -> Bool {
    guard title.isNumbered, title.start == at, tables.relation == nil else { return true }
    let word = words[at - 1]
    return !word.look.contains(.capital) || word.gap.isDisjoint(with: [.line, .tab])
  }

  /// "Số:        2006/QĐ-UBND" leaves its number blank.
  func isYear(_ number: DocumentNumber, _ at: Int) -> Bool {
    guard number.year == nil, (1945...2099).contains(number.ordinal), at > 0 else { return false }
    return words[at].start - words[at - 1].end > 4
  }

  func isOwn(_ number: DocumentNumber) -> Bool {
    own.map { $0.ordinal == number.ordinal && $0.year == number.year && $0.symbols == number.symbols } ?? false
  }

  /// The name behind a law's number: "Luật số 45/2009/QH12 Thuế tài nguyên", "Luật 44/2019/QH14 Luật phòng, chống …".
  func name(behind index: Int) -> (text: String, end: Int)? {
    let scanner = LawNameScanner(words: words)
    if words.term(index) == .law {
      guard words.term(index + Int(words[index].size)) != .amends, let end = scanner.end(ofLawAt: index) else {
        return nil
      }
      return (words.text(words: index..<end), end)
    }
    guard words[index].look.contains(.capital), let end = scanner.end(ofNameAt: index) else { return nil }
    return ("Luật " + words.text(words: index..<end), end)
  }

  /// The number behind a law's name: ", số 54/2013/QH13".
  func number(behind index: Int) -> (number: DocumentNumber, end: Int, upperBound: Int)? {
    let digits = words.term(index) == .number ? index + 1 : index
    guard digits < words.count, nextNumber < numbers.count else { return nil }
    guard words[index].gap.isSubset(of: [.blank, .line, .comma, .opening]) else { return nil }
    let ahead = numbers[nextNumber...].prefix(2).first { $0.scalars.lowerBound == words[digits].start }
    guard let ahead, digits > index || ahead.number.symbols.first?.contains("QH") == true else { return nil }
    return (ahead.number, words.index(ofScalar: ahead.scalars.upperBound, from: digits), ahead.scalars.upperBound)
  }
}

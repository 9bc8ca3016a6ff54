import NoticeModel
import VietnameseText

/// Follows the headings of a text: are its table rows a list of documents that end?
struct CitationTables {
  /// What the list says of each row's document; nil outside such lists.
  private(set) var relation: Citation.Relation?
  private var heading: Set<Sign> = []

  private enum Sign {
    case list, documents, ends, replaced, other
  }

  private static let lengthLimit = 60
  private static let signs: [([String], Sign)] = [
    (["danh", "muc"], .list), (["van", "ban"], .documents), (["quyet", "dinh"], .documents),
    (["nghi", "quyet"], .documents), (["thong", "tu"], .documents), (["chi", "thi"], .documents),
    (["het", "hieu", "luc"], .ends), (["bai", "bo"], .ends), (["huy", "bo"], .ends), (["thay", "the"], .replaced),
    // Lists of procedures, of what is only planned, or of several fates say nothing about one row.
    (["thu", "tuc"], .other), (["sua", "doi"], .other), (["kien", "nghi"], .other), (["de", "nghi"], .other),
    (["du", "kien"], .other), (["con", "hieu", "luc"], .other),
  ]

  /// Takes the line whose words these are. Lines in capitals are headings, over several lines too; "I. QUYẾT ĐỊNH" parts
  /// a list, every other heading ends it.
  mutating func take(_ line: Range<Int>, of words: CitationWords) {
    guard isHeading(line, words) else {
      heading = []
      return
    }
    let folded = line.map { Self.folded(words, $0) }
    var signs: Set<Sign> = []
    for (phrase, sign) in Self.signs where Self.holds(folded, phrase) { signs.insert(sign) }
    heading.formUnion(signs)
    if heading.isSuperset(of: [.list, .documents]), !heading.contains(.other) {
      relation = heading.contains(.ends) ? .repealedPassive : heading.contains(.replaced) ? .replaces : nil
    } else if !isSubheading(line, words) {
      relation = nil
    }
  }

  private func isHeading(_ line: Range<Int>, _ words: CitationWords) -> Bool {
    guard let first = line.first, (2...Self.lengthLimit).contains(line.count) else { return false }
    return line.allSatisfy { index in
      let word = words[index]
      guard index == first || !word.gap.contains(.tab) else { return false }
      return word.look.contains(.allCapitals) || word.look.contains(.digit) || word.length == 1
    }
  }

  private func isSubheading(_ line: Range<Int>, _ words: CitationWords) -> Bool {
    guard let first = line.first, line.count > 1 else { return false }
    return words.term(first) == .type || (words[first].length <= 4 && words[first + 1].gap.contains(.stop))
  }

  private static func folded(_ words: CitationWords, _ index: Int) -> String {
    let word = words[index]
    return Folding.folded(words.text(Int(word.start)..<Int(word.end)))
  }

  private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...words.count - phrase.count).contains { start in
      phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
  }
}

import GRDB
import VietnameseText

/// How the documents of an index write a folded word.
struct DidYouMeanSpelling {
  let cache: SearchCache

  /// Best documents that are read.
  private static let documents = 12
  /// Seconds.
  private static let timeLimit = 0.05
  /// Of a long passage so many bytes are looked through.
  private static let reach = 1 << 16

  /// The words as the best documents write them one after the other, in small letters; nil when none does.
  func row(_ words: [[UInt8]]) throws -> [String]? {
    var search = SuggestSearch([words])
    search.deadline = SuggestSearch.deadline(in: Self.timeLimit)
    var votes: [[String]: Int] = [:]
    let statement = try cache.db.cachedStatement(
      sql: "SELECT subject, passage(text, ?) AS passage FROM versions WHERE id = ?")
    for found in try search.rows(Self.documents, cache) {
      guard let row = try Row.fetchOne(statement, arguments: [found.rowid - found.version, found.version]) else {
        continue
      }
      if let written = Self.find(words, in: row[0]) ?? Self.find(words, in: row[1] ?? "") {
        votes[written, default: 0] += 1
      }
    }
    // Headings without diacritics say nothing of how a word is written.
    let accented = votes.filter { $0.key != words.map { String(decoding: $0, as: UTF8.self) } }
    return (accented.isEmpty ? votes : accented)
      .max { ($0.value, $1.key.joined()) < ($1.value, $0.key.joined()) }?.key
  }

  /// Of the syllables that fold to `word` the most frequent one; with diacritics typed, one with the typed tone or marks
  /// before others.
  func form(of word: [UInt8], typed: String) throws -> String {
    let wanted = Self.exact(typed)
    var best: (word: String, likeness: Int, count: Int)?
    var rest = try cache.frequency(word)
    let forms = DidYouMeanForms.of(word).map { (word: $0.key.word, exact: Self.exact($0.key.word)) }
    for form in forms where !form.exact.isEmpty {
      let count = try cache.frequency(form.exact)
      rest -= count
      let likeness = wanted.isEmpty || count == 0 ? 0 : Self.likeness(form.exact, wanted)
      if count > 0, (likeness, count) > (best?.likeness ?? 0, best?.count ?? 0) { best = (form.word, likeness, count) }
    }
    let plain = String(decoding: word, as: UTF8.self)
    // What is left over is the word without diacritics, or a heading's way to write another.
    let canBePlain = forms.contains { $0.exact.isEmpty }
    guard let best, !canBePlain || !wanted.isEmpty || best.count >= rest else { return plain }
    return best.word
  }

  /// The exact token of a word; empty for one without diacritics.
  static func exact(_ word: String) -> [UInt8] {
    var exact: [UInt8] = []
    Tokens.visitExact(word) { _, form in
      exact = Array(form)
      return false
    }
    return exact
  }

  /// 1 for the same tone, 1 for the same marks on letters.
  private static func likeness(_ form: [UInt8], _ typed: [UInt8]) -> Int {
    func tone(_ exact: [UInt8]) -> UInt8? { exact.last.flatMap { $0 <= UInt8(ascii: "9") ? $0 : nil } }
    func marks(_ exact: [UInt8]) -> [UInt8] { exact.filter { (0x41...0x5A).contains($0) } }
    return (tone(form) == tone(typed) ? 1 : 0) + (marks(form) == marks(typed) ? 1 : 0)
  }

  /// The first place where `words` stand in a row, as written there.
  private static func find(_ words: [[UInt8]], in text: String) -> [String]? {
    var row: [Range<Int>] = []
    Tokens.visit(text) { folded, range in
      if !folded.elementsEqual(words[row.count]) { row.removeAll() }
      if folded.elementsEqual(words[row.count]) { row.append(range) }
      return row.count < words.count && range.upperBound < reach
    }
    guard row.count == words.count else { return nil }
    return row.map { range in
      Canonical.composed(String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self))
        .lowercased()
    }
  }
}

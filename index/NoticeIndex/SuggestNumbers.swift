import GRDB
import NoticeModel
import SearchQuery
import VietnameseText

/// Printed numbers that continue what is being typed: `164/t`, `tb 16`, `số 12`.
struct SuggestNumbers {
  let cache: SearchCache
  private let shown: CoreSearch
  private var counts: FacetCounts

  init(cache: SearchCache) throws {
    self.cache = cache
    shown = try CoreSearch.everything(cache)
    counts = try FacetCounts([], in: cache.db)
  }

  /// Different numbers of one length of ordinal that are looked at, and those of them that are sorted by date.
  private static let maximumNumbers = 1_000
  private static let maximumFitting = 200
  /// Documents of one number are counted up to here.
  private static let maximumDocuments = 50
  private static let maximumOrdinal = 999_999

  private struct Found {
    var number: DocumentNumber
    var newest: String
  }

  /// Those with the typed ordinal first, then those whose ordinal begins so; of each the ones that were used last.
  mutating func list(_ text: String, limit: Int) throws -> [Suggestion] {
    guard let typed = Typed(text) else { return [] }
    let ordinal = typed.pattern.ordinal
    var found = try suggestions(of: [ordinal...ordinal], typed, limit)
    if typed.rest.isEmpty, typed.isGoingOn, found.count < limit {
      found += try suggestions(of: Self.longer(ordinal), typed, limit - found.count)
    }
    return found
  }

  private mutating func suggestions(
    of ordinals: [ClosedRange<Int>], _ typed: Typed, _ limit: Int
  ) throws -> [Suggestion] {
    let found = try numbers(of: ordinals, typed).sorted { left, right in
      left.newest != right.newest ? left.newest > right.newest : left.number.printed < right.number.printed
    }
    var suggestions: [Suggestion] = []
    for found in found where suggestions.count < limit {
      let count = try count(found.number)
      if count > 0 { suggestions.append(Suggestion(text: found.number.printed, kind: .number, count: count)) }
    }
    return suggestions
  }

  // MARK: - What is typed

  private struct Typed {
    /// What the text asks for up to its first digits.
    var pattern: NumberPattern
    /// The folded words after these.
    var rest: [String]
    var isGoingOn: Bool

    init?(_ text: String) {
      let words = Folding.words(in: text)
      guard let place = words.firstIndex(where: { $0.folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false }),
        place < 8, let last = words.last
      else { return nil }
      let head = String(decoding: text.utf8.prefix(words[place].range.upperBound), as: UTF8.self)
      guard let pattern = NumberPattern(asked: head), pattern.ordinal > 0 else { return nil }
      self.pattern = pattern
      rest = words[(place + 1)...].prefix(8).map(\.folded)
      isGoingOn = last.range.upperBound == text.utf8.count
    }

    /// True if `number` has the typed type, and its words after the ordinal go on as the typed ones do; the year may be
    /// left out, and behind a type typed before the ordinal other words too.
    func fits(_ number: DocumentNumber) -> Bool {
      var pattern = pattern
      pattern.ordinal = number.ordinal
      guard pattern.fits(number) else { return false }
      var words = Folding.words(in: number.printed).dropFirst().map(\.folded)
      if continues(words[...]) { return true }
      words.removeAll { $0 == number.year.map(String.init) }
      return continues(words[...]) || !pattern.symbols.isEmpty && words.indices.contains { continues(words[$0...]) }
    }

    private func continues(_ words: ArraySlice<String>) -> Bool {
      guard rest.count <= words.count else { return false }
      return zip(rest.indices, words).allSatisfy { place, word in
        place == rest.count - 1 && isGoingOn ? word.hasPrefix(rest[place]) : word == rest[place]
      }
    }
  }

  /// The ordinals that begin with the digits of `ordinal` and have more.
  private static func longer(_ ordinal: Int) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    var range = ordinal...ordinal
    while range.upperBound < maximumOrdinal / 10 {
      range = range.lowerBound * 10...range.upperBound * 10 + 9
      ranges.append(range)
    }
    return ranges
  }

  // MARK: - The index

  private func numbers(of ordinals: [ClosedRange<Int>], _ typed: Typed) throws -> [Found] {
    let present = try cache.db.cachedStatement(
      sql: """
        SELECT ordinal, printed, year, symbols FROM search_numbers WHERE ordinal BETWEEN ? AND ?
        LIMIT \(Self.maximumNumbers)
        """)
    let newest = try cache.db.cachedStatement(
      sql: "SELECT max(issued_on) FROM versions WHERE number_ordinal = ? AND number = ?")
    var found: [Found] = []
    for range in ordinals {
      let rows = try Row.fetchCursor(present, arguments: [range.lowerBound, range.upperBound])
      while let row = try rows.next() {
        let symbols: String = row[3]
        let number = DocumentNumber(
          ordinal: row[0], year: row[2], symbols: symbols.split(separator: "-").map(String.init), printed: row[1])
        guard typed.fits(number) else { continue }
        found.append(
          Found(number: number, newest: try String.fetchOne(newest, arguments: Self.arguments(number)) ?? ""))
        if found.count == Self.maximumFitting { return found }
      }
    }
    return found
  }

  private static func arguments(_ number: DocumentNumber) -> StatementArguments {
    [number.ordinal, number.printed]
  }

  /// The shown documents with exactly this number, as far as they are counted.
  private mutating func count(_ number: DocumentNumber) throws -> Int {
    let statement = try cache.db.cachedStatement(
      sql: """
        SELECT id FROM versions WHERE number_ordinal = ? AND number = ?
        ORDER BY issued_on DESC LIMIT \(Self.maximumDocuments)
        """)
    let versions = try Int64.fetchAll(statement, arguments: Self.arguments(number)).map { UInt32(clamping: $0) }
    return shown.choose(versions, cache, &counts).count
  }
}

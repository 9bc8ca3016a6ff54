import CVietnameseFTS5
import Foundation

/// What a search has to find, worked out from the texts themselves by looking at all of them.
struct FindOracle {
  private let passages: [TestPassage]
  /// By token the passages that have it, as places in `passages`, with its places there.
  private var tokens: [String: [(passage: Int, places: [TestPassage.Place])]] = [:]
  private var byRowid: [UInt32: TestPassage] = [:]
  private let meanWords: Double

  init(_ passages: [TestPassage]) {
    self.passages = passages.sorted { $0.rowid < $1.rowid }
    for (index, passage) in self.passages.enumerated() {
      for (token, places) in passage.places { tokens[token, default: []].append((index, places)) }
      byRowid[passage.rowid] = passage
    }
    let words = passages.reduce(0) { $0 + Double($1.column.words) }
    meanWords = words > 0 ? words / Double(passages.count) : 1
  }

  /// Every match with its score, best first.
  struct Answer {
    struct Match {
      var rowid: UInt32
      var version: UInt32
      var score: Double
      /// What the score is made of: equal for documents that have to be told apart by their number alone.
      var parts: [Double]
    }

    var matches: [Match] = []
    var counts = TestFound.Counts()
  }

  /// A term that finds something: how often it stands in which passages, and what it weighs.
  private struct Found {
    var term: TestSearch.Term
    var documents: Int
    var weight: Double
    var frequencies: [Int: Double]
    /// Twice where it stands in the subject or the number, else once.
    var places: [Int: Double]
    /// Its rarest token is a pair.
    var isPair: Bool
  }

  private func found(_ term: TestSearch.Term) -> Found {
    let lists = term.tokens.map { tokens[$0.text] ?? [] }
    let documents = lists.map(\.count).min() ?? 0
    let rarity = log(1 + (Double(passages.count - documents) + 0.5) / (Double(documents) + 0.5))
    var starts: [Int: [TestPassage.Place]] = [:]
    for (index, (token, list)) in zip(term.tokens, lists).enumerated() {
      var here: [Int: [TestPassage.Place]] = [:]
      for (passage, places) in list {
        guard let before = index == 0 ? [] : starts[passage] else { continue }
        let moved = places.map { TestPassage.Place(field: $0.field, position: $0.position - token.offset) }
        let common = moved.filter { $0.position >= 0 && (index == 0 || before.contains($0)) }
        if !common.isEmpty { here[passage] = common }
      }
      starts = here
    }
    let last = term.tokens.map(\.offset).max() ?? 0
    return Found(
      term: term, documents: documents, weight: Double(term.weight) * rarity * 2.2,
      frequencies: starts.reduce(into: [:]) { $0[$1.key] = frequency(of: $1.value, last, in: passages[$1.key]) },
      places: starts.reduce(into: [:]) { places, start in
        guard frequency(of: start.value, last, in: passages[start.key]) >= 1 else { return }
        places[start.key] = start.value.contains { $0.field == 1 || $0.field == 3 } ? 2 : 1
      },
      isPair: term.tokens[lists.firstIndex { $0.count == documents } ?? 0].text.hasPrefix("+"))
  }

  /// A subject and a number count twice, what does not end in the main text only where nothing else does.
  private func frequency(of places: [TestPassage.Place], _ last: Int, in passage: TestPassage) -> Double {
    let counted = places.filter { $0.field != 0 || $0.position + last < passage.main }
    return counted.isEmpty ? 0.5 : counted.reduce(0) { $0 + ($1.field == 1 || $1.field == 3 ? 2 : 1) }
  }

  func answer(_ search: TestSearch) -> Answer {
    let found = search.terms.map(found)
    let plain = found.filter { !$0.term.excludes && !$0.term.isWholeQuery }
    var weighing = plain.filter { $0.term.weight > 0 && $0.documents > 0 }
    let rare = weighing.filter { $0.documents * 2 <= passages.count || $0.isPair }
    // In an archive so small, half of it is a handful.
    if search.ignoresCommon, passages.count >= 2_000, !rare.isEmpty { weighing = rare }
    let without = Set(
      found.filter(\.term.excludes).flatMap { $0.frequencies.filter { $0.value >= 1 }.map { passages[$0.key].version } }
    )
    let total = weighing.reduce(0) { $0 + $1.weight }
    // The whole query in a row counts as much as all its words can, however often it stands there.
    let isRelevance = search.sort == TRACUU_RELEVANCE
    let rows = isRelevance ? found.last { $0.term.isWholeQuery }?.places ?? [:] : [:]
    var answer = Answer()
    var counted: Set<UInt32> = []
    var best: [UInt32: Answer.Match] = [:]
    for (index, passage) in passages.enumerated() {
      let fits: Bool
      if search.any {
        fits = weighing.contains { $0.frequencies[index] != nil } || rows[index] != nil
      } else {
        fits = (0..<32).allSatisfy { bit in
          search.required >> bit & 1 == 0
            || plain.contains { $0.term.clauses >> bit & 1 == 1 && $0.frequencies[index] != nil }
        }
      }
      let failed = failures(of: passage, search)
      guard fits, !failed.contains(.other), !without.contains(passage.version) else { continue }
      if counted.insert(passage.version).inserted, search.countsFacets { count(passage, failed, &answer.counts) }
      guard failed.isEmpty else { continue }
      let parts =
        weighing.map { share($0.frequencies[index] ?? 0, passage) * $0.weight }
        + [prior(passage, search, total), (rows[index] ?? 0) * total]
      let date = Double(passage.column.date)
      let score =
        switch search.sort {
        case TRACUU_NEWEST: date
        case TRACUU_OLDEST: date == 0 ? -1e9 : -date
        default: parts.reduce(0, +)
        }
      if let known = best[passage.version], known.score >= score { continue }
      best[passage.version] = Answer.Match(
        rowid: passage.rowid, version: passage.version, score: score, parts: isRelevance ? parts : [date])
    }
    answer.matches = best.values.sorted { ($1.score, $0.rowid) < ($0.score, $1.rowid) }
    return answer
  }

  private func share(_ frequency: Double, _ passage: TestPassage) -> Double {
    let count = frequency == 0 ? 0 : max(frequency, 1)
    let share = count / (count + 1.2 * (0.25 + 0.75 * Double(passage.column.words) / meanWords))
    return frequency < 1 ? min(share, 0.02) : share
  }

  private func prior(_ passage: TestPassage, _ search: TestSearch, _ total: Double) -> Double {
    let year = Int(passage.column.date / 10_000)
    guard year > 0 else { return 0 }
    let age = Double(max(Int(search.newestYear) - year, 0))
    return (year == Int(search.year) ? 0.15 * total : 0) + 0.02 * total * 10 / (10 + age)
  }

  private struct Failures: OptionSet {
    var rawValue: Int
    static let type = Failures(rawValue: 1)
    static let issuer = Failures(rawValue: 2)
    static let date = Failures(rawValue: 4)
    static let collection = Failures(rawValue: 8)
    static let category = Failures(rawValue: 16)
    static let other = Failures(rawValue: 32)
  }

  private func failures(of passage: TestPassage, _ search: TestSearch) -> Failures {
    let column = passage.column
    var failed: Failures = []
    func has(_ names: [UInt8], _ name: UInt32) -> Bool { Int(name) < names.count && names[Int(name)] == 1 }
    if search.from > 0, column.date < search.from { failed.insert(.date) }
    if search.to > 0, column.date == 0 || column.date > search.to { failed.insert(.date) }
    if search.type > 0, Int32(column.type) != search.type { failed.insert(.type) }
    if let names = search.issuers, !has(names, column.issuer) { failed.insert(.issuer) }
    if search.collection > 0, Int32(column.collection) != search.collection, !search.also.contains(passage.version) {
      failed.insert(.collection)
    }
    if let names = search.categories, !has(names, UInt32(column.category)) { failed.insert(.category) }
    let isOther =
      search.flags > 0 && column.flags & search.flags == 0
      || search.signers.map { !has($0, column.signer) } ?? false
      || search.only.map { !$0.contains(passage.version) } ?? false || search.except.contains(passage.version)
    if isOther { failed.insert(.other) }
    return failed
  }

  private func count(_ passage: TestPassage, _ failed: Failures, _ counts: inout TestFound.Counts) {
    func add(_ counts: inout [UInt32], _ value: Int) {
      if value < counts.count { counts[value] += 1 }
    }
    if failed.subtracting(.type).isEmpty { add(&counts.types, Int(passage.column.type)) }
    if failed.subtracting(.issuer).isEmpty { add(&counts.issuers, Int(passage.column.issuer)) }
    if failed.subtracting(.date).isEmpty { add(&counts.years, Int(passage.column.date / 10_000)) }
    if failed.subtracting(.collection).isEmpty { add(&counts.collections, Int(passage.column.collection)) }
    if failed.subtracting(.category).isEmpty { add(&counts.categories, Int(passage.column.category)) }
  }

  /// Those of `versions` that keep the restrictions, in their order.
  func choose(_ versions: [UInt32], _ search: TestSearch) -> (chosen: [UInt32], counts: TestFound.Counts) {
    var counts = TestFound.Counts()
    let chosen = versions.filter { version in
      guard let passage = byRowid[version] else { return false }
      let failed = failures(of: passage, search)
      if search.countsFacets, !failed.contains(.other) { count(passage, failed, &counts) }
      return failed.isEmpty
    }
    return (chosen, counts)
  }
}

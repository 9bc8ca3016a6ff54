import VietnameseText

/// The abbreviations of offices, both ways: `UBND` brings `ủy ban nhân dân`, and the other way round.
enum Abbreviations {
  /// What a full name or an abbreviation counts beside the term as typed: as much, since both name one thing.
  static let weight = 1.0
  /// One of several meanings is likely not the one meant.
  static let ambiguousWeight = 0.3
  static let probableWeight = 0.25
  /// Letters. Shorter ones stand in every document number: `quyết định` would find all that have `QĐ`.
  static let shortestReplacement = 3

  static let table: PhraseTable<Replacement> = {
    let rows = AbbreviationTable.rows
    let meanings = Dictionary(grouping: rows) { Folding.folded($0.abbreviation) }
    var entries: [(words: [PhraseWord], value: Replacement)] = []
    for row in rows {
      let isAmbiguous = meanings[Folding.folded(row.abbreviation)]?.count ?? 0 > 1
      let weight = !row.isSure ? probableWeight : isAmbiguous ? ambiguousWeight : weight
      entries.append(
        (
          PhraseWord.words(of: row.abbreviation),
          Replacement(terms: [Query.Term(listed: row.expansion)], weight: weight, isAbbreviation: true)
        ))
      if row.isSure, !isAmbiguous,
        row.abbreviation.unicodeScalars.count(where: QueryScalars.isLetter) >= shortestReplacement
      {
        entries.append(
          (
            PhraseWord.words(of: row.expansion),
            Replacement(terms: [Query.Term(listed: row.abbreviation)], weight: weight)
          ))
      }
    }
    return PhraseTable(entries)
  }()
}

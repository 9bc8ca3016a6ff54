extension Query {
  /// RELIABILITY: more distinct terms cost time and find nothing more.
  public static let maximumTerms = 32

  /// Unicode scalars that are read; the service refuses longer texts long before.
  static let maximumLength = 10_000

  /// Reads what someone typed. Never fails: whatever is not understood is searched as text, and a diagnostic says so.
  ///
  /// Words, `"phrases"`, `-excluded`, `OR`, `prefix*` and filters such as `loại:TB`, as docs/search-syntax.md describes;
  /// a word such as `164/TB-UBND` is a phrase, since the index parts it. Linear in the length of `text`.
  public static func parse(
    _ text: String, thesaurus: Thesaurus = .standard
  ) -> (query: Query, diagnostics: [Diagnostic]) {
    let end = text.unicodeScalars.index(text.startIndex, offsetBy: maximumLength, limitedBy: text.endIndex)
    let scanner = QueryScanner(end.map { String(text[..<$0]) } ?? text)
    let reader = QueryReader(scanner.tokens)
    let builder = QueryBuilder(reader.items)
    var diagnostics = reader.diagnostics + builder.diagnostics
    if let mark = scanner.unclosedMark {
      diagnostics.append(
        Diagnostic(
          .quoteUnclosed, "Dấu ngoặc kép mở mà không đóng: phần sau được tìm như một cụm từ.", position: mark))
    }

    if let end, end < text.endIndex {
      diagnostics.append(
        Diagnostic(.termsCut, "Chỉ \(maximumLength) ký tự đầu tiên được đọc.", position: maximumLength))
    }

    let plainText = reader.plainText.joined(separator: " ")
    var query = Query(
      text: text, plainText: plainText, clauses: builder.clauses, excluded: builder.excluded, filters: reader.filters)
    let words = QueryWord.words(of: query.clauses, isExact: builder.isExact)
    if plainText.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      query.number = NumberPattern(wholly: plainText) ?? NumberPattern.within(plainText)?.pattern
      if let number = query.number, isYear(number, among: words, of: plainText) { query.number = nil }
    }
    query.expansions = QueryExpander(words).expansions(thesaurus)
    if query.clauses.count > 1 { query.year = year(in: words, besides: query.number) }
    query.freeQuestions(QuestionPhrases.clauses(in: words))
    return (query, diagnostics.sorted { $0.position < $1.position })
  }

  /// Requires no clause that only asks, where enough others stand. A word that also stands elsewhere is one of those.
  private mutating func freeQuestions(_ asking: Set<Int>) {
    let others = Set(clauses.indices.filter { !asking.contains($0) }.map { clauses[$0].repeats ?? $0 })
    guard others.count >= QuestionPhrases.leastOtherWords else { return }
    for clause in asking where !others.contains(clauses[clause].repeats ?? clause) {
      clauses[clause].isRequired = false
    }
  }

  /// The years that notices of these offices can have.
  private static let years = 1945...2100

  /// True for `kế hoạch 2024` and `tb 2013`: beside one symbol, a year that stands by itself is a year, unless `số` or
  /// a slash says that it is a number.
  private static func isYear(_ number: NumberPattern, among words: [QueryWord], of plainText: String) -> Bool {
    guard number.year == nil, number.symbols.count == 1, years.contains(number.ordinal),
      !plainText.utf8.contains(UInt8(ascii: "/")), !words.contains(where: { $0.folded == "so" })
    else { return false }
    let digits = String(number.ordinal)
    return words.contains { $0.beginsClause && $0.endsClause && $0.text == digits }
  }

  /// The one year that stands by itself among the words and is no part of the number; nil when there are several.
  private static func year(in words: [QueryWord], besides number: NumberPattern?) -> Int? {
    let found = Set(
      words.compactMap { word -> Int? in
        guard word.beginsClause, word.endsClause, word.text.utf8.count == 4, let year = Int(word.text) else {
          return nil
        }
        return years.contains(year) && year != number?.ordinal && year != number?.year ? year : nil
      })
    return found.count == 1 ? found.first : nil
  }
}

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

    var query = Query(text: text, clauses: builder.clauses, excluded: builder.excluded, filters: reader.filters)
    let words = QueryWord.words(of: query.clauses, isExact: builder.isExact)
    let plainText = reader.plainText.joined(separator: " ")
    if plainText.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      query.number = NumberPattern(wholly: plainText) ?? NumberPattern.within(plainText)?.pattern
    }
    query.expansions = QueryExpander(words).expansions(thesaurus)
    if query.clauses.count > 1 { query.year = year(in: words, besides: query.number) }
    let asking = QuestionPhrases.clauses(in: words)
    if query.clauses.count - asking.count >= QuestionPhrases.leastOtherWords {
      for clause in asking { query.clauses[clause].isRequired = false }
    }
    return (query, diagnostics.sorted { $0.position < $1.position })
  }

  /// The years that notices of these offices can have.
  private static let years = 1945...2100

  /// The one year that stands by itself among the words and is no part of the number; nil when there are several.
  private static func year(in words: [QueryWord], besides number: NumberPattern?) -> Int? {
    let found = words.compactMap { word -> Int? in
      guard word.beginsClause, word.endsClause, word.text.utf8.count == 4, let year = Int(word.text) else { return nil }
      return years.contains(year) && year != number?.ordinal && year != number?.year ? year : nil
    }
    return found.count == 1 ? found.first : nil
  }
}

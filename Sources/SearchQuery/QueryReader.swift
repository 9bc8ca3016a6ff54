import VietnameseText

/// Reads the tokens of a query as terms, exclusions, alternatives and filters.
struct QueryReader {
  var items: [QueryItem] = []
  var filters = Filters()
  private(set) var diagnostics: [Diagnostic] = []
  /// What is left of the text without filters, exclusions and quotation marks.
  var plainText: [String] = []

  let tokens: [QueryToken]
  /// The token to read next.
  var at = 0

  /// A prefix of one letter fits a tenth of all words.
  static let shortestPrefix = 2
  /// More remarks than this help nobody.
  static let maximumDiagnostics = 20

  init(_ tokens: [QueryToken]) {
    self.tokens = tokens
    while at < tokens.count { readNext() }
  }

  mutating func remark(_ code: Diagnostic.Code, _ message: String, at position: Int) {
    if diagnostics.count < Self.maximumDiagnostics {
      diagnostics.append(Diagnostic(code, message, position: position))
    }
  }

  private mutating func readNext() {
    let token = tokens[at]
    switch token.kind {
    case .bar:
      at += 1
      items.append(QueryItem(kind: .or(token.text), position: token.position))
    case .phrase:
      at += 1
      plainText.append(token.text)
      addPhrase(token, isExcluded: false)
    case .word:
      if isOr(token.text) {
        at += 1
        plainText.append(token.text)
        items.append(QueryItem(kind: .or(token.text), position: token.position))
      } else if !readExclusion(token), !readFilter() {
        at += 1
        plainText.append(token.text)
        addWord(token.text, at: token.position, isExcluded: false)
      }
    }
  }

  /// Capitals only: `hoặc` is a word.
  private func isOr(_ text: String) -> Bool {
    // Composed, `HOẶC` has 6 bytes; with its marks apart 8.
    text.utf8.count <= 8 && ["OR", "HOAC", "HOẶC"].contains(text)
  }

  /// A minus before a letter or a quotation mark, at the beginning of a word.
  private mutating func readExclusion(_ token: QueryToken) -> Bool {
    guard !token.isGlued, token.text.unicodeScalars.first == "-" else { return false }
    let rest = String(token.text.unicodeScalars.dropFirst())
    guard let first = rest.unicodeScalars.first else {
      guard let phrase = next(), phrase.kind == .phrase, phrase.isGlued else { return false }
      at += 2
      addPhrase(phrase, isExcluded: true)
      return true
    }
    guard QueryScalars.isLetter(first) else { return false }
    if readExcludedFilter(rest) { return true }
    at += 1
    addWord(rest, at: token.position, isExcluded: true)
    return true
  }

  func next() -> QueryToken? {
    at + 1 < tokens.count ? tokens[at + 1] : nil
  }

  mutating func addPhrase(_ token: QueryToken, isExcluded: Bool) {
    guard let piece = QueryPieces.piece(of: token.text) else { return }
    if piece.isCut { remarkCut(at: token.position) }
    add(.phrase(piece.text), at: token.position, isExcluded: isExcluded, isQuoted: true)
  }

  mutating func addWord(_ text: String, at position: Int, isExcluded: Bool) {
    let beginning = QueryScalars.withoutEnd(text)
    if beginning.unicodeScalars.last == "*", addPrefix(beginning, at: position, isExcluded: isExcluded) { return }
    for piece in QueryPieces.pieces(of: text) {
      if piece.isCut { remarkCut(at: position) }
      add(piece.term, at: position, isExcluded: isExcluded)
    }
  }

  private mutating func remarkCut(at position: Int) {
    remark(.phraseCut, "Chỉ \(QueryPieces.longestPhrase) từ đầu của cụm từ được so.", at: position)
  }

  private mutating func addPrefix(_ text: String, at position: Int, isExcluded: Bool) -> Bool {
    let pieces = QueryPieces.pieces(of: text)
    guard let last = pieces.last else { return false }
    guard last.count == 1 else {
      remark(.prefixIgnored, "Dấu * chỉ dùng sau một từ: “\(last.text)” được tìm như một cụm từ.", at: position)
      return false
    }
    guard Folding.folded(last.text).unicodeScalars.count >= Self.shortestPrefix else {
      remark(
        .prefixShort, "Trước dấu * cần ít nhất \(Self.shortestPrefix) chữ: “\(last.text)” được tìm như một từ.",
        at: position)
      return false
    }
    for piece in pieces.dropLast() { add(piece.term, at: position, isExcluded: isExcluded) }
    add(.prefix(last.text), at: position, isExcluded: isExcluded)
    return true
  }

  private mutating func add(_ term: Query.Term, at position: Int, isExcluded: Bool, isQuoted: Bool = false) {
    items.append(
      QueryItem(kind: isExcluded ? .excluded(term) : .term(term), position: position, isQuoted: isQuoted))
  }
}

import GRDB
import NoticeModel
import SearchQuery

/// One search: which rows, in which order, and what is shown of them.
///
/// Documents that carry the number a query spells come first, whatever else the query finds; then the full-text
/// matches by weight. Rows are found by id and weight alone; texts are read for the hits of the page only.
struct SearchStatement {
  let request: SearchRequest
  private let match: MatchExpression
  private let filters: FilterClauses

  init(_ request: SearchRequest) {
    self.request = request
    match = MatchExpression(request.query)
    filters = FilterClauses(request.filters)
  }

  /// More documents of one number than anyone looks through.
  private static let maximumNumbered = 1_000

  /// bm25 weights of number, subject, issuing body, other fields and body: a word of the subject says more than one of
  /// the text.
  private static let weights = "8.0, 4.0, 2.0, 1.0, 1.0"

  func page(in db: Database) throws -> SearchPage {
    let limit = max(request.limit, 0)
    let offset = max(request.offset, 0)
    let numbered = try numberedRows(in: db)
    var rows = Array(numbered.dropFirst(offset).prefix(limit))
    var total = numbered.count
    if let found = matching(excluding: numbered.map(\.id)) {
      total += try Int.fetchOne(db, sql: found.count, arguments: found.arguments) ?? 0
      if rows.count < limit {
        let page: [any DatabaseValueConvertible] = [limit - rows.count, max(0, offset - numbered.count)]
        let statement = try db.cachedStatement(sql: found.list)
        rows += try Row.fetchAll(statement, arguments: found.arguments + StatementArguments(page)).map {
          FoundRow(id: $0[0], score: -($0[1] as Double))
        }
      }
    }
    return SearchPage(request: request, total: total, hits: try hits(rows, in: db))
  }

  private struct FoundRow {
    var id: Int64
    var score: Double
  }

  // MARK: - Rows

  /// Documents whose number is the one asked for, newest first: by the filter, or by the query that spells a number.
  private func numberedRows(in db: Database) throws -> [FoundRow] {
    guard request.filters.number == nil, let pattern = request.query.number else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT versions.id, versions.number, versions.number_ordinal, versions.number_year, versions.number_symbols
        FROM versions JOIN documents ON documents.current = versions.id
        WHERE documents.shown = 1 AND versions.number_ordinal = ?\(filters.sql)
        ORDER BY versions.issued_on DESC, versions.id LIMIT \(Self.maximumNumbered)
        """)
    let arguments = StatementArguments([pattern.ordinal]) + StatementArguments(filters.arguments)
    return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
      guard let number = VersionRow.number(row), pattern.fits(number) else { return nil }
      return FoundRow(id: row["id"], score: Self.numberScore)
    }
  }

  /// Above every weight of a text match.
  private static let numberScore = 1_000.0

  private struct Matching {
    var list: String
    var count: String
    var arguments: StatementArguments
  }

  /// The statement for everything that is not found by its number; nil when the query can find nothing.
  private func matching(excluding ids: [Int64]) -> Matching? {
    var clauses = ""
    var arguments: [any DatabaseValueConvertible] = []
    let source: String
    let score: String
    if let expression = match.sql {
      source = """
        search JOIN versions ON versions.id = search.rowid JOIN documents ON documents.id = versions.document
        WHERE search MATCH ?
        """
      arguments.append(expression)
      score = "bm25(search, \(Self.weights))"
    } else if request.query.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      source = "documents JOIN versions ON versions.id = documents.current WHERE documents.shown = 1"
      score = "0.0"
    } else {
      return nil
    }
    clauses += filters.sql
    arguments += filters.arguments
    if let number = request.filters.number {
      clauses += numberClause(number, &arguments)
    }
    if !ids.isEmpty { clauses += " AND versions.id NOT IN (\(ids.map(String.init).joined(separator: ",")))" }
    let needsTables = !clauses.isEmpty || match.sql == nil
    return Matching(
      list: "SELECT versions.id, \(score) AS score FROM \(source)\(clauses) ORDER BY \(order) LIMIT ? OFFSET ?",
      count: needsTables
        ? "SELECT count(*) FROM \(source)\(clauses)" : "SELECT count(*) FROM search WHERE search MATCH ?",
      arguments: StatementArguments(arguments))
  }

  /// The symbols of an asked number, each as a whole group of the stored ones. Order is left to `NumberPattern.fits`,
  /// which no two real numbers of one ordinal were seen to need.
  private func numberClause(_ pattern: NumberPattern, _ arguments: inout [any DatabaseValueConvertible]) -> String {
    var clause = ""
    if let year = pattern.year {
      clause += " AND (versions.number_year IS NULL OR versions.number_year = ?)"
      arguments.append(year)
    }
    for symbol in pattern.symbols {
      clause += " AND instr('-' || versions.number_symbols_folded || '-', ?) > 0"
      arguments.append("-\(symbol)-")
    }
    return clause
  }

  /// Ties go to the document stored first, so that a rebuilt index gives the same order.
  private var order: String {
    switch request.sort {
    case .relevance where match.sql == nil: "versions.issued_on DESC, versions.id"
    case .relevance: "score, versions.id"
    case .newest: "versions.issued_on DESC NULLS LAST, versions.id"
    case .oldest: "versions.issued_on ASC NULLS LAST, versions.id"
    }
  }

  // MARK: - Hits

  private func hits(_ rows: [FoundRow], in db: Database) throws -> [Hit] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(VersionRow.columns), versions.text FROM versions JOIN documents ON documents.id = versions.document
        WHERE versions.id = ?
        """)
    return try rows.compactMap { found in
      guard let row = try Row.fetchOne(statement, arguments: [found.id]) else { return nil }
      let notice = try VersionRow.notice(row, body: [])
      return Hit(
        id: notice.id, kind: notice.kind, number: notice.number, type: notice.type, issuingBody: notice.issuingBody,
        issuedOn: notice.issuedOn, subject: notice.subject,
        snippet: SnippetMaker.snippet(of: row["text"], words: match.words), source: notice.provenance.source,
        recordID: row["record_id"], score: found.score)
    }
  }
}

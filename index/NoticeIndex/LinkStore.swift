import GRDB
import NoticeModel

/// Keeps which places a document links to, and what attachments inherit from the pages that link to them.
///
/// A link leads to an identity, so it does not matter which of the two documents comes first, or whether the second one
/// ever comes. Links of the main text are kept one by one; of menus, which every page repeats, only the target and the
/// first document that has it.
struct LinkStore {
  let db: Database
  /// The rows of targets that this transaction met already.
  private var rows: [Source: (row: Int64, isMain: Bool)] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// A scan or an office file says too little of itself to be found; so much of what its pages call it is enough.
  private static let inheritedPages = 3

  /// Puts `links` in the place of what the document led to before.
  ///
  /// - Returns: the targets whose attachments may inherit something else now.
  mutating func replace(of document: Int64, with links: [NoticeLink]) throws -> [Source] {
    var touched = try self.links(of: document).map(\.target)
    if !touched.isEmpty {
      try db.cachedStatement(sql: "DELETE FROM links WHERE document = ?").execute(arguments: [document])
    }
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO links (document, number, target, text) VALUES (?, ?, ?, ?)")
    for (number, link) in links.enumerated() {
      let target = try row(of: link.target, from: document, isMain: link.isMain)
      guard link.isMain else { continue }
      try insert.execute(arguments: [document, number, target, link.text])
      touched.append(link.target)
    }
    return touched
  }

  /// The links of a document's main text, as they are kept.
  func links(of document: Int64) throws -> [NoticeLink] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT link_targets.collection, link_targets.path, links.text FROM links
        JOIN link_targets ON link_targets.id = links.target WHERE links.document = ? ORDER BY links.number
        """)
    return try Row.fetchAll(statement, arguments: [document]).map { row in
      NoticeLink(target: Source(collection: row[0], path: row[1]), text: row[2], isMain: true)
    }
  }

  private mutating func row(of target: Source, from document: Int64, isMain: Bool) throws -> Int64 {
    if let known = rows[target], known.isMain || !isMain { return known.row }
    let find = try db.cachedStatement(sql: "SELECT id FROM link_targets WHERE place = ? AND collection = ?")
    let place = target.place
    var row = try Int64.fetchOne(find, arguments: [place, target.collection])
    if row == nil {
      let insert = try db.cachedStatement(
        sql: "INSERT INTO link_targets (place, collection, path, document, is_main) VALUES (?, ?, ?, ?, ?)")
      try insert.execute(arguments: [place, target.collection, target.path, document, isMain])
      row = db.lastInsertedRowID
    } else if isMain {
      try db.cachedStatement(sql: "UPDATE link_targets SET is_main = 1 WHERE id = ?").execute(arguments: [row])
    }
    rows[target] = (row ?? 0, isMain)
    return row ?? 0
  }

  /// Of several the one captured last counts, and of those of one time the greatest: the order of imports plays no part.
  static func store(_ redirect: Redirect, in db: Database) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO redirects (place, collection, target, captured_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (place, collection) DO UPDATE SET target = excluded.target, captured_at = excluded.captured_at
        WHERE (excluded.captured_at, excluded.target) > (captured_at, target)
        """)
    let source = redirect.source
    try insert.execute(arguments: [
      source.place, source.collection, Source.place(of: redirect.target), redirect.capturedAt,
    ])
  }

  /// What an attachment is called by the pages that link to it: the texts of the links and the pages' subjects. Nil for
  /// web pages, which speak for themselves, and where nothing that is served links to it.
  func inherited(by source: Source, mediaType: String) throws -> String? {
    guard Self.inherits(mediaType) else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT near.text, versions.subject FROM (\(Self.linking)) AS near
        JOIN documents ON documents.id = near.document JOIN versions ON versions.id = documents.current
        WHERE versions.held = 0 ORDER BY documents.notice_id, near.number LIMIT ?
        """)
    let rows = try Row.fetchAll(statement, arguments: Self.arguments(of: source) + [Self.inheritedPages])
    var texts: [String] = []
    for text in rows.flatMap({ [$0[0] as String, $0[1] as String] }) where !text.isEmpty && !texts.contains(text) {
      texts.append(text)
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// The links to a place, also by an address that was sent on to it. A form that thousands of pages link to belongs to
  /// none of them: only so many are looked at.
  static let linking = linking(place: "?1", collection: "?2")

  /// The same, of a place that a question has by other names.
  static func linking(place: String, collection: String) -> String {
    """
    SELECT links.document, links.number, links.text FROM link_targets JOIN links ON links.target = link_targets.id
    WHERE link_targets.collection = \(collection) AND link_targets.place IN (
      SELECT \(place) UNION ALL SELECT redirects.place FROM redirects
      WHERE redirects.target = \(place) AND redirects.collection = \(collection))
    LIMIT 200
    """
  }

  static func arguments(of source: Source) -> StatementArguments { [source.place, source.collection] }

  /// True for files that hang on a page: everything but web pages.
  static func inherits(_ mediaType: String) -> Bool { mediaType != "text/html" && mediaType != "application/xhtml+xml" }
}

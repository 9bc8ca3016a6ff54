import GRDB
import NoticeModel
import SearchQuery

/// Reads what a result list shows of found documents.
struct HitReader {
  /// The folded words to mark.
  let words: [String]

  func hits(_ rows: [FoundRow], in db: Database) throws -> [Hit] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(VersionRow.columns), passage(versions.text, ?) AS passage
        FROM versions JOIN documents ON documents.id = versions.document WHERE versions.id = ?
        """)
    let alike = try db.cachedStatement(sql: SimilarQuery.count)
    return try rows.compactMap { found in
      guard let row = try Row.fetchOne(statement, arguments: [found.rowid - found.version, found.version]) else {
        return nil
      }
      let notice = try VersionRow.notice(row, body: [])
      let similar = try Int.fetchOne(alike, arguments: [found.version]) ?? 0
      return Hit(
        id: notice.id, kind: notice.kind, number: notice.number, type: notice.type, issuingBody: notice.issuingBody,
        issuedOn: notice.issuedOn, subject: notice.subject,
        snippet: SnippetMaker.snippet(of: row["passage"] ?? "", words: words), source: notice.provenance.source,
        recordID: row["record_id"], score: (found.score * 1_000).rounded() / 1_000, similar: similar)
    }
  }
}

import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// Reads what a result list shows of found documents.
struct HitReader {
  /// The folded words to mark.
  let words: [String]
  var isByDay = false
  var foldsAttachments = true

  func hits(_ rows: [FoundRow], in db: Database) throws -> [Hit] {
    var types: [String] = []
    let hits = try rows.compactMap { found in
      try hit(found, passage: found.rowid - found.version, in: db).map { hit, type in
        types.append(type)
        return hit
      }
    }
    guard foldsAttachments else { return hits }
    return try AttachmentHits.fold(hits, mediaTypes: types, isByDay: isByDay, in: db)
  }

  private func hit(_ found: FoundRow, passage: Int64, in db: Database) throws -> (Hit, mediaType: String)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(VersionRow.columns), passage(versions.text, ?1), passage_start(versions.text, ?1), versions.layout
        FROM versions JOIN documents ON documents.id = versions.document WHERE versions.id = ?2
        """)
    guard let row = try Row.fetchOne(statement, arguments: [passage, found.version]) else { return nil }
    let next = VersionColumn.allCases.count
    let layout = BlockLayout([UInt8](row[next + 2] as Data))
    let start: Int = row[next + 1] ?? 0
    let shown = SnippetMaker.snippet(
      of: row[next] ?? "", mainEnd: layout.mainEnd.map { max(0, $0 - start) }, words: words)
    // Found by its subject: its text tells more than a menu behind it.
    if shown.match == nil, shown.snippet.isFromSurroundings, passage > 0 { return try hit(found, passage: 0, in: db) }
    let notice = try VersionRow.notice(row)
    let alike = try db.cachedStatement(sql: SimilarQuery.count)
    let hit = Hit(
      id: notice.id, kind: notice.kind, number: notice.number, type: notice.type, issuingBody: notice.issuingBody,
      issuedOn: notice.issuedOn, publishedOn: notice.publishedOn, subject: notice.subject, snippet: shown.snippet,
      page: shown.match.flatMap { layout.page(at: start + $0) }, source: notice.provenance.source,
      recordID: row[.recordID], capturedAt: notice.provenance.capturedAt,
      score: (found.score * 1_000).rounded() / 1_000,
      similar: try Int.fetchOne(alike, arguments: [found.version]) ?? 0)
    return (hit, notice.provenance.mediaType)
  }
}

import CVietnameseFTS5
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
    let statement = try db.cachedStatement(sql: HitRow.query)
    var types: [String] = []
    var hits: [Hit] = []
    hits.reserveCapacity(rows.count)
    for found in rows {
      // The row is read where SQLite has it, as long as the cursor lives: its text is a hundred times what is shown of it.
      let cursor = try Row.fetchCursor(statement, arguments: [found.version])
      try withExtendedLifetime(cursor) {
        guard let row = try cursor.next().map(HitRow.init) else { return }
        hits.append(try hit(row, score: found.score, passage: Int(found.rowid - found.version)))
        types.append(row.mediaType)
      }
    }
    guard foldsAttachments else { return hits }
    return try AttachmentHits.fold(hits, mediaTypes: types, isByDay: isByDay, in: db)
  }

  private func hit(_ row: HitRow, score: Double, passage: Int) throws -> Hit {
    let layout = try row.layout
    let shown = try row.withText { text in
      let shown = snippet(of: text, passage: passage, mainEnd: layout.mainEnd)
      // Found by its subject: its text tells more than a menu behind it.
      let isMenu = shown.found.match == nil && shown.found.snippet.isFromSurroundings
      return isMenu && passage > 0 ? snippet(of: text, passage: 0, mainEnd: layout.mainEnd) : shown
    }
    var hit = try row.hit(snippet: shown.found.snippet)
    hit.page = shown.found.match.flatMap { layout.page(at: shown.start + $0) }
    hit.score = (score * 1_000).rounded() / 1_000
    return hit
  }

  /// What is shown of a passage, and the byte of the text at which it begins.
  private func snippet(
    of text: UnsafeBufferPointer<UInt8>, passage: Int, mainEnd: Int?
  ) -> (found: SnippetMaker.Found, start: Int) {
    var (start, end): (Int64, Int64) = (0, 0)
    let isThere = text.withMemoryRebound(to: CChar.self) {
      tracuu_passage($0.baseAddress, Int64($0.count), Int32(clamping: passage), &start, &end)
    }
    let range = isThere ? Int(start)..<Int(end) : 0..<0
    let found = SnippetMaker.snippet(
      of: UnsafeBufferPointer(rebasing: text[range]), mainEnd: mainEnd.map { max(0, $0 - range.lowerBound) },
      words: words)
    return (found, range.lowerBound)
  }
}

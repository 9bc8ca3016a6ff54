import CVietnameseFTS5
import GRDB
import NoticeModel
import SearchQuery

/// From where on a search shows what it finds, and how its next page gets there.
///
/// A list has a head (documents of the asked number, and by relevance the first candidates, among which rows of words are
/// rewarded), which is counted off, and a tail, which the core goes on with behind a key: it keeps the best of a page
/// only, however deep the page lies.
struct ResultStart {
  /// Rows to pass over.
  private(set) var offset = 0
  /// The row behind which the core goes on; then the head has been given.
  private(set) var key: SearchKey?

  /// Nobody reads further by an offset; the command line may.
  static let deepest = 1_000_000

  init(_ request: SearchRequest, in db: Database) throws {
    switch request.after {
    case nil:
      offset = min(max(request.offset, 0), Self.deepest)
    case .place(let place, let generation):
      guard generation == (try Self.generation(in: db)) else { throw SearchError.positionOutdated }
      offset = min(max(place, 0), SearchPosition.headRows)
    case .behind(let key, let generation):
      let current = try generation.map { _ in try Self.generation(in: db) }
      guard current == generation, try Self.document(at: key.rowid, in: db) == key.document.hex else {
        throw SearchError.positionOutdated
      }
      self.key = key
    }
  }

  /// What the core has to give for a page of `limit` rows: one more, which tells whether there is a next page.
  func rows(_ limit: Int) -> Int { limit == 0 ? 0 : min(offset + limit, Self.deepest) + 1 }

  /// Where the list goes on behind `row`, the last of `limit`.
  func next(behind row: FoundRow, limit: Int, head: Int, isByDay: Bool, in db: Database) throws -> SearchPosition? {
    let generation = try Self.generation(in: db)
    let tail = head + (isByDay ? 0 : Int(TRACUU_CANDIDATES))
    guard key != nil || offset + limit > tail else { return .place(offset + limit, generation: generation) }
    let rowid = UInt32(clamping: row.rowid)
    guard let document = try Self.document(at: rowid, in: db).flatMap(NoticeID.init(hex:)) else { return nil }
    let key = SearchKey(score: row.score, rowid: rowid, document: document)
    return .behind(key, generation: isByDay ? nil : generation)
  }

  private static func generation(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT generation FROM search_state")) ?? 0
  }

  /// The document of a passage: the first one takes up its version's number, the others those behind it.
  private static func document(at rowid: UInt32, in db: Database) throws -> String? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT documents.notice_id FROM versions JOIN documents ON documents.id = versions.document
        WHERE versions.id <= ? ORDER BY versions.id DESC LIMIT 1
        """)
    return try String.fetchOne(statement, arguments: [Int64(rowid)])
  }
}

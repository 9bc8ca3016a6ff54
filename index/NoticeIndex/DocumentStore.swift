import Foundation
import GRDB
import NoticeModel

/// Puts documents into the tables and keeps `search` in step; one for each transaction.
///
/// Two rules make the result independent of the order of import: the current version is the newest by (captured_at,
/// sha256), and of current versions that are alike (see `Likeness`) the one with the smallest id is searched for all. A held
/// version is never searched for, and none stands for it.
struct DocumentStore {
  let db: Database
  private var search = SearchTable()
  var links: LinkStore
  /// The id of the next version, once it is known.
  private var nextID: Int64?
  /// Of documents that are alike the one that is shown: an archive may hold one file ten thousand times, and all would be
  /// looked at for each.
  private var shownLike: [Int64: String] = [:]

  init(_ db: Database) {
    self.db = db
    links = LinkStore(db)
  }

  mutating func store(_ accession: Accession) throws {
    let notice = accession.notice
    let document = try self.document(for: accession)
    let text = notice.wholeText
    let passages = Passages.of(text).count
    let version = Version(
      id: try newID(passages: passages), document: document.id, likeness: Likeness.of(notice, text: text), text: text)
    let inherited = try links.inherited(by: notice.provenance.source, mediaType: notice.provenance.mediaType)
    let insertion = try db.cachedStatement(sql: VersionRow.insert)
    try insertion.execute(
      arguments: VersionRow.arguments(
        id: version.id, passages: passages, document: document.id, notice: notice, text: text, inherited: inherited))
    if let replay = notice.replay { try ReplayStore(db: db).store(replay, of: version.id) }
    try StatedAddresses.store(of: document.id, notice, in: db)
    let isCurrent = try place(version, of: document, notice, text: text, inherited: inherited)
    if isCurrent { try relate(document.id, notice) }
  }

  /// Makes the version current and shows it, where it is the newest and the smallest of its like.
  ///
  /// - Returns: whether it is current.
  private mutating func place(
    _ version: Version, of document: (id: Int64, current: Int64?), _ notice: Notice, text: String, inherited: String?
  ) throws -> Bool {
    let mayStand = notice.kind != .container && !notice.provenance.isHeld
    if mayStand { try NumberedVersions.remember(notice.number, in: db) }

    if document.current == nil, mayStand, try isAlone(version) {
      // The common case: a new text of a new document.
      try search.insert(
        IndexedVersion(id: version.id, notice: notice, text: text, inherited: inherited), in: db)
      try setCurrent(version, isShown: true)
      return true
    }
    if document.current == nil, let shown = shownLike[version.likeness], mayStand, shown < notice.id.hex {
      try setCurrent(version, isShown: false)
      return true
    }
    if let current = document.current {
      guard try isNewer(version.id, than: current) else { return false }
      let replaced = try self.version(current)
      try hide(replaced)
      try setCurrent(version, isShown: false)
      try showSmallest(like: replaced)
    } else {
      try setCurrent(version, isShown: false)
    }
    if mayStand { try showSmallest(like: version) }
    return true
  }

  /// Puts the reading in `notice` in the place of the stored one of the same bytes. What stood in `search` for the old
  /// text leaves it before the row changes: FTS5 forgets a row only by the values it was given. A longer text may take
  /// up more ids than are free behind the old one, so the version gets a new one then.
  mutating func replaceReading(with notice: Notice, keepsLinks: Bool = false) throws {
    let find = try db.cachedStatement(
      sql: """
        SELECT versions.id, documents.current, versions.passages
        FROM documents JOIN versions ON versions.document = documents.id
        WHERE documents.notice_id = ? AND versions.captured_at = ? AND versions.sha256 = ?
        """)
    let provenance = notice.provenance
    let key: StatementArguments = [notice.id.hex, provenance.capturedAt, Data(provenance.digest.bytes)]
    guard let row = try Row.fetchOne(find, arguments: key) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the version of a correction is missing")
    }
    let replaced = try version(row[0])
    let isCurrent = row[1] as Int64? == replaced.id
    if isCurrent { try hide(replaced) }
    var changed = replaced
    changed.text = notice.wholeText
    changed.likeness = Likeness.of(notice, text: changed.text)
    let passages = Passages.of(changed.text).count
    if passages > row[2] as Int {
      changed.id = try newID(passages: passages)
      try move(replaced.id, to: changed.id)
    }
    let update = try db.cachedStatement(sql: VersionRow.update)
    try update.execute(
      arguments: VersionRow.arguments(
        replacing: changed.id, notice: notice, text: changed.text,
        inherited: links.inherited(by: provenance.source, mediaType: provenance.mediaType)))
    // Who decides on fields alone does not read the bytes again: what they are shown by stays.
    if let replay = notice.replay { try ReplayStore(db: db).store(replay, of: changed.id) }
    try StatedAddresses.store(of: changed.document, notice, in: db)
    if !notice.provenance.isHeld { try NumberedVersions.remember(notice.number, in: db) }
    let count = try db.cachedStatement(sql: "UPDATE versions SET passages = ? WHERE id = ?")
    try count.execute(arguments: [passages, changed.id])
    guard isCurrent, notice.kind != .container else { return }
    try ChangeStamps.clear(changed.document, in: db)
    try showSmallest(like: replaced)
    try showSmallest(like: changed)
    var related = notice
    if keepsLinks { related.links = try links.links(of: changed.document) }
    try relate(changed.document, related)
  }

  /// Changes columns of a version that `search` was given: they are taken out of it before and put in again behind.
  mutating func rewrite(_ id: Int64, _ change: (Database) throws -> Void) throws {
    let version = try version(id)
    let shown = try db.cachedStatement(sql: "SELECT shown FROM documents WHERE current = ?")
    let isShown = try Int.fetchOne(shown, arguments: [id]) == 1
    if isShown { try hide(version) }
    try change(db)
    if isShown { try show(version) }
  }

  /// Writes what is not written yet; the last thing of a transaction.
  mutating func finish() throws {
    try search.finish(in: db)
  }

  /// Puts every shown version into an empty `search`. A long text gets ids for its passages, behind all others.
  static func indexEverything(in db: Database) throws {
    var store = DocumentStore(db)
    let long = try Int64.fetchAll(
      db, sql: "SELECT id FROM versions WHERE passages = 1 AND length(CAST(text AS BLOB)) > 32768 ORDER BY id")
    for id in long {
      let text = try String.fetchOne(db, sql: "SELECT text FROM versions WHERE id = ?", arguments: [id])
      let passages = Passages.of(text ?? "").count
      guard passages > 1 else { continue }
      let moved = try store.newID(passages: passages)
      try store.move(id, to: moved)
      try db.execute(sql: "UPDATE versions SET passages = ? WHERE id = ?", arguments: [passages, moved])
    }
    let shown = try Int64.fetchAll(db, sql: "SELECT current FROM documents WHERE shown = 1 ORDER BY current")
    for id in shown { try store.search.insert(IndexedVersion(id, in: db), in: db) }
    try store.finish()
  }

  /// The first of as many free ids as there are passages.
  private mutating func newID(passages: Int) throws -> Int64 {
    let last = try db.cachedStatement(sql: "SELECT id + passages FROM versions ORDER BY id DESC LIMIT 1")
    let id = try nextID ?? Int64.fetchOne(last) ?? 1
    nextID = id + Int64(passages)
    return id
  }

  private func move(_ version: Int64, to id: Int64) throws {
    try db.execute(sql: "UPDATE versions SET id = ? WHERE id = ?", arguments: [id, version])
    try db.execute(sql: "UPDATE documents SET current = ? WHERE current = ?", arguments: [id, version])
    try ReplayStore(db: db).move(version, to: id)
  }

  /// True when no other version is like this one.
  private func isAlone(_ version: Version) throws -> Bool {
    let others = try db.cachedStatement(sql: "SELECT 1 FROM versions WHERE likeness = ? AND id <> ? LIMIT 1")
    return try Row.fetchOne(others, arguments: [version.likeness, version.id]) == nil
  }

  private struct Version {
    var id: Int64
    var document: Int64
    var likeness: Int64
    var text: String
  }

  private func document(for accession: Accession) throws -> (id: Int64, current: Int64?) {
    let notice = accession.notice
    let find = try db.cachedStatement(sql: "SELECT id, current FROM documents WHERE notice_id = ?")
    if let row = try Row.fetchOne(find, arguments: [notice.id.hex]) {
      let update = try db.cachedStatement(sql: "UPDATE documents SET root = ? WHERE id = ?")
      try update.execute(arguments: [accession.root, row[0] as Int64])
      return (row[0], row[1])
    }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO documents (notice_id, collection, path, root, record_id, place) VALUES (?, ?, ?, ?, ?, ?)")
    let source = notice.provenance.source
    try insert.execute(
      arguments: [notice.id.hex, source.collection, source.path, accession.root, accession.recordID, source.place])
    return (db.lastInsertedRowID, nil)
  }

  private func isNewer(_ version: Int64, than current: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (a.captured_at, a.sha256) > (b.captured_at, b.sha256) FROM versions a, versions b WHERE a.id = ? AND b.id = ?
        """)
    return try Bool.fetchOne(statement, arguments: [version, current]) ?? false
  }

  private func setCurrent(_ version: Version, isShown: Bool) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE documents SET current = ?, shown = ?, changed_at = '' WHERE id = ?")
    try statement.execute(arguments: [version.id, isShown, version.document])
  }

  private func version(_ id: Int64) throws -> Version {
    let statement = try db.cachedStatement(sql: "SELECT id, document, likeness, text FROM versions WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a document's current version is missing")
    }
    return Version(id: row[0], document: row[1], likeness: row[2], text: row[3])
  }

  /// Of all current versions that are like this one, lets exactly the one of the smallest id stand in `search`.
  private mutating func showSmallest(like version: Version) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT versions.id, versions.document, documents.shown, documents.notice_id FROM versions
        JOIN documents ON documents.current = versions.id
        WHERE versions.likeness = ? AND versions.kind <> 'container' AND versions.held = 0
        ORDER BY documents.notice_id
        """)
    let rows = try Row.fetchAll(statement, arguments: [version.likeness])
    for (place, row) in rows.enumerated() {
      let same = Version(id: row[0], document: row[1], likeness: version.likeness, text: "")
      let isShown = row[2] as Int == 1
      if place > 0, isShown { try hide(same) }
      if place == 0, !isShown { try show(same) }
      if place == 0 { shownLike[version.likeness] = row[3] }
    }
    if rows.isEmpty { shownLike[version.likeness] = nil }
  }

  private mutating func show(_ version: Version) throws {
    try search.insert(IndexedVersion(version.id, in: db), in: db)
    try setShown(version.document, 1)
  }

  /// An external content table forgets a row when it is told the very values it was given, so a version is hidden before
  /// its reading changes.
  private mutating func hide(_ version: Version) throws {
    let shown = try db.cachedStatement(sql: "SELECT shown FROM documents WHERE id = ? AND current = ?")
    guard try Int.fetchOne(shown, arguments: [version.document, version.id]) == 1 else { return }
    try search.remove(IndexedVersion(version.id, in: db), in: db)
    try setShown(version.document, 0)
  }

  private func setShown(_ document: Int64, _ shown: Int) throws {
    let statement = try db.cachedStatement(sql: "UPDATE documents SET shown = ? WHERE id = ?")
    try statement.execute(arguments: [shown, document])
  }
}

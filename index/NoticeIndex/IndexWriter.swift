import Foundation
import GRDB
public import NoticeModel
public import SearchQuery

/// The one writer of an index: stores batches of documents, each in a transaction that is durable when it returns.
///
/// Not Sendable by design: an archive has one writer, and who holds the archive's lock holds this.
public final class IndexWriter: NoticeStoring {
  private let queue: DatabaseQueue
  /// Documents stored by this writer.
  private var stored = 0

  /// Opens or makes `index.sqlite` in the folder `archive` and brings its tables up to date.
  public convenience init(archive: String) throws(SearchError) {
    try self.init(file: archive + "/" + Connection.fileName)
  }

  init(file: String) throws(SearchError) {
    queue = try SearchError.wrapping {
      let queue = try DatabaseQueue(path: file, configuration: Connection.configuration(readOnly: false))
      try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
      let migrator = Schema.migrator
      if try queue.read(migrator.hasBeenSuperseded) { throw SearchError.newer }
      try migrator.migrate(queue)
      return queue
    }
  }

  /// Folds the write-ahead log into the file and closes. Without it the next opening does the same.
  public func close() throws(SearchError) {
    try SearchError.wrapping {
      try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
      try queue.close()
    }
  }

  /// How much of each WARC file belongs to the archive.
  public func committedLengths() throws(SearchError) -> [Int: Int] {
    try SearchError.wrapping {
      try queue.read { db in
        try Row.fetchAll(db, sql: "SELECT file, committed FROM record_files").reduce(into: [:]) {
          $0[$1["file"] as Int] = $1["committed"] as Int
        }
      }
    }
  }

  /// What the index knows of each of `arrivals`; one short read for all of them.
  public func known(_ arrivals: [Arrival]) throws(SearchError) -> [Knowledge] {
    try SearchError.wrapping {
      // The only writer need not be kept apart from itself by a transaction for each question.
      try queue.writeWithoutTransaction { db in try arrivals.map { try Knowledge.of($0, in: db) } }
    }
  }

  /// Stores a batch: documents, ledger and the length of the WARC files they stand in, all or nothing. Durable on
  /// return.
  public func store(_ batch: StoredBatch) throws(SearchError) {
    try SearchError.wrapping {
      try queue.inTransaction(.immediate) { db in
        var documents = DocumentStore(db)
        for accession in batch.accessions { try documents.store(accession) }
        for notice in batch.readings { try documents.replaceReading(with: notice) }
        for redirect in batch.redirects { try documents.store(redirect) }
        try documents.finish()
        try Self.store(batch.committed, in: db)
        if let ledger = batch.ledger { try Ledger.store(ledger, in: db) }
        return .commit
      }
      stored += batch.accessions.count
    }
  }

  /// Stores another reading of a version's bytes; see `NoticeStoring`.
  public func replaceReading(
    with notice: Notice, keepsLinks: Bool = false, committed: [Int: Int], at: String
  ) throws(SearchError) {
    try SearchError.wrapping {
      try queue.inTransaction(.immediate) { db in
        var documents = DocumentStore(db)
        try documents.replaceReading(with: notice, keepsLinks: keepsLinks)
        try documents.finish()
        try ChangeStamps.give(at, in: db)
        try Self.store(committed, in: db)
        return .commit
      }
    }
  }

  /// Lets held versions be served; see `NoticeStoring`.
  public func release(
    _ scope: ReleaseScope, committed: [Int: Int], at: String
  ) throws(SearchError) -> Int {
    try SearchError.wrapping {
      var released = 0
      try queue.inTransaction(.immediate) { db in
        var documents = DocumentStore(db)
        released = try documents.release(scope)
        try documents.finish()
        try ChangeStamps.give(at, in: db)
        try Self.store(committed, in: db)
        return .commit
      }
      return released
    }
  }

  /// Notes when decisions were made; see `NoticeStoring`.
  public func markDecided(_ decisions: [ReleaseScope: String], earliest: String) throws(SearchError) {
    try SearchError.wrapping {
      try queue.inTransaction(.immediate) { db in
        try ChangeStamps.give(earliest, in: db)
        for (scope, time) in decisions { try ChangeStamps.raise(scope, to: time, in: db) }
        return .commit
      }
    }
  }

  private static func store(_ committed: [Int: Int], in db: Database) throws {
    for (file, length) in committed {
      try db.execute(
        sql: "INSERT INTO record_files VALUES (?, ?) ON CONFLICT (file) DO UPDATE SET committed = excluded.committed",
        arguments: [file, length])
    }
  }

  /// Merges the pieces of the full-text index into one when this writer has stored a good part of what it holds: about a
  /// twentieth of the time that the import took, for searches that read one list instead of ten.
  ///
  /// Done in small transactions, between which `isStopped` is asked; stopped in the middle it has simply merged less.
  public func mergeSearch(isStopped: () -> Bool = { false }) throws(SearchError) {
    try SearchError.wrapping {
      let documents = try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM documents") ?? 0 }
      guard stored * Self.worthMerging >= documents, stored > 0 else { return }
      // A negative number takes all pieces together, positive ones go on with it.
      var pages = -Self.pagesAStep
      while !isStopped() {
        let changes = try queue.write { db in
          let before = db.totalChangesCount
          try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('merge', ?)", arguments: [pages])
          let changes = db.totalChangesCount - before
          // Readers remember where lists stand.
          try SearchColumns.markChanged(in: db)
          return changes
        }
        if changes < 2 { return }
        pages = Self.pagesAStep
      }
    }
  }

  /// A quarter of the documents.
  private static let worthMerging = 4
  private static let pagesAStep = 2_000

  /// Looks for damage; see `IndexVerification`.
  public func verify() throws(SearchError) -> [IndexDamage] {
    try SearchError.wrapping {
      try queue.writeWithoutTransaction(IndexVerification.findings)
    }
  }

  /// Calls `visit` with the digest, position and source of every stored version, in the order they were stored.
  public func visitVersions(_ visit: (StoredVersion) throws -> Void) throws {
    try queue.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT documents.notice_id, documents.collection, documents.path, versions.sha256, versions.bytes, versions.file,
            versions.offset, versions.length, versions.entry_start, versions.entry_end
          FROM versions JOIN documents ON documents.id = versions.document ORDER BY versions.id
          """)
      while let row = try rows.next() {
        guard let digest = ContentDigest(bytes: [UInt8](row["sha256"] as Data)) else { continue }
        try visit(
          StoredVersion(
            source: VersionRow.source(row), digest: digest, byteCount: row["bytes"], position: VersionRow.position(row))
        )
      }
    }
  }
}

import CVietnameseFTS5
import Foundation
import GRDB
public import NoticeModel
public import SearchQuery

/// Answers questions from `index.sqlite`. Reads only, beside a running import, from any number of tasks.
public final class NoticeIndex: NoticeSearching {
  private let documents: DocumentQuery
  private let current: CurrentReaders
  /// Those of a request under way, see ``steady``; nil for those of the moment.
  private let own: IndexReaders?
  private let caches: SearchCaches
  private let counts: ArchiveCounts
  private let threads: ReaderThreads

  /// Opens the index in the folder `archive`; one that nobody may write to at all can be read too.
  ///
  /// - Parameters:
  ///   - showsHeld: whether single documents that are kept and not served can be asked for by their ids: for those who
  ///     keep the archive. Searches never give them.
  ///   - isReadOnly: whether no file of the archive is made or changed, also where that is possible. Beside a writer its
  ///     documents are seen all the same.
  ///   - onReplacement: told of each file that is put in the place of the index while this one is asked: nil where it
  ///     answers from now on, else why the one before goes on answering. Called on the thread of a question.
  /// - Throws: `SearchError`; with `isReadOnly`, where nobody can write, also for a log with documents that are not in the
  ///   index yet: a folder that was copied while somebody wrote to it may be of two moments.
  public init(
    archive: String, showsHeld: Bool = false, isReadOnly: Bool = false,
    onReplacement: @escaping @Sendable (SearchError?) -> Void = { _ in }
  ) throws(SearchError) {
    let file = IndexFile(archive: archive, isReadOnly: isReadOnly)
    documents = DocumentQuery(showsHeld: showsHeld)
    if isReadOnly, !file.isWritable, file.hasUnmergedLog { throw SearchError.unmergedLog }
    let readers = try SearchError.wrapping { try Self.open(file, archive) }
    current = CurrentReaders(file, readers, onReplacement: onReplacement)
    (own, caches, counts) = (nil, SearchCaches(), ArchiveCounts())
    threads = ReaderThreads(Connection.readers)
  }

  private init(_ index: NoticeIndex, _ readers: IndexReaders) {
    documents = index.documents
    current = index.current
    own = readers
    caches = index.caches
    counts = index.counts
    threads = index.threads
  }

  public var steady: NoticeIndex {
    get async {
      guard own == nil else { return self }
      let current = current
      let readers = await withTaskExecutorPreference(threads) { try? current.readers() }
      return readers.map { NoticeIndex(self, $0) } ?? self
    }
  }

  public var replacementFailure: SearchError? {
    get async {
      let current = current
      return await withTaskExecutorPreference(threads) { current.failure }
    }
  }

  private static func open(_ file: IndexFile, _ archive: String) throws -> IndexReaders {
    do {
      return try IndexReaders(file)
    } catch let error as SearchError where error == .earlier && !file.isReadOnly {
      return try updated(file, archive)
    }
  }

  /// Brings the tables of an index of an earlier version up to date; the documents in it stay as they are. Of several
  /// programs that find the old tables at once one does it, and the others see that it is done.
  private static func updated(_ file: IndexFile, _ archive: String) throws -> IndexReaders {
    var failure = SearchError.earlier
    for _ in 0..<5 {
      do throws(SearchError) {
        try IndexWriter(archive: archive).close()
      } catch {
        failure = error
      }
      do {
        return try IndexReaders(file)
      } catch let error as SearchError where error == .earlier {
        guard failure.code == .environment else { throw failure }
      }
      Thread.sleep(forTimeInterval: 0.1)
    }
    throw SearchError(.environment, SearchError.earlier.message, cause: failure.cause)
  }

  /// Where a rebuild of the archive makes the new index. While it is there, readers wait a moment for an index that is
  /// not.
  public static func rebuildFolder(of archive: String) -> String { archive + "/" + Connection.rebuildFolder }

  /// Bounds what SQLite may take of the memory of this process, for programs that only search. Room for one document of
  /// 64 MiB, the greatest that is read, twice.
  public static func limitMemory() {
    tracuu_limit_memory(256 << 20)
  }

  public func search(_ request: SearchRequest) async throws(SearchError) -> SearchPage {
    let caches = caches
    return try await read { db in try SearchStatement(request).page(in: db, caches) }
  }

  public func notice(_ id: NoticeID, version: Int?) async throws(SearchError) -> Notice? {
    let documents = documents
    return try await read { db in try documents.notice(id, version: version, in: db) }
  }

  public func versionCount(_ id: NoticeID) async throws(SearchError) -> Int {
    let documents = documents
    return try await read { db in try documents.versionCount(id, in: db) }
  }

  public func versions(of id: NoticeID) async throws(SearchError) -> [VersionSummary] {
    let documents = documents
    return try await read { db in try documents.versions(of: id, in: db) }
  }

  public func addressPlaces() async throws(SearchError) -> Int {
    try await read { db in try AddressQuery.places(in: db) }
  }

  public func addresses(_ places: Range<Int>) async throws(SearchError) -> [DatedPermalink] {
    try await read { db in try AddressQuery.addresses(places, in: db) }
  }

  public func view(_ id: NoticeID, version: Int?, relations: Int) async throws(SearchError) -> DocumentView? {
    let documents = documents
    return try await read { db in try documents.view(id, version: version, relations: relations, in: db) }
  }

  public func views(
    startingWith prefix: String, limit: Int, relations: Int
  ) async throws(SearchError) -> [DocumentView] {
    let showsHeld = documents.showsHeld
    return try await read { db in
      try DocumentViewQuery(db: db, showsHeld: showsHeld, limit: relations).views(
        startingWith: prefix, most: limit)
    }
  }

  public func relations(of id: NoticeID, limit: Int) async throws(SearchError) -> DocumentRelations {
    try await read { db in try DocumentQuery.relations(of: id, limit: limit, in: db) }
  }

  public func references(of id: NoticeID) async throws(SearchError) -> DocumentReferences? {
    try await read { db in try CitationQuery(db: db).references(of: id) }
  }

  public func register(_ request: RegisterRequest) async throws(SearchError) -> Register {
    try await read { db in try RegisterQuery.register(request, in: db) }
  }

  public func check(_ citations: [Citation]) async throws(SearchError) -> [DocumentReferences.Cited] {
    try await read { db in
      let query = CitationQuery(db: db)
      return try citations.map { try query.check($0) }
    }
  }

  public func documents(at address: PortalAddress, limit: Int) async throws(SearchError) -> [RelatedDocument] {
    try await read { db in try PlaceQuery.documents(at: address, limit: limit, in: db) }
  }

  public func ids(startingWith prefix: String, limit: Int) async throws(SearchError) -> [NoticeID] {
    let documents = documents
    return try await read { db in try documents.ids(startingWith: prefix, limit: limit, in: db) }
  }

  public func notices(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Hit] {
    let caches = caches
    return try await read { db in
      var request = SearchRequest(query: .everything, limit: limit)
      request.filters.number = pattern
      request.sort = .newest
      return try SearchStatement(request).page(in: db, caches).hits
    }
  }

  public func listings(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Listing] {
    try await read { db in try ListingStore(db: db).listings(fitting: pattern, limit: limit) }
  }

  /// A list under the box is of use only while somebody types.
  private static let suggestionTime = 0.5

  public func suggestions(for text: String, limit: Int) async throws(SearchError) -> [Suggestion] {
    let caches = caches
    return try await read { db in
      try SearchStatement.withDeadline(Self.suggestionTime, on: db) {
        try caches.use(db) { cache in try Suggestions.list(for: text, limit: limit, cache: cache) }
      }
    }
  }

  public func overview() async throws(SearchError) -> ArchiveOverview {
    let (caches, counts) = (caches, counts)
    return try await read { db in try counts.overview(in: db, caches) }
  }

  /// Documents whose newest version carries one of `codes`, in the order of their sources, at most `limit`.
  public func review(_ codes: [ImportWarning.Code], limit: Int) async throws(SearchError) -> ReviewList {
    let names = codes.map(\.rawValue)
    return try await read { db in try ReviewQuery.list(names, limit: limit, in: db) }
  }

  /// Documents that are kept and not served, in the order of their sources, at most `limit`.
  public func held(limit: Int) async throws(SearchError) -> ReviewList {
    try await read { db in try ReviewQuery.held(limit: limit, in: db) }
  }

  /// Every import of this archive, the first one first.
  public func imports() async throws(SearchError) -> [ImportRecord] {
    try await read(LedgerQuery.imports)
  }

  /// Some of the items of an import, from the item `first` on; see ``ImportItems/next``.
  public func items(of record: ImportRecord, from first: Int) async throws(SearchError) -> ImportItems {
    try await read { db in try LedgerQuery.items(record.startedAt, from: first, in: db) }
  }

  /// What was imported and issued in the days of a period; see ``ArchiveActivity``.
  public func activity(from first: CivilDate, to last: CivilDate) async throws(SearchError) -> ArchiveActivity {
    try await read { db in try ActivityQuery.activity(from: first, to: last, in: db) }
  }

  /// Places that `documents` link to and that no document of the archive has.
  public func missing(linkedFrom documents: [NoticeID]) async throws(SearchError) -> [MissingDocument] {
    try await read { db in try LinkQuery.missing(from: documents, in: db) }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(SearchError) -> Value {
    do {
      let (own, current) = (own, current)
      // Another index may have to be opened first, which is no work for whoever asks.
      return try await withTaskExecutorPreference(threads) {
        try Self.answer(body, from: (own ?? current.readers()).pool)
      }
    } catch {
      throw SearchError(saying: error)
    }
  }

  /// Waits for the database, which GRDB's function of this name does not do in a function that may suspend. All that is
  /// read is of one state of the archive, as with GRDB's `read`; that prepares the statements for it each time anew.
  private static func answer<Value>(_ body: (Database) throws -> Value, from pool: DatabasePool) throws -> Value {
    try pool.unsafeRead { db in
      try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
      defer { if db.isInsideTransaction { try? db.cachedStatement(sql: "ROLLBACK TRANSACTION").execute() } }
      return try body(db)
    }
  }
}

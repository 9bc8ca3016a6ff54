import CVietnameseFTS5
import Foundation
import GRDB
public import NoticeModel
public import SearchQuery
import Synchronization

/// Answers questions from `index.sqlite`. Reads only, beside a running import, from any number of tasks.
public final class NoticeIndex: NoticeSearching {
  private let archive: String
  private let documents: DocumentQuery
  private let opened: Mutex<Opened>
  private let caches = SearchCaches()
  private let counts = ArchiveCounts()
  private let readers = ReaderThreads(Connection.readers)

  private struct Opened {
    var pool: DatabasePool
    var state: IndexFile.State

    init(_ file: IndexFile) throws {
      state = file.state
      pool = try DatabasePool(path: file.name(in: state), configuration: Connection.configuration(readOnly: true))
    }
  }

  /// Opens the index in the folder `archive`; one that nobody may write to at all can be read too.
  ///
  /// - Parameter showsHeld: whether single documents that are kept and not served can be asked for by their ids: for
  ///   those who keep the archive. Searches never give them.
  public init(archive: String, showsHeld: Bool = false) throws(SearchError) {
    self.archive = archive
    documents = DocumentQuery(showsHeld: showsHeld)
    opened = Mutex(try SearchError.wrapping { try Self.open(archive) })
  }

  private static func open(_ archive: String) throws -> Opened {
    let file = IndexFile(archive: archive)
    guard file.exists else { throw SearchError.missing }
    let opened = try Opened(file)
    if try opened.pool.read(Schema.migrator.hasBeenSuperseded) { throw SearchError.newer }
    guard try !opened.pool.read(Schema.migrator.hasCompletedMigrations) else { return opened }
    try opened.pool.close()
    try update(archive)
    return try Opened(file)
  }

  /// The connections for one question. What was opened as a file that nobody writes to is opened anew once somebody
  /// did; questions under way keep their own.
  private func pool() throws -> DatabasePool {
    try opened.withLock { opened in
      if opened.state != .live, opened.state != IndexFile(archive: archive).state { opened = try Self.open(archive) }
      return opened.pool
    }
  }

  /// Brings the tables of an index of an earlier version up to date; the documents in it stay as they are. Of several
  /// programs that find the old tables at once one does it, and the others see that it is done.
  private static func update(_ archive: String) throws(SearchError) {
    var failure = SearchError(.environment, "")
    for _ in 0..<5 {
      do throws(SearchError) {
        try IndexWriter(archive: archive).close()
      } catch {
        failure = error
      }
      if try isCurrent(archive) { return }
      guard failure.code == .environment else { throw failure }
      Thread.sleep(forTimeInterval: 0.1)
    }
    throw SearchError(
      .environment,
      "Kho được ghi bằng phiên bản trước và cần cập nhật một lần; hãy chạy `tracuu verify` với quyền ghi vào kho.",
      cause: failure.cause)
  }

  private static func isCurrent(_ archive: String) throws(SearchError) -> Bool {
    try SearchError.wrapping {
      let configuration = Connection.configuration(readOnly: true)
      let file = IndexFile(archive: archive)
      let queue = try DatabaseQueue(path: file.name(in: file.state), configuration: configuration)
      return try queue.read(Schema.migrator.hasCompletedMigrations)
    }
  }

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

  public func views(
    startingWith prefix: String, limit: Int, relations: Int
  ) async throws(SearchError) -> [DocumentView] {
    let documents = documents
    return try await read { db in
      try documents.ids(startingWith: prefix, limit: limit, in: db).compactMap { id in
        guard let notice = try documents.notice(id, version: nil, in: db) else { return nil }
        return DocumentView(
          notice: notice, versions: try documents.versionCount(id, in: db),
          relations: try DocumentQuery.relations(of: id, limit: relations, in: db),
          references: try CitationQuery(db: db).references(of: id) ?? DocumentReferences())
      }
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

  public func documents(for citations: [Citation]) async throws(SearchError) -> [[RelatedDocument]] {
    try await read { db in
      let query = CitationQuery(db: db)
      return try citations.map { try query.documents(for: $0) }
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

  public func summary() async throws(SearchError) -> ArchiveSummary {
    let documents = documents
    return try await read { db in try documents.summary(in: db) }
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

  /// Places that `documents` link to and that no document of the archive has.
  public func missing(linkedFrom documents: [NoticeID]) async throws(SearchError) -> [MissingDocument] {
    try await read { db in try LinkQuery.missing(from: documents, in: db) }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(SearchError) -> Value {
    do {
      let pool = try pool()
      return try await withTaskExecutorPreference(readers) { try Self.answer(body, from: pool) }
    } catch let error as SearchError {
      throw error
    } catch let error as DatabaseError {
      throw SearchError(error)
    } catch {
      throw SearchError(.environment, "Không đọc được chỉ mục.", cause: String(describing: error))
    }
  }

  /// Waits for the database, which GRDB's function of this name does not do in a function that may suspend.
  private static func answer<Value>(_ body: (Database) throws -> Value, from pool: DatabasePool) throws -> Value {
    try pool.read(body)
  }
}

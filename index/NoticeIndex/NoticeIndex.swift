import Foundation
import GRDB
public import NoticeModel
public import SearchQuery

/// Answers questions from `index.sqlite`. Reads only, beside a running import, from any number of tasks.
public final class NoticeIndex: NoticeSearching {
  private let pool: DatabasePool

  /// Opens the index in the folder `archive`.
  public init(archive: String) throws(SearchError) {
    let file = archive + "/" + Connection.fileName
    guard FileManager.default.fileExists(atPath: file) else { throw SearchError.missing }
    pool = try SearchError.wrapping {
      let pool = try DatabasePool(path: file, configuration: Connection.configuration(readOnly: true))
      if try pool.read(Schema.migrator.hasBeenSuperseded) { throw SearchError.newer }
      guard try !pool.read(Schema.migrator.hasCompletedMigrations) else { return pool }
      try pool.close()
      try Self.update(archive)
      return try DatabasePool(path: file, configuration: Connection.configuration(readOnly: true))
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
      let queue = try DatabaseQueue(path: archive + "/" + Connection.fileName, configuration: configuration)
      return try queue.read(Schema.migrator.hasCompletedMigrations)
    }
  }

  public func search(_ request: SearchRequest) async throws(SearchError) -> SearchPage {
    try await read { db in try SearchStatement(request).page(in: db) }
  }

  public func notice(_ id: NoticeID, version: Int?) async throws(SearchError) -> Notice? {
    try await read { db in try DocumentQuery.notice(id, version: version, in: db) }
  }

  public func versionCount(_ id: NoticeID) async throws(SearchError) -> Int {
    try await read { db in try DocumentQuery.versionCount(id, in: db) }
  }

  public func ids(startingWith prefix: String, limit: Int) async throws(SearchError) -> [NoticeID] {
    try await read { db in try DocumentQuery.ids(startingWith: prefix, limit: limit, in: db) }
  }

  public func notices(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Hit] {
    try await read { db in
      var request = SearchRequest(query: Query(text: "", terms: []), limit: limit)
      request.filters.number = pattern
      request.sort = .newest
      return try SearchStatement(request).page(in: db).hits
    }
  }

  public func summary() async throws(SearchError) -> ArchiveSummary {
    try await read { db in try DocumentQuery.summary(in: db) }
  }

  /// Documents whose newest version carries one of `codes`, in the order of their sources, at most `limit`.
  public func review(_ codes: [ImportWarning.Code], limit: Int) async throws(SearchError) -> ReviewList {
    let names = codes.map(\.rawValue)
    return try await read { db in try ReviewQuery.list(names, limit: limit, in: db) }
  }

  private func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(SearchError) -> Value {
    do {
      return try await pool.read(body)
    } catch let error as SearchError {
      throw error
    } catch let error as DatabaseError {
      throw SearchError(error)
    } catch {
      throw SearchError(.environment, "Không đọc được chỉ mục.", cause: String(describing: error))
    }
  }
}

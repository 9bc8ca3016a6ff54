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
      return pool
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

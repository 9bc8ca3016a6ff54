import Dispatch
import Foundation
import GRDB
import SearchQuery
import Synchronization

/// The connections to one file, all of them open from the beginning.
///
/// A connection that was opened later would go by the file's name, and under it another file may stand by then, or
/// another's log beside it.
final class IndexReaders: Sendable {
  let state: IndexFile.State
  let pool: DatabasePool

  /// Opens the index of an archive with all tables of this version. Waits some 0.2 s at most where a rebuild is just
  /// putting a new one there.
  ///
  /// - Throws: `SearchError.missing`, `.newer` or `.earlier`, or what SQLite says in its own terms.
  init(_ file: IndexFile) throws {
    var tries = 20
    while true {
      tries -= 1
      guard let state = file.state else {
        guard tries > 0, file.isBeingRebuilt else { throw SearchError.missing }
        Thread.sleep(forTimeInterval: 0.01)
        continue
      }
      do {
        let pool = try DatabasePool(
          path: file.name(in: state), configuration: Connection.configuration(readOnly: true))
        try Self.openAll(pool)
        // Only now is it sure that each of them has the same file.
        if let now = file.state, state.stillHolds(now) {
          if try pool.read(Schema.migrator.hasBeenSuperseded) { throw SearchError.newer }
          guard try pool.read(Schema.migrator.hasCompletedMigrations) else { throw SearchError.earlier }
          (self.state, self.pool) = (state, pool)
          return
        }
        guard tries > 0 else { throw SearchError.changing }
      } catch let error as DatabaseError {
        if tries > 0, file.state != state { continue }
        // Without the right to make what belongs to it, a log cannot be read.
        let isClosed = [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode.primaryResultCode)
        throw isClosed && file.hasUnmergedLog ? SearchError.unmergedLog : error
      }
    }
  }

  /// Opens every connection of the pool, and lets each read, so that its log is open too. A connection is held until
  /// all are open, since the pool would lend the first one again.
  private static func openAll(_ pool: DatabasePool) throws {
    let opened = DispatchGroup()
    let finished = DispatchGroup()
    let failure = Mutex<(any Error)?>(nil)
    for _ in 0..<pool.configuration.maximumReaderCount {
      opened.enter()
      finished.enter()
      pool.asyncRead { result in
        defer { finished.leave() }
        let read = Result { _ = try Int.fetchOne(result.get(), sql: "SELECT count(*) FROM sqlite_schema") }
        opened.leave()
        switch (read, result) {
        case (.success, _): opened.wait()
        case (.failure(let error), .success):
          failure.withLock { $0 = error }
          opened.wait()
        // Nothing is held, and the pool waits for this to end before it opens the next one.
        case (.failure(let error), .failure): failure.withLock { $0 = error }
        }
      }
    }
    finished.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}

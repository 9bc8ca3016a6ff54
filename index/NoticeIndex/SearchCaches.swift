import CVietnameseFTS5
import GRDB
import Synchronization

/// What searches remember of the index, one memory for each that runs at the same time.
///
/// A memory belongs to a state of the index, not to a connection: whoever takes one brings it up to the state that its
/// transaction sees.
final class SearchCaches: Sendable {
  private let idle = Mutex<[Memory]>([])
  let unreadScans = UnreadScans()

  /// The C structure; used by one search at a time.
  private struct Memory: @unchecked Sendable {
    let cache: OpaquePointer
  }

  /// Lends a memory that fits the present transaction of `db`.
  func use<Value>(_ db: Database, _ body: (SearchCache) throws -> Value) throws -> Value {
    guard let memory = idle.withLock({ $0.popLast() }) ?? tracuu_cache_make().map(Memory.init) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    defer { idle.withLock { $0.append(memory) } }
    let cache = SearchCache(cache: memory.cache, db: db)
    defer { tracuu_cache_finish(memory.cache) }
    try cache.check(tracuu_cache_begin(memory.cache, db.sqliteConnection))
    return try body(cache)
  }

  deinit {
    for memory in idle.withLock({ $0 }) { tracuu_cache_free(memory.cache) }
  }
}

/// A memory and the connection through which it reads, for the time of a search.
struct SearchCache {
  let cache: OpaquePointer
  let db: Database

  func find(_ search: inout tracuu_search, _ found: inout tracuu_found) throws {
    try check(tracuu_find(cache, db.sqliteConnection, &search, &found))
  }

  /// How many passages contain a token of the index. Of one that `isSearched` next, its documents are read at once.
  func frequency(_ token: [UInt8], isSearched: Bool = false) throws -> Int {
    let count = token.withUnsafeBytes { bytes in
      tracuu_frequency(
        cache, db.sqliteConnection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count),
        isSearched)
    }
    guard count >= 0 else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a posting list is damaged") }
    return Int(count)
  }

  /// Calls `visit` with the tokens that begin with `prefix`, in order within each piece of the index, until it returns
  /// false; a token may come more than once.
  func visitTokens(beginningWith prefix: [UInt8], _ visit: (UnsafeBufferPointer<UInt8>) -> Bool) throws {
    let result = withoutActuallyEscaping(visit) { visit in
      var context = Context(visit: visit)
      return withUnsafeMutablePointer(to: &context) { context in
        prefix.withUnsafeBytes { bytes in
          tracuu_visit_tokens(
            cache, db.sqliteConnection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), context
          ) { context, token, length in
            guard let context, let token else { return false }
            let visit = context.assumingMemoryBound(to: Context.self).pointee.visit
            return token.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
              visit(UnsafeBufferPointer(start: $0, count: Int(length)))
            }
          }
        }
      }
    }
    try check(result)
  }

  private struct Context {
    let visit: (UnsafeBufferPointer<UInt8>) -> Bool
  }

  func check(_ result: Int32) throws {
    guard result != 0 else { return }
    throw DatabaseError(resultCode: ResultCode(rawValue: result), message: "the search index could not be read")
  }

}

import Dispatch
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

/// Stores what was counted, each minute and when the service has ended. A service that is killed loses a minute.
///
/// Counts are worth less than answers: where they cannot be stored the service goes on, says so once, and tries again.
final class UsageRecorder: Service {
  let counter: UsageCounter
  private let folder: String
  private let logger: Logger
  private let state = Mutex(State())

  /// The store is used within the lock only.
  private struct State: @unchecked Sendable {
    var store: UsageStore?
    var hasFailed = false
  }

  private let interval: Duration

  /// - Throws: `ServerError` where the folder cannot be used and must be. Otherwise it is made with the first counts.
  init(_ keeping: UsageKeeping, logger: Logger, interval: Duration = .seconds(60)) throws(ServerError) {
    self.interval = interval
    counter = UsageCounter(keepsQueries: keeping.keepsZeroHitQueries)
    folder = keeping.folder
    self.logger = logger
    guard keeping.isRequired else { return }
    do {
      let store = try UsageStore(folder)
      state.withLock { $0.store = store }
    } catch {
      throw ServerError(usage: folder, error)
    }
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while (try? await Task.sleep(for: self.interval)) != nil { await self.storeAside() }
    }
  }

  /// The disk may take its time, which the threads of the connections have not.
  private func storeAside() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        self.store()
        continuation.resume()
      }
    }
  }

  func store() {
    var days = counter.take()
    guard !days.isEmpty else { return }
    state.withLock { state in
      do {
        let store = try state.store ?? UsageStore(folder)
        state.store = store
        try store.add(&days)
        state.hasFailed = false
      } catch {
        if !state.hasFailed { logger.warning("counts of use not stored", metadata: ["cause": "\(error)"]) }
        state.hasFailed = true
      }
    }
    if !days.isEmpty { counter.giveBack(days) }
  }
}

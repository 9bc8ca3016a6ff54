import Foundation
import Synchronization
import Testing

@testable import NoticeIndex

@Suite struct ReaderThreadsTests {
  /// What was seen of the work while it ran.
  private final class Seen: Sendable {
    struct Counts {
      var threads: Set<pthread_t> = []
      var running = 0
      var most = 0
      var done = 0
    }

    let counts = Mutex(Counts())

    func begin() {
      counts.withLock {
        $0.threads.insert(pthread_self())
        $0.running += 1
        $0.most = max($0.most, $0.running)
      }
    }

    func end() {
      counts.withLock {
        $0.running -= 1
        $0.done += 1
      }
    }
  }

  @Test("work runs on the readers' threads, never more at a time than there are, and all of it")
  func threads() async {
    let readers = ReaderThreads(3)
    let seen = Seen()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<500 {
        group.addTask(executorPreference: readers) {
          seen.begin()
          _ = (0..<1_000).reduce(0, &+)
          seen.end()
        }
      }
    }
    let counts = seen.counts.withLock { $0 }
    #expect(counts.done == 500)
    #expect(counts.threads.count <= 3)
    #expect(counts.most <= 3)
  }

  @Test("the asker gets the value, or the error")
  func answer() async throws {
    struct Failure: Error {}
    let readers = ReaderThreads(1)
    let first = await withTaskExecutorPreference(readers) { pthread_self() }
    let second = await withTaskExecutorPreference(readers) { pthread_self() }
    #expect(first == second)
    do {
      try await withTaskExecutorPreference(readers) { throw Failure() }
      Issue.record("the error is lost")
    } catch { #expect(error is Failure) }
  }
}

import Foundation
import Synchronization
import Testing

@testable import NoticeIndex

@Suite struct ReaderThreadsTests {
  private static func threadName() -> String { Thread.current.name ?? "" }

  @Test("work runs on the readers' threads, never more at a time than there are, and all of it")
  func threads() async {
    let readers = ReaderThreads(3)
    let seen = Mutex((names: Set<String>(), running: 0, most: 0, done: 0))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<500 {
        group.addTask(executorPreference: readers) {
          seen.withLock {
            $0.names.insert(Self.threadName())
            $0.running += 1
            $0.most = max($0.most, $0.running)
          }
          _ = (0..<1_000).reduce(0, &+)
          seen.withLock {
            $0.running -= 1
            $0.done += 1
          }
        }
      }
    }
    let result = seen.withLock { $0 }
    #expect(result.done == 500)
    #expect(result.names.isSubset(of: ["reader-1", "reader-2", "reader-3"]))
    #expect(result.most <= 3)
  }

  @Test("afterwards the asker goes on elsewhere, with the value or the error")
  func hop() async throws {
    struct Failure: Error {}
    let readers = ReaderThreads(1)
    let name = await withTaskExecutorPreference(readers) { Self.threadName() }
    #expect(name == "reader-1")
    do {
      try await withTaskExecutorPreference(readers) { throw Failure() }
      Issue.record("the error is lost")
    } catch { #expect(error is Failure) }
  }
}

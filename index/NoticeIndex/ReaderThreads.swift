import Foundation
import Synchronization

/// Runs what asks the database on threads of its own, first come first served.
///
/// SQLite waits for the disk and computes for long, which Swift's shared threads are not for. GRDB's own asynchronous
/// reading hands a question from queue to queue four times, each on whichever thread of the system's is free; with as
/// many lasting threads as connections it is handed over once, and the allocator's memory stays with them.
final class ReaderThreads: TaskExecutor {
  private let work = Work()

  init(_ count: Int) {
    for _ in 0..<max(1, count) {
      let thread = Thread { [work] in
        while let job = work.next() { job.job.runSynchronously(on: job.executor) }
      }
      // The depth of a query's plan and of nested markup is bounded; this is what other threads of the system have.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  deinit { work.end() }

  func enqueue(_ job: consuming ExecutorJob) {
    work.add(Job(job: UnownedJob(job), executor: asUnownedTaskExecutor()))
  }

  private struct Job {
    let job: UnownedJob
    let executor: UnownedTaskExecutor
  }

  /// What waits, with the condition that threads sleep on.
  private final class Work: @unchecked Sendable {
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var first = 0
    private var hasEnded = false

    func add(_ job: Job) {
      condition.lock()
      jobs.append(job)
      condition.signal()
      condition.unlock()
    }

    /// The next job, when there is one; nil once nobody can ask any more.
    func next() -> Job? {
      condition.lock()
      defer { condition.unlock() }
      while first == jobs.count {
        if hasEnded { return nil }
        condition.wait()
      }
      let job = jobs[first]
      first += 1
      if first == jobs.count {
        jobs.removeAll(keepingCapacity: true)
        first = 0
      }
      return job
    }

    func end() {
      condition.lock()
      hasEnded = true
      condition.broadcast()
      condition.unlock()
    }
  }
}

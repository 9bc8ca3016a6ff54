import Dispatch

/// Runs an actor on a queue of its own, for calls that wait for the disk: the threads on which requests are answered
/// must not.
final class FileQueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "tracuu.spool")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}

import Foundation

/// A folder whose arrivals are imported, for a scanner: tells what came, when it is whole.
public final class WatchedFolder {
  /// What to import next.
  public enum Arrivals {
    /// Files that are whole.
    case files(ImportOptions)
    /// The whole folder: the system lost count of what came.
    case everything
    /// The folder is gone; nothing can come any more.
    case gone
    case stopped
  }

  private let watch: FolderWatch
  private let options: ImportOptions
  private var queue: ArrivalQueue
  private let started = ContinuousClock.now

  /// Begins to watch: what comes from now on is not missed, while what is there already is imported.
  ///
  /// - Parameters:
  ///   - options: how to import; its one path is the folder.
  ///   - quiet: seconds for which nobody may write to a file.
  public init(_ options: ImportOptions, folder: String, quiet: Double) throws(FolderWatchFailure) {
    self.options = options
    watch = try FolderWatch(FilePath(folder))
    queue = ArrivalQueue(quiet: quiet)
  }

  /// Waits for the next arrivals. `isStopped` is asked at least twice a second.
  public func next(isStopped: () -> Bool) throws(FolderWatchFailure) -> Arrivals {
    while !isStopped() {
      let ready = queue.takeReady(at: now)
      if !ready.isEmpty {
        var arrived = options
        arrived.arrivals = ready
        return .files(arrived)
      }
      var everything = false
      for event in try watch.events(within: min(0.5, queue.wait(at: now) ?? 0.5)) {
        switch event {
        case .written(let file): queue.written(file, at: now)
        case .closed(let file): queue.closed(file, at: now)
        case .removed(let file): queue.removed(file)
        case .overflow: everything = true
        case .gone: return .gone
        }
      }
      if everything { return .everything }
    }
    return .stopped
  }

  private var now: Double {
    let elapsed = (ContinuousClock.now - started).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
  }
}

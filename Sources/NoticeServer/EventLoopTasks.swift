import NIOCore
import NIOPosix

/// Where the tasks of a process run that serves.
public enum EventLoopTasks {
  /// From here on every task of this process that names no executor runs on SwiftNIO's event loops, the threads that
  /// read and write the sockets.
  ///
  /// Otherwise each request is handed from the thread of its connection to one of Swift's pool and back, which costs
  /// more than most answers (decision 0021). What waits or computes for long names an executor of its own, as the
  /// index's readers do. For a program that does nothing but serve; asked for again, it changes nothing. Where the
  /// toolchain does not allow it, everything runs as before, only slower.
  public static func use() async {
    _ = await MainActor.run { isInstalled }
  }

  /// SwiftNIO wants to be asked once, on the main thread.
  private static let isInstalled =
    NIOSingletons.unsafeTryInstallSingletonPosixEventLoopGroupAsConcurrencyGlobalExecutor()
}

import Foundation

/// The right to write an archive: an advisory lock on `ARCHIVE/lock`, which ends with its process, however that ends.
public struct ArchiveLock: ~Copyable {
  private let descriptor: Int32

  /// Why the lock could not be had.
  public struct Held: Error, Sendable, CustomStringConvertible {
    /// What the holder wrote about itself: process id, command, time.
    public let holder: String
    public var description: String {
      "Kho đang được ghi bởi \(holder). Hãy đợi lệnh ấy xong rồi chạy lại; chưa có gì bị thay đổi."
    }
  }

  /// Takes the lock of the folder `archive`, waiting up to `seconds`; `waiting` is told once who holds it.
  public init(archive: String, command: String, waitingUpTo seconds: Double, waiting: (String) -> Void) throws {
    let path = archive + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var hasTold = false
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR else {
        close(descriptor)
        throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
      }
      let holder = Self.holder(path)
      if ContinuousClock.now >= deadline {
        close(descriptor)
        throw Held(holder: holder)
      }
      if !hasTold {
        waiting(holder)
        hasTold = true
      }
      usleep(50_000)
    }
    let note = "pid \(getpid()), tracuu \(command), \(Timestamp.now())\n"
    _ = ftruncate(descriptor, 0)
    _ = note.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit {
    _ = ftruncate(descriptor, 0)
    close(descriptor)
  }

  private static func holder(_ path: String) -> String {
    let text = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n").first.map(String.init)
    return text ?? "một tiến trình khác"
  }
}

import Foundation
import Glibc

/// What happens in a folder and in those within it, by inotify (Linux, inotify(7)).
final class FolderWatch {
  enum Event {
    case written(FileName)
    case closed(FileName)
    case removed(FileName)
    /// The system dropped events: everything has to be looked at again.
    case overflow
    /// The watched folder itself is gone.
    case gone
  }

  private let descriptor: Int32
  private let root: FilePath
  /// Of each watch its folder's path inside the root.
  private var folders: [Int32: [[UInt8]]] = [:]

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_MODIFY | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR)

  init(_ folder: FilePath) throws(FolderWatchFailure) {
    root = folder
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw FolderWatchFailure(errno) }
    _ = try watch([])
  }

  deinit { close(descriptor) }

  /// The events since the last call; waits up to `seconds` for the first one. A signal ends the wait.
  func events(within seconds: Double) throws(FolderWatchFailure) -> [Event] {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, Int32(max(0, min(seconds, 3_600)) * 1_000)) > 0 else { return [] }
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return events }
      var at = 0
      while at + 16 <= count {
        let (watch, mask, length) = buffer.withUnsafeBytes {
          (
            $0.loadUnaligned(fromByteOffset: at, as: Int32.self),
            $0.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self),
            Int($0.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
          )
        }
        let name = Array(buffer[(at + 16)..<min(count, at + 16 + length)].prefix { $0 != 0 })
        at += 16 + length
        events += try read(watch, mask, name)
      }
    }
  }

  private func read(_ watch: Int32, _ mask: UInt32, _ name: [UInt8]) throws(FolderWatchFailure) -> [Event] {
    func has(_ flag: Int) -> Bool { mask & UInt32(flag) != 0 }
    // A folder may have come that nobody told of, so all are watched anew; those that are have one watch all the same.
    if has(Int(IN_Q_OVERFLOW)) { return try [.overflow] + self.watch([]) }
    guard let folder = folders[watch] else { return [] }
    if has(Int(IN_DELETE_SELF)) || has(Int(IN_MOVE_SELF)) || has(Int(IN_IGNORED)) || has(Int(IN_UNMOUNT)) {
      if has(Int(IN_IGNORED)) { folders[watch] = nil }
      return folder.isEmpty ? [.gone] : []
    }
    let path = folder + [name]
    if has(Int(IN_ISDIR)) {
      return has(Int(IN_CREATE)) || has(Int(IN_MOVED_TO)) ? try self.watch(path) : []
    }
    let file = FileName(parts: path)
    if has(Int(IN_DELETE)) || has(Int(IN_MOVED_FROM)) { return [.removed(file)] }
    if has(Int(IN_CLOSE_WRITE)) || has(Int(IN_MOVED_TO)) { return [.closed(file)] }
    return [.written(file)]
  }

  /// Watches a folder and those in it. What came before the watch was set is told as events: no arrival is missed.
  private func watch(_ path: [[UInt8]]) throws(FolderWatchFailure) -> [Event] {
    let folder = path.reduce(root) { $0.appending($1) }
    let watch = folder.withCString { inotify_add_watch(descriptor, $0, Self.mask) }
    guard watch >= 0 else {
      // A folder that left again, or a link, is none of ours; the limit of the system is.
      let code = errno
      guard path.isEmpty || code == ENOSPC || code == ENOMEM else { return [] }
      throw FolderWatchFailure(code)
    }
    folders[watch] = path
    var events: [Event] = []
    guard let entries = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      switch FileKind.of(folder.appending(name)) {
      case .folder: events += try self.watch(path + [name])
      case .file: if !path.isEmpty { events.append(.closed(FileName(parts: path + [name]))) }
      case .link, .special, .missing: break
      }
    }
    return events
  }
}

/// Why a folder cannot be watched.
public struct FolderWatchFailure: Error, Sendable, CustomStringConvertible {
  private let code: Int32

  init(_ code: Int32) { self.code = code }

  public var description: String {
    switch code {
    case ENOSPC:
      "Hệ thống không cho theo dõi thêm thư mục. Hãy tăng giới hạn: sysctl fs.inotify.max_user_watches=524288"
    case EMFILE: "Quá nhiều chương trình đang theo dõi thư mục. Hãy tăng: sysctl fs.inotify.max_user_instances=512"
    default: "Không theo dõi được thư mục: \(String(cString: strerror(code)))."
    }
  }
}

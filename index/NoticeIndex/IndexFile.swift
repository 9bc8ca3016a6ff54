import Foundation

/// `index.sqlite` of an archive and how a reader has to open it.
///
/// SQLite reads a database with a write-ahead log by files beside it, which it makes where they are missing. Where the
/// reader may not write and nobody else has made them, it can read only by the promise that nothing changes
/// (`immutable=1`). The promise is looked at again before every question: see `state`.
struct IndexFile: Sendable {
  let path: String

  init(archive: String) {
    path = archive + "/" + Connection.fileName
  }

  /// What a reader finds, compared to know whether it still may read as it does.
  enum State: Equatable, Sendable {
    /// The ordinary way, beside a writer too.
    case live
    /// Nobody writes and this reader cannot: the file as it is now.
    case frozen(Stamp)
  }

  /// Another file, or one that somebody wrote to, has another stamp.
  struct Stamp: Equatable, Sendable {
    var node: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// A log with content has to be read, so only SQLite itself can read the file; so it is with an empty one that is in
  /// use. Costs three questions to the file system.
  var state: State {
    let folder = path.dropLast(Connection.fileName.utf8.count)
    guard access(String(folder), W_OK) != 0, let file = Self.status(path) else { return .live }
    if let log = Self.status(path + "-wal"), log.st_size > 0 || Self.status(path + "-shm") != nil { return .live }
    return .frozen(
      Stamp(
        node: UInt64(file.st_ino), size: Int64(file.st_size), seconds: file.st_mtim.tv_sec,
        nanoseconds: file.st_mtim.tv_nsec))
  }

  /// What SQLite is to open: the path, or a URI with the promise.
  func name(in state: State) -> String {
    guard state != .live else { return path }
    let escaped = path.utf8.flatMap { byte in
      switch byte {
      case UInt8(ascii: "%"): Array("%25".utf8)
      case UInt8(ascii: "?"): Array("%3f".utf8)
      case UInt8(ascii: "#"): Array("%23".utf8)
      default: [byte]
      }
    }
    // Two slashes would start a host: an absolute path gets both of them, a relative one none.
    return "file:" + (path.hasPrefix("/") ? "//" : "") + String(decoding: escaped, as: UTF8.self) + "?immutable=1"
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}

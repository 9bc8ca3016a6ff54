import Foundation

/// `index.sqlite` of an archive and how a reader has to open it.
///
/// SQLite reads a database with a write-ahead log by files beside it, which it makes where they are missing. Where the
/// reader may not write and nobody else has made them, it can read only by the promise that nothing changes
/// (`immutable=1`, RELIABILITY finding 14). The promise is looked at again before every question: see `state`.
struct IndexFile: Sendable {
  let path: String
  /// Whether the reader makes and changes no file, also where it may: it reads as one that has no right to write.
  let isReadOnly: Bool

  init(archive: String, isReadOnly: Bool = false) {
    path = archive + "/" + Connection.fileName
    self.isReadOnly = isReadOnly
  }

  /// What a reader finds, compared to know whether it still may read as it does.
  struct State: Equatable, Sendable {
    var identity: Identity
    /// When the file was written where nobody writes and this reader cannot; nil for the ordinary way, beside a writer
    /// too.
    var frozen: Stamp?

    /// True while who opened the file in this state may go on. Beside a writer everything that happens to the file is
    /// SQLite's business.
    func stillHolds(_ now: State) -> Bool {
      identity == now.identity && (frozen == nil || frozen == now.frozen)
    }
  }

  /// A file that was put in the place of another has another identity: no file has that of one that is open.
  struct Identity: Equatable, Sendable {
    var device: UInt64
    var node: UInt64
  }

  /// A file that somebody wrote to has another stamp.
  struct Stamp: Equatable, Sendable {
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  /// Nil where there is no file. A log with content has to be read, so only SQLite itself can read the file; so it is
  /// with an empty one that is in use. Costs two to four questions to the file system, a microsecond each.
  var state: State? {
    guard let file = Self.status(path) else { return nil }
    let identity = Identity(device: UInt64(file.st_dev), node: UInt64(file.st_ino))
    if !isReadOnly, isWritable { return State(identity: identity) }
    if let log = Self.status(path + "-wal"), log.st_size > 0 || Self.status(path + "-shm") != nil {
      return State(identity: identity)
    }
    let written = file.st_mtim
    return State(
      identity: identity,
      frozen: Stamp(size: Int64(file.st_size), seconds: written.tv_sec, nanoseconds: written.tv_nsec))
  }

  /// Whether files can be made beside the index.
  var isWritable: Bool { access(folder, W_OK) == 0 }

  /// Whether documents stand in the log that are not in the file yet.
  var hasUnmergedLog: Bool { (Self.status(path + "-wal")?.st_size ?? 0) > 0 }

  /// Whether a rebuild is at work, which takes the old file away a moment before it puts the new one there.
  var isBeingRebuilt: Bool { Self.status(folder + "/" + Connection.rebuildFolder) != nil }

  private var folder: String { String(path.dropLast(Connection.fileName.utf8.count + 1)) }

  /// What SQLite is to open: the path, or a URI with the promise, or with the wish to leave the shared memory alone.
  func name(in state: State) -> String {
    if state.frozen != nil { return uri("immutable=1") }
    return isReadOnly ? uri("readonly_shm=1") : path
  }

  private func uri(_ parameter: String) -> String {
    let escaped = path.utf8.flatMap { byte in
      switch byte {
      case UInt8(ascii: "%"): Array("%25".utf8)
      case UInt8(ascii: "?"): Array("%3f".utf8)
      case UInt8(ascii: "#"): Array("%23".utf8)
      default: [byte]
      }
    }
    // Two slashes would start a host: an absolute path gets both of them, a relative one none.
    return "file:" + (path.hasPrefix("/") ? "//" : "") + String(decoding: escaped, as: UTF8.self) + "?" + parameter
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}

public import Foundation
import WARC

/// The folder that `tracuu import --watch` reads, and beside it the folder `<spool>.uploads` with what is still coming
/// (`incoming`) and what came (`receipts`).
///
/// An upload is a folder of its own that is renamed into the spool when all its files are on the disk. So whoever
/// watches sees whole files only, all at once, and none is ever written over. What is unfinished lies outside the
/// spool, since a watch that begins reads all that is in it.
public final class Spool: Sendable {
  /// Why a spool cannot be used.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// In Vietnamese: what is wrong and what to do.
    public let description: String
  }

  private let folder: String
  private let state: String
  private let lock: Int32
  private let now: @Sendable () -> Date

  /// Makes the folders where they are missing, and removes what an interrupted upload left.
  ///
  /// - Parameter now: the time by which uploads are named; tests bring their own.
  public init(_ path: String, now: @escaping @Sendable () -> Date = { Date() }) throws(Failure) {
    self.now = now
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      folder = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false).trimmingSlash
      state = folder + ".uploads"
      for name in ["incoming", "receipts"] {
        try FileManager.default.createDirectory(
          atPath: "\(state)/\(name)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw Failure(description: "Không dùng được thư mục \(path) của --spool: \(error.localizedDescription)")
    }
    guard Self.device(folder) == Self.device(state) else {
      throw Failure(
        description: "Thư mục \(path) của --spool là gốc của một ổ đĩa; hãy dùng một thư mục nằm trong ổ đĩa ấy.")
    }
    lock = open("\(state)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      if lock >= 0 { close(lock) }
      throw Failure(description: "Một tracuu serve khác đang nhận tệp vào \(path); mỗi nơi nhận chỉ một.")
    }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(state)/incoming")) ?? [] {
      try? FileManager.default.removeItem(atPath: "\(state)/incoming/\(name)")
    }
  }

  deinit { close(lock) }

  /// What came, and what became of it.
  public var receipts: ReceiptFolder { ReceiptFolder(path: state + "/receipts") }

  /// The time of a receipt, ISO 8601 in UTC.
  public var time: String { now().formatted(.iso8601) }

  /// Begins an upload.
  ///
  /// - Parameter expected: bytes of the body, as far as the client says.
  public func receive(
    _ form: UploadForm, expected: Int?, limits: UploadLimits
  ) throws(UploadFailure) -> Reception {
    try Reception(self, form, expected: expected, limits)
  }

  // MARK: - For receptions

  func makeFolder() throws(UploadFailure) -> (UploadID, String) {
    while true {
      let id = UploadID(day: now())
      let path = incoming(id)
      // The watching import may be another user of the same group.
      if mkdir(path, 0o750) == 0 { return (id, path) }
      guard errno == EEXIST else { throw .system("mkdir", errno) }
    }
  }

  private static func synchronize(_ path: String) throws(UploadFailure) {
    try UploadFailure.wrapping { () throws(DurableFile.Failure) in try DurableFile.synchronize(folder: path) }
  }

  /// Puts an upload's folder into the spool and waits until the disk has confirmed that.
  func release(_ id: UploadID) throws(UploadFailure) {
    try Self.synchronize(incoming(id))
    guard rename(incoming(id), "\(folder)/\(id)") == 0 else { throw .system("rename", errno) }
    do throws(UploadFailure) {
      try Self.synchronize(folder)
    } catch {
      rename("\(folder)/\(id)", incoming(id))
      throw error
    }
  }

  func remove(_ id: UploadID) {
    try? FileManager.default.removeItem(atPath: incoming(id))
  }

  func checkRoom(for bytes: Int, leaving floor: Int) throws(UploadFailure) {
    var status = statvfs()
    guard statvfs(state, &status) == 0 else { throw .system("statvfs", errno) }
    let free = Int(clamping: status.f_bavail).multipliedReportingOverflow(by: Int(clamping: status.f_frsize))
    guard free.overflow || free.partialValue - bytes >= floor else { throw .diskFull }
  }

  private func incoming(_ id: UploadID) -> String { "\(state)/incoming/\(id)" }

  private static func device(_ path: String) -> dev_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_dev : nil
  }
}

extension String {
  fileprivate var trimmingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}

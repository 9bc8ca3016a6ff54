import Foundation
import NoticeModel
import WARC

/// Adds to the counts of a folder. Servers of one archive count apart: each holds a number of its own by a lock that
/// ends with its process, and writes only the files of that number.
///
/// A file is written beside the old one and takes its place when the disk has it: whatever happens, there are the counts
/// of now or those of the last time.
final class UsageStore {
  private let folder: String
  private let number: Int
  private let lock: Int32

  /// More servers of one archive than anybody runs.
  private static let maximumServers = 64

  /// Makes the folder where it is missing, not those above it.
  init(_ folder: String) throws {
    if mkdir(folder, 0o755) != 0, errno != EEXIST { throw Self.failure() }
    for number in 1...Self.maximumServers {
      let descriptor = open("\(folder)/\(number).lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw Self.failure() }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        (self.folder, self.number, lock) = (folder, number, descriptor)
        return
      }
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK || code == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    }
    throw POSIXError(.EUSERS)
  }

  deinit { close(lock) }

  /// Adds the counts of some days, month by month. Those of months that were stored are taken out of `days`, so that what
  /// failed can be tried again without counting anything twice.
  func add(_ days: inout [CivilDate: UsageCounts]) throws {
    for (month, part) in Dictionary(grouping: days, by: { String($0.key.description.prefix(7)) }) {
      let file = "\(folder)/\(month).\(number).json"
      var content = try content(of: file)
      for (day, counts) in part { content.days[day.description, default: UsageCounts()].add(counts) }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try DurableFile.replace(file, with: Array(encoder.encode(content) + Data("\n".utf8)), mode: 0o644)
      for (day, _) in part { days[day] = nil }
      // The counts are in the file now: an error here would have them counted twice. At worst a power cut brings the old
      // file back.
      try? DurableFile.synchronize(folder: folder)
    }
  }

  /// A file that is no such file is put aside rather than overwritten.
  private func content(of file: String) throws -> UsageFolder.Month {
    guard FileManager.default.fileExists(atPath: file) else { return UsageFolder.Month() }
    if let content = UsageFolder.read(file) { return content }
    guard access(file, R_OK) == 0, rename(file, file + ".damaged") == 0 else { throw Self.failure() }
    return UsageFolder.Month()
  }

  private static func failure() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}

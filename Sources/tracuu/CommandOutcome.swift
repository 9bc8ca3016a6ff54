import Foundation
import ImportPipeline
import NoticeModel
import Originals
import SearchQuery
import WARC

/// How a command ends when it does not simply succeed: the exit code of CONTRACT and a sentence for stderr.
struct CommandOutcome: Error {
  let code: Int32
  let message: String?

  static let usageCode: Int32 = 2

  /// Nothing found, or something was rejected; what there is to say stands on stdout already.
  static let nothing = CommandOutcome(code: 1, message: nil)

  static func nothing(_ message: String) -> CommandOutcome { CommandOutcome(code: 1, message: message) }
  static func usage(_ message: String) -> CommandOutcome { CommandOutcome(code: usageCode, message: message) }
  static func environment(_ message: String) -> CommandOutcome { CommandOutcome(code: 3, message: message) }
  static func damage(_ message: String) -> CommandOutcome { CommandOutcome(code: 4, message: message) }

  /// Disk, lock or system: nothing that was reported as stored is lost.
  static func environment(of error: any Error) -> CommandOutcome {
    switch error {
    case let error as CommandOutcome: error
    case let error as SearchError where error.code == .indexNewer: .usage(error.message)
    case let error as SearchError: .environment(error.message + reason(error.cause, error.code))
    case let error as OriginalsError: .environment(error.description)
    case let error as ArchiveLock.Held: .environment(error.description)
    case let error as DurableFile.Failure:
      .environment("Lỗi hệ thống: \(String(cString: strerror(error.number))).")
    case let error as POSIXError: .environment("Lỗi hệ thống: \(String(cString: strerror(error.code.rawValue))).")
    default: .environment("Lỗi hệ thống: \(error.localizedDescription)")
    }
  }

  /// True when SQLite itself says that the index is not whole.
  static func isIndexDamage(_ error: any Error) -> Bool {
    (error as? SearchError)?.code == .indexDamaged
  }

  /// The index's own words help nobody but in the one case where the system's are in them.
  private static func reason(_ cause: String?, _ code: SearchError.Code) -> String {
    guard code == .environment, let cause, !cause.isEmpty else { return "" }
    return " (\(cause.split(separator: ":").first ?? ""))"
  }
}

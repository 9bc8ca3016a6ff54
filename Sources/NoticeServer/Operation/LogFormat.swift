import Foundation
public import Logging

/// How the log is written: for people, or a JSON object a line for programs that gather logs. On stderr either way.
///
/// Neither has query texts or addresses of clients below the level `debug`.
public enum LogFormat: String, Sendable, CaseIterable {
  case text, json

  /// A logger that writes this way.
  public func logger(label: String, level: Logger.Level) -> Logger {
    var logger = Logger(label: label) { label in
      switch self {
      case .text: StreamLogHandler.standardError(label: label)
      case .json: JSONLogHandler { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
      }
    }
    logger.logLevel = level
    return logger
  }
}

import Foundation
import Logging
import NoticePages

/// One JSON object a line: `time` (UTC), `level`, `message`, and what else is known, each under its own name.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel = Logger.Level.info
  private let write: @Sendable (_ line: String) -> Void

  /// - Parameter write: Takes a line without its end; called from any thread.
  init(write: @escaping @Sendable (_ line: String) -> Void) {
    self.write = write
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields: [String: String] = [:]
    for known in [metadata, metadataProvider?.get() ?? [:], event.metadata ?? [:]] {
      fields.merge(known.mapValues(\.description)) { $1 }
    }
    fields["time"] = Date.now.formatted(.iso8601.time(includingFractionalSeconds: true))
    fields["level"] = event.level.rawValue
    fields["message"] = event.message.description
    guard let line = try? JSONOutput.string(fields) else { return }
    write(line)
  }
}

import Hummingbird
import Logging
import NoticeModel
import Uploads

/// What the log says of one attempt to upload, whatever came of it: one line at level notice. Never a token, never a
/// full address.
struct UploadRecord {
  var client: IPAddress?
  var token: String?
  var id: UploadID?
  var byteCount = 0
  var files: [ReceivedFile] = []

  /// Names beyond are counted only, so that a line stays one that can be read.
  private static let named = 20

  enum Success: String { case accepted }

  func log(_ outcome: Success, to logger: Logger) {
    logger.notice("upload", metadata: metadata(outcome.rawValue))
  }

  func log(_ failure: ServiceFailure, cause: any Error, to logger: Logger) {
    var metadata = metadata(failure.code)
    if failure.status.kind == .serverError { metadata["cause"] = "\(cause)" }
    logger.notice("upload", metadata: metadata)
  }

  private func metadata(_ outcome: String) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      "outcome": "\(outcome)", "client": "\(client?.shortened ?? "unknown")", "bytes": "\(byteCount)",
    ]
    if let token { metadata["token"] = "\(token)" }
    if let id { metadata["id"] = "\(id)" }
    guard !files.isEmpty else { return metadata }
    metadata["files"] = "\(files.count)"
    metadata["names"] = .array(files.prefix(Self.named).map { "\($0.name)" })
    metadata["sha256"] = .array(files.prefix(Self.named).map { "\($0.digest.hex)" })
    return metadata
  }
}

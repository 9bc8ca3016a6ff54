import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
  /// The body, which is UTF-8.
  ///
  /// Of a longer one up to `drained` bytes are still taken before it is refused: a connection that is closed while a
  /// browser sends shows people an error of the network in place of the reason.
  ///
  /// - Parameter time: how long all of it may take, since every byte starts the connection's own timer anew.
  func text(upTo limit: Int, within time: Duration = .seconds(30)) async throws -> String {
    let drained = 8 * limit
    let announced = headers[.contentLength].flatMap { Int($0) } ?? 0
    guard announced <= drained else { throw ServiceFailure.bodyTooLong(limit) }
    let body = body
    let bytes = try await withDeadline(time, else: .bodyTooSlow) {
      var bytes: [UInt8] = []
      var count = 0
      for try await part in body {
        count += part.readableBytes
        if count <= limit { bytes += part.readableBytesView }
        if count > drained { break }
      }
      guard count <= limit else { throw ServiceFailure.bodyTooLong(limit) }
      return bytes
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ServiceFailure.bodyBad }
    return text
  }
}

import Foundation
import NIOCore

/// Why the service could not start.
public struct ServerError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable {
    /// Another program listens on this port.
    case portTaken = "server.port_taken"
    /// The port needs rights this process does not have.
    case portForbidden = "server.port_forbidden"
    /// The machine does not have this address.
    case addressUnavailable = "server.address_unavailable"
    /// Anything else the system says.
    case environment = "server.environment"
  }

  public let code: Code
  /// In Vietnamese: what happened and what to do.
  public let message: String
  /// The system's words.
  public let cause: String?

  public var description: String { cause.map { "\(message) (\($0))" } ?? message }

  /// A folder that was named for counts of use and cannot be written to.
  init(usage folder: String, _ error: any Error) {
    code = .environment
    message = "Không ghi được số liệu vào \(folder). Hãy kiểm tra --usage và quyền ghi."
    cause = String(describing: error)
  }

  /// - Parameter option: the option that chose the port.
  init(_ error: IOError, host: String, port: Int, option: String) {
    switch error.errnoCode {
    case EADDRINUSE:
      code = .portTaken
      message = "Cổng \(port) đã có chương trình khác dùng. Hãy chọn cổng khác bằng \(option)."
    case EACCES:
      code = .portForbidden
      message = "Không có quyền mở cổng \(port). Hãy chọn cổng từ 1024 trở lên."
    case EADDRNOTAVAIL:
      code = .addressUnavailable
      message = "Máy này không có địa chỉ \(host). Hãy kiểm tra --host."
    default:
      code = .environment
      message = "Không mở được \(host):\(port)."
    }
    cause = error.localizedDescription
  }
}

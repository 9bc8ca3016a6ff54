/// An error in JSON: `{"error":{"code","message","request_id"}}`.
public struct ErrorJSON: Encodable, Sendable {
  let error: Details

  public init(code: String, message: String, requestID: String) {
    error = Details(code: code, message: message, requestID: requestID)
  }

  struct Details: Encodable, Sendable {
    let code: String
    let message: String
    let requestID: String

    enum CodingKeys: String, CodingKey {
      case code, message
      case requestID = "request_id"
    }
  }
}

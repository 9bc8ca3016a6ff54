/// The type of an official document (tên loại): notice, decision, directive …
///
/// `code` is the official abbreviation and the machine key everywhere; the table of types is in `DocumentNumbers`.
public struct DocumentType: Sendable, Hashable, Codable {
  /// The abbreviation in its official spelling: `TB`, `QĐ`, `TTr`.
  public let code: String
  /// The Vietnamese name: `Thông báo`.
  public let name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

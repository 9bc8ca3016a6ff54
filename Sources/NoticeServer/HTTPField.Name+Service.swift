import HTTPTypes

extension HTTPField.Name {
  static let contentLanguage = known("Content-Language")
  static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
  static let referrerPolicy = known("Referrer-Policy")
  static let forwardedFor = known("X-Forwarded-For")
  static let requestID = known("X-Request-Id")
  static let xFrameOptions = known("X-Frame-Options")
  static let xDNSPrefetchControl = known("X-DNS-Prefetch-Control")
  /// RFC 7089.
  static let acceptDatetime = known("Accept-Datetime")
  static let mementoDatetime = known("Memento-Datetime")
  /// RFC 8288.
  static let link = known("Link")

  /// A name spelled in this file. `HTTPField.Name` cannot know that it is a token and returns an optional; `Date`
  /// would be set anew by the server, so even a misspelt name does no harm.
  private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .date }
}

import HTTPTypes
import Hummingbird

/// What a request's body is, by its `Content-Type` (RFC 9110, 8.3).
struct MediaTypeField {
  /// In small letters, without parameters.
  let type: String

  /// What browsers send of a form.
  static let form = "application/x-www-form-urlencoded"

  /// Refuses every type but `known`, and every charset but UTF-8, which is meant where none is named.
  init(_ request: Request, oneOf known: [String]) throws(ServiceFailure) {
    let parts = (request.headers[.contentType] ?? "").lowercased().split(separator: ";").map { part in
      String(part.filter { $0 != " " && $0 != "\t" && $0 != "\"" })
    }
    let charsets = parts.dropFirst().filter { $0.hasPrefix("charset=") }
    guard let type = parts.first, known.contains(type),
      charsets.allSatisfy({ ["charset=utf-8", "charset=utf8"].contains($0) })
    else { throw .mediaTypeRefused(known) }
    self.type = type
  }
}

import HTTPTypes
import Hummingbird
import NoticePages

/// What a client that has an answer already asks before it takes another (RFC 9110 §13).
struct Preconditions {
  private let tags: String?
  private let since: HTTPDate?

  init(_ request: Request) {
    tags = request.headers[.ifNoneMatch]
    // The form in which `Last-Modified` is sent; anything else is passed over, as RFC 9110 §13.1.3 wants.
    since = request.headers[.ifModifiedSince].flatMap { HTTPDate(accepting: $0) }
  }

  /// True when the client has the answer with these validators. A tag says more than a time, which is then not asked.
  func hold(_ tag: EntityTag?, modified: HTTPDate? = nil) -> Bool {
    if let tags { return tag?.isNamed(in: tags) ?? false }
    guard let since, let modified else { return false }
    return modified <= since
  }
}

extension Response {
  /// 304: what the client has is right. Headers of the content stay away, those of its life in caches are told anew; and
  /// its own policy, since a cache takes over the headers of a 304 (RFC 9111 §3.2), and the usual policy would take its
  /// place.
  var notModified: Response {
    let kept: [HTTPField.Name] = [
      .eTag, .lastModified, .vary, .cacheControl, .contentLocation, .link, .contentSecurityPolicy,
    ]
    var response = Response(status: .notModified)
    // Without content there is no length, and the content's own is not known to be needed.
    response.headers[.contentLength] = nil
    for name in kept { response.headers[name] = headers[name] }
    return response
  }
}

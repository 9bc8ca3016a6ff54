import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages

/// The validators of an original, known before it is read: its digest and, for those who only keep a time, when it was
/// captured. A document's page has no time: what cites it, or a correction, changes it too.
struct OriginalValidators {
  private let tag: EntityTag
  private let capturedAt: HTTPDate?

  init(_ provenance: Provenance) {
    tag = EntityTag(original: provenance.digest)
    capturedAt = HTTPDate(capturedAt: provenance.capturedAt)
  }

  /// The answer to a client that has the original; nil for one that does not.
  func notModified(_ request: Request) -> Response? {
    guard Preconditions(request).hold(tag, modified: capturedAt) else { return nil }
    return added(to: Response(status: .ok, headers: [.contentSecurityPolicy: Attachment.policy])).notModified
  }

  func added(to response: Response) -> Response {
    var response = response.cached(.original)
    response.headers[.eTag] = tag.description
    response.headers[.lastModified] = capturedAt?.description
    return response
  }
}

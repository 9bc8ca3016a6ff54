import HTTPTypes
import Hummingbird
import NIOCore
import NoticePages

extension Response {
  /// A page in the language of who asks; there is no other way to answer with one, so that each says its language.
  static func html(_ page: some SitePage, for request: Request, status: HTTPResponse.Status = .ok) -> Response {
    let reader = PageReader(request)
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLanguage: reader.language.rawValue, .vary: "Accept-Language",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: reader.page(page))))
  }

  /// A page that names ``PageScript``.
  static func scripted(_ page: some SitePage, for request: Request) -> Response {
    var response = html(page, for: request)
    response.headers[.contentSecurityPolicy] = SecurityHeadersMiddleware.scriptPolicy
    return response
  }

  /// Values of this module always encode; were one not to, the answer would be an error without a body.
  static func json(
    _ value: some Encodable, contentType: String = "application/json; charset=utf-8"
  ) -> Response {
    guard var bytes = try? JSONOutput.bytes(value) else { return Response(status: .internalServerError) }
    bytes.append(UInt8(ascii: "\n"))
    return content(ByteBuffer(bytes: bytes), contentType: contentType)
  }

  static func text(_ text: String, contentType: String) -> Response {
    content(ByteBuffer(string: text), contentType: contentType)
  }

  private static func content(_ content: ByteBuffer, contentType: String) -> Response {
    Response(status: .ok, headers: [.contentType: contentType], body: ResponseBody(byteBuffer: content))
  }

  static func attachment(_ file: OriginalFile) -> Response {
    Response(
      status: .ok, headers: HTTPFields(attachment: file),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  static func shown(_ file: OriginalFile, as type: ViewableType, charset: OriginalCharset) -> Response {
    Response(
      status: .ok, headers: HTTPFields(shown: file, as: type, charset: charset),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  /// The same answer, which caches may keep as said.
  func cached(_ life: CacheLife) -> Response {
    var response = self
    response.headers[.cacheControl] = life.rawValue
    return response
  }

  static func moved(to path: String) -> Response {
    Response(status: .movedPermanently, headers: [.location: path])
  }

  static func found(_ path: String) -> Response {
    Response(status: .found, headers: [.location: path])
  }
}

/// How long caches may keep an answer that is no result of a search; those are nobody's but the asker's.
enum CacheLife: String {
  /// The same for everybody. A document that is corrected or withdrawn is gone from caches within a minute.
  case document = "public, max-age=60"
  /// Asked for anew each time, which costs no content: an original may be withheld at any time.
  case original = "public, no-cache"
}

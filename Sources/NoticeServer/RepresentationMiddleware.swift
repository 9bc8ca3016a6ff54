import HTTPTypes
import Hummingbird
import NIOCore

/// Decides how a finished answer goes out: its validator, whether the client has it already, and in which coding.
///
/// In this order, so that nothing is packed that is not sent. Answers that are made while they are sent, and files, of
/// which originals leave byte for byte, are none of its business; nor are those for which a route forbids to store them.
struct RepresentationMiddleware: RouterMiddleware {
  /// A longer answer goes as it is: packing it would keep a thread for too long.
  static let longest = 4 << 20

  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if let body = try await response.representation {
      response = represent(response, body, for: request)
    }
    return request.method == .head ? response.headAlone : response
  }

  private func represent(_ response: Response, _ body: ByteBuffer, for request: Request) -> Response {
    var response = response
    let isText = response.isText
    if isText { response.headers.addVary("Accept-Encoding") }
    let packs =
      isText && body.readableBytes >= GzipBody.leastBytes
      && AcceptedCodings(request.headers[.acceptEncoding]).prefersGzip
    var plain: EntityTag?
    if request.isReading, response.status == .ok, response.headers[.cacheControl] != "no-store" {
      let tag =
        EntityTag(header: response.headers[.eTag]) ?? EntityTag(of: body, in: response.headers[.contentLanguage])
      let shown = packs ? tag.gzipped : tag
      response.headers[.eTag] = shown.description
      if Preconditions(request).hold(shown) { return response.notModified }
      plain = tag
    }
    guard packs, let packed = GzipBody.gzip(body) else {
      response.headers[.eTag] = plain?.description
      return response
    }
    response.headers[.contentEncoding] = "gzip"
    response.body = ResponseBody(byteBuffer: packed)
    return response
  }
}

extension Request {
  /// GET and HEAD: the answers that may be kept.
  var isReading: Bool { method == .get || method == .head }
}

extension Response {
  /// The body where this is a whole answer that is not handed over as a file.
  fileprivate var representation: ByteBuffer? {
    get async throws {
      // An answer to HEAD that a route made without a body says nothing of what GET would get.
      guard body.contentLength != 0, headers[.contentDisposition] == nil else { return nil }
      return try await body.collected(upTo: RepresentationMiddleware.longest)
    }
  }

  /// Content that packs well. What a stored type says of an original does not matter: those are handed over.
  fileprivate var isText: Bool {
    guard let type = headers[.contentType]?.split(separator: ";").first?.trimmed.lowercased() else { return false }
    return type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml") || type.hasSuffix("javascript")
      || type == "application/link-format"
  }

  /// The head of the answer, with the length that its body has.
  fileprivate var headAlone: Response {
    var head = createHeadResponse()
    if status == .notModified { head.headers[.contentLength] = nil }
    return head
  }
}

extension HTTPFields {
  /// Adds a header on which the answer depends to those that a route named.
  fileprivate mutating func addVary(_ name: String) {
    self[.vary] = [self[.vary], name].compactMap(\.self).joined(separator: ", ")
  }
}

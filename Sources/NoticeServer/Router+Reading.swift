import HTTPTypes
import Hummingbird

extension RouterMethods where Context == ServiceContext {
  /// An address that is read and nothing else: GET and HEAD are answered, other methods get 405.
  ///
  /// HEAD is answered like GET; `RepresentationMiddleware` takes the body away once it has served for the headers.
  func read(
    _ path: RouterPath, use handler: @Sendable @escaping (Request, ServiceContext) async throws -> Response
  ) {
    let read = bodiless(handler)
    get(path, use: read)
    head(path, use: read)
    for method in [.post] + HTTPRequest.Method.unanswered {
      on(path, method: method) { _, _ -> Response in throw ServiceFailure.methodNotAllowed }
    }
  }

  /// An address that takes a text by POST, and where `reading` says how is read too; other methods get 405.
  func take(
    _ path: RouterPath,
    reading: (@Sendable (Request, ServiceContext) async throws -> Response)? = nil,
    use handler: @Sendable @escaping (Request, ServiceContext) async throws -> Response
  ) {
    let failure = ServiceFailure.methodNotAllowed(but: reading == nil ? "POST" : "GET, HEAD, POST")
    if let reading {
      let read = bodiless(reading)
      get(path, use: read)
      head(path, use: read)
    } else {
      get(path) { _, _ -> Response in throw failure }
    }
    post(path, use: handler)
    for method in HTTPRequest.Method.unanswered {
      on(path, method: method) { _, _ -> Response in throw failure }
    }
  }
}

/// The same for requests that carry no body; others are refused.
private func bodiless(
  _ handler: @Sendable @escaping (Request, ServiceContext) async throws -> Response
) -> @Sendable (Request, ServiceContext) async throws -> Response {
  { request, context in
    guard request.headers[.contentLength] ?? "0" == "0", request.headers[.transferEncoding] == nil else {
      throw ServiceFailure.bodyRefused
    }
    return try await handler(request, context)
  }
}

extension HTTPRequest.Method {
  /// What no address takes. Methods that are not known here are 404 everywhere, as the router does not find them.
  fileprivate static let unanswered: [HTTPRequest.Method] =
    [.put, .patch, .delete, .options, .trace, .connect] + [HTTPRequest.Method("QUERY")].compactMap(\.self)
}

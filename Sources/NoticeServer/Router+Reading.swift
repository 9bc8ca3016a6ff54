import HTTPTypes
import Hummingbird

extension RouterMethods where Context == ServiceContext {
  /// An address that is read and nothing else: GET and HEAD are answered, other methods get 405.
  ///
  /// HEAD is answered like GET; `RepresentationMiddleware` takes the body away once it has served for the headers.
  func read(
    _ path: RouterPath, use handler: @Sendable @escaping (Request, ServiceContext) async throws -> Response
  ) {
    get(path, use: handler)
    head(path, use: handler)
    for method in [HTTPRequest.Method.post, .put, .patch, .delete, .options, .trace, .connect] {
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
    get(path, use: reading ?? { _, _ in throw failure })
    if let reading { head(path, use: reading) }
    post(path, use: handler)
    for method in [HTTPRequest.Method.put, .patch, .delete, .options, .trace, .connect] {
      on(path, method: method) { _, _ -> Response in throw failure }
    }
  }
}

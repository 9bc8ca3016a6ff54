import HTTPTypes
import Hummingbird

extension RouterMethods where Context == BasicRequestContext {
  /// An address that is read and nothing else: GET (and through it HEAD) is answered, other methods get 405.
  func read(
    _ path: RouterPath, use handler: @Sendable @escaping (Request, BasicRequestContext) async throws -> Response
  ) {
    get(path, use: handler)
    for method in [HTTPRequest.Method.post, .put, .patch, .delete, .options, .trace, .connect] {
      on(path, method: method) { _, _ -> Response in throw ServiceFailure.methodNotAllowed }
    }
  }
}

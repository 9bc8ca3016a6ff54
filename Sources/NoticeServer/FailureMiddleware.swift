import HTTPTypes
import Hummingbird
import Logging
import NoticePages
import SearchQuery

/// Turns whatever went wrong into an answer: JSON for programs, a page for people.
struct FailureMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let failure = ServiceFailure(error)
      log(error, failure, context)
      let response = render(failure, requestID: context.requestID, for: request)
      // The router makes HEAD answers of its own routes only; a body here would be read as the next answer.
      return request.method == .head ? response.createHeadResponse() : response
    }
  }

  private func render(_ failure: ServiceFailure, requestID: String, for request: Request) -> Response {
    var response: Response
    if ServiceFailure.isJSON(path: request.uri.path) {
      response = .json(ErrorJSON(code: failure.code, message: failure.message, requestID: requestID))
    } else {
      let isUnexplained = failure.status == .internalServerError
      response = .html(
        ErrorPage(
          status: failure.status.code, message: failure.message, english: failure.english,
          requestID: isUnexplained ? requestID : nil
        ), for: request)
    }
    response.status = failure.status
    for field in failure.headers { response.headers[field.name] = field.value }
    return response
  }

  private func log(_ error: any Error, _ failure: ServiceFailure, _ context: ServiceContext) {
    guard failure.status.kind == .serverError else { return }
    let cause = (error as? SearchError)?.cause ?? String(describing: error)
    context.logger.error("request failed", metadata: ["code": "\(failure.code)", "cause": "\(cause)"])
  }
}

extension ServiceFailure {
  /// Whether failures of this address are told to programs.
  static func isJSON(path: String) -> Bool {
    Request.isForAPI(path: path) || path.hasPrefix("/health/") || path.hasSuffix(".json")
  }
}

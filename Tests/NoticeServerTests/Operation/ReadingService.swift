import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

@testable import NoticeServer

/// A service with a route that waits for its whole body, behind the channel of the real one.
enum ReadingService {
  static func application(_ limits: ServerLimits, _ state: ServiceState) -> some ApplicationProtocol {
    let router = Router(context: ServiceContext.self)
    router.post("/body") { request, _ in
      let body = try await request.body.collect(upTo: RequestLimits.bodyBytes)
      return Response.text("\(body.readableBytes)", contentType: "text/plain")
    }
    let configuration = ServerConfiguration(port: 0, limits: limits)
    return Application(
      router: router,
      server: HTTPServerBuilder { NoticeChannel(responder: $0, configuration: configuration, state: state) },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }
}

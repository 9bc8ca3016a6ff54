import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NIOPosix
import NoticeModel
import NoticeServer
import SearchQuery

/// The service over invented documents, as tests call it.
enum TestService {
  /// Numbers only: what else a text cites is the importers' knowledge.
  static let citations: CitationReader = { text in NumberInText.all(in: text, citations: []).map(\.citation) }

  static func application(
    _ archive: MemoryArchive = MemoryArchive(), original: OriginalFile? = nil,
    configuration: ServerConfiguration = ServerConfiguration(port: 0), state: ServiceState? = nil,
    logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  ) -> some ApplicationProtocol {
    buildApplication(
      archive: archive, original: { _, _ in original }, citations: citations, configuration: configuration,
      state: state, logger: logger)
  }

  /// One answer of the routes, without a socket.
  static func get(
    _ uri: String, method: HTTPRequest.Method = .get, archive: MemoryArchive = MemoryArchive(),
    original: OriginalFile? = nil
  ) async throws -> TestResponse {
    try await application(archive, original: original).test(.router) { client in
      try await client.executeRequest(uri: uri, method: method, headers: [:], body: nil)
    }
  }

  /// Sends bytes as they are to a live service and collects what comes until it closes the connection.
  static func exchange(_ bytes: [UInt8], port: Int) async throws -> String {
    let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "localhost", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    var answer = ByteBuffer()
    do {
      answer = try await connection.executeThenClose { inbound, outbound in
        var answer = ByteBuffer()
        do {
          try await outbound.write(ByteBuffer(bytes: bytes))
          for try await part in inbound { answer.writeImmutableBuffer(part) }
        } catch  where isClosing(error) {}
        return answer
      }
    } catch  where isClosing(error) {}
    return String(buffer: answer)
  }

  /// Sends bytes as they are to a live service and closes the connection.
  static func send(_ bytes: [UInt8], port: Int) async throws {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "localhost", port: port).get()
    try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
    try await channel.close()
  }

  /// A service that closes while bytes are under way resets the connection: that too is how it ends.
  private static func isClosing(_ error: any Error) -> Bool {
    if let error = error as? IOError { return [ECONNRESET, EPIPE, ENOTCONN].contains(error.errnoCode) }
    if let error = error as? ChannelError { return error == .ioOnClosedChannel || error == .alreadyClosed }
    return false
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
}

import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NoticeModel
import NoticeServer
import SearchQuery
import Synchronization
import Uploads

/// A service that takes files, over folders of its own.
struct TestSpool {
  let folder: String
  let token = UploadToken()
  let otherToken = UploadToken()
  let log = TestLog()
  var limits = UploadLimits(bytes: 100_000, freeBytes: 0)
  var ledger = MemoryLedger()

  var spool: String { folder + "/hop-thu" }

  /// Folders that are gone at the end of `body`.
  static func with(_ body: (TestSpool) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/uploads-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let spool = TestSpool(folder: folder)
    let lines = [TokenFile.line(spool.token, name: "Một"), TokenFile.line(spool.otherToken, name: "Hai")]
    try lines.joined(separator: "\n").write(toFile: folder + "/ma", atomically: true, encoding: .utf8)
    try await body(spool)
  }

  func configuration() throws -> ServerConfiguration {
    var configuration = ServerConfiguration(port: 0)
    configuration.uploads = UploadService(
      tokens: try TokenFile(folder + "/ma"), spool: try Spool(spool), limits: limits, ledger: ledger)
    return configuration
  }

  func application(idleTimeout: Duration = .seconds(15)) throws -> some ApplicationProtocol {
    var configuration = try configuration()
    configuration.limits.idleTime = idleTimeout
    var logger = Logger(label: "test") { _ in TestLogHandler(log: log) }
    logger.logLevel = .debug
    return buildApplication(
      archive: MemoryArchive(), original: { _, _ in nil }, citations: TestService.citations,
      configuration: configuration, logger: logger)
  }

  func headers(_ more: HTTPFields = [:], token: UploadToken? = nil) -> HTTPFields {
    var headers = more
    headers[.authorization] = "Bearer \((token ?? self.token).text)"
    return headers
  }

  /// Every file in the spool and in what is on its way there, by its name.
  var files: [String: String] {
    var files: [String: String] = [:]
    for root in [spool, spool + ".uploads/incoming"] {
      for name in (FileManager.default.enumerator(atPath: root)?.allObjects as? [String]) ?? [] {
        guard let file = name.split(separator: "/").dropFirst().first else { continue }
        let contents = FileManager.default.contents(atPath: "\(root)/\(name)")
        files[String(file)] = contents.map { String(decoding: $0, as: UTF8.self) }
      }
    }
    return files
  }

  /// The folders on their way into the spool.
  var incoming: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: spool + ".uploads/incoming")) ?? ["?"]
  }
}

/// What imports said, by the name of a file.
final class MemoryLedger: ImportTracing {
  let lines = Mutex<[String: String]>([:])
  let asked = Mutex(0)

  func imported(_ path: String, digest: ContentDigest, since: String) async throws(SearchError) -> ImportItem? {
    asked.withLock { $0 += 1 }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let line = lines.withLock({ $0[name] }) else { return nil }
    return try? JSONDecoder().decode(ImportItem.self, from: Data(line.utf8))
  }
}

/// Everything that was logged, at any level.
final class TestLog: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}

struct TestLogHandler: LogHandler {
  let log: TestLog
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.debug

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let metadata = self.metadata.merging(event.metadata ?? [:]) { $1 }
    log.add("\(event.level) \(event.message) \(metadata.map { "\($0)=\($1)" }.sorted().joined(separator: " "))")
  }
}

import ArgumentParser
import DocumentNumbers
import ImportPipeline
import ImporterKit
import Logging
import NoticeIndex
import NoticeModel
import NoticePages
import NoticeServer
import Originals
import SearchQuery

/// `tracuu serve`: the site and its API over HTTP. Reads the archive only, but for its own counts of
/// use; uploads go to a spool.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", abstract: "Mở trang tra cứu qua HTTP.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var uploads: UploadOptions
  @Option(help: "Địa chỉ nghe.") var host = "127.0.0.1"
  @Option(help: "Cổng; 0 là cổng trống bất kỳ.") var port = 8080
  @Option(
    name: .customLong("base-url"),
    help: "Địa chỉ công khai của trang, như https://luutru.example; mặc định lấy từ yêu cầu.")
  var baseURL: String?
  @Option(
    name: .customLong("admin-email"), help: "Thư điện tử của người giữ kho, cho OAI-PMH; mặc định postmaster@máy.")
  var adminEmail: String?
  @Option(
    name: .customLong("oai-namespace"), help: "Tên miền trong mã oai: của bản ghi; mặc định là tên máy của trang.")
  var oaiNamespace: String?
  @Option(help: "Nơi nhận yêu cầu đính chính, gỡ: một dòng chữ, địa chỉ thư hoặc trang.") var contact: String?
  @Flag(
    name: .customLong("read-only"),
    help: "Không tạo, không sửa tệp nào trong kho, cả khi có quyền ghi; cho kho trên đĩa chỉ đọc.")
  var isReadOnly = false
  @OptionGroup var usage: UsageOptions
  @OptionGroup var operation: OperationOptions

  mutating func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port phải từ 0 đến 65535.") }
    if let baseURL, SiteBase(baseURL) == nil {
      throw ValidationError("--base-url phải là http(s)://tên-máy[:cổng], không có đường dẫn.")
    }
    if let adminEmail, adminEmail.wholeMatch(of: /[^@\s]+@[^@\s.]+(\.[^@\s.]+)+/) == nil {
      throw ValidationError("--admin-email phải như luutru@co-quan.example.")
    }
    if let oaiNamespace, oaiNamespace.wholeMatch(of: /[a-zA-Z][a-zA-Z0-9\-]*(\.[a-zA-Z][a-zA-Z0-9\-]*)+/) == nil {
      throw ValidationError("--oai-namespace phải là một tên miền như luutru.example.")
    }
    if isReadOnly, uploads.areTaken {
      throw ValidationError("--read-only không đi cùng --upload-tokens và --spool: kho chỉ đọc không nhận tệp.")
    }
    if isReadOnly, usage.keepsZeroHitQueries, usage.folder == nil {
      throw ValidationError("--read-only không ghi vào kho: hãy thêm --usage để ghi câu tìm ở nơi khác.")
    }
    if let contact, SiteContact(contact) == nil {
      throw ValidationError("--contact phải là một dòng có chữ, không quá 300 ký tự.")
    }
  }

  func run() async throws {
    try archive.mustExist()
    await EventLoopTasks.use()
    let logger = operation.logger
    let index = try NoticeIndex(archive: archive.path, isReadOnly: isReadOnly) { Self.log($0, to: logger) }
    let reader = OriginalsReader(folder: archive.originals)
    let host = host
    let thesaurus = try archive.thesaurus()
    let entries = EntryProcess(isReadOnly: isReadOnly)
    NoticeIndex.limitMemory()
    var configuration = ServerConfiguration(
      host: host, port: port, base: baseURL.flatMap { SiteBase($0) }, adminEmail: adminEmail,
      oaiNamespace: oaiNamespace, contact: contact.flatMap { SiteContact($0) }, documentTypes: DocumentTypes.all,
      thesaurus: thesaurus,
      limits: operation.limits, trustedProxies: operation.proxies, metricsPort: operation.metricsPort)
    configuration.uploads = try uploads.service(ledger: index)
    configuration.usage = usage.keeping(in: archive, isReadOnly: isReadOnly)
    do {
      try await NoticeServer.serve(
        archive: index,
        original: { id, version in
          guard let notice = try await index.notice(id, version: version) else { return nil }
          let position = notice.provenance.position
          var bytes: [UInt8]?
          if case .ordinals = position.entry {
            bytes = try await entries.original(of: id.hex, version: version, in: archive.path)
          } else {
            bytes = try ContainerBytes.original(at: position, in: reader, temporaryFolder: TemporaryFolder.path)
          }
          let source = notice.provenance.source.path
          return bytes.map { OriginalFile(bytes: $0, mediaType: notice.provenance.mediaType, name: source) }
        },
        citations: { CitationRecogniser.citations(in: $0, own: nil) },
        configuration: configuration, logger: logger,
        figures: { [file = archive.index] in try await ArchiveFigures(index, file: file) },
        onRunning: { port in
          Output.line("Tra Cứu đang chạy ở http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
          Output.flush()
        })
    } catch let error as ServerError {
      throw CommandOutcome.environment(error.message)
    }
  }

  /// An index was put in the place of the one that answered.
  private static func log(_ failure: SearchError?, to logger: Logger) {
    guard let failure else { return logger.notice("new index in use") }
    logger.error(
      "new index not used, the one before answers",
      metadata: ["code": "\(failure.code.rawValue)", "cause": "\(failure.cause ?? "")"])
  }
}

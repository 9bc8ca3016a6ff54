import ArgumentParser
import Containers
import Converters
import ImportPipeline
import NoticePages
import NoticeServer
import SearchQuery
import Uploads

/// `tracuu limits`: how much this program takes of anything, for the person whose file or query was cut.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "Các giới hạn của chương trình, và tùy chọn đổi được giới hạn nào.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "text hoặc json.") var format = Format.text

  func run() throws {
    switch format {
    case .json: Output.line(try JSONOutput.indented(Self.all))
    case .text:
      for limit in Self.all {
        let option = limit.option.map { " (\($0))" } ?? ""
        Output.line("\(limit.text.padded(to: 14)) \(limit.meaning)\(option)")
      }
    }
  }

  /// The values that the parts of the program go by, in the order in which a file and then a request meet them.
  static let all: [Limit] = {
    let archive = ArchiveLimits()
    let office = ArchiveLimits.officePackage
    let input: [Limit] = [
      Limit("input.document_bytes", ImportOptions.defaultMaximumBytes, .bytes, "một tệp tài liệu", "--max-bytes"),
      Limit("input.export_bytes", ImportOptions.maximumExportBytes, .bytes, "một tệp xuất .jsonl, .csv"),
      Limit("input.archive_bytes", ImportOptions.maximumArchiveBytes, .bytes, "một tệp nén hay WARC"),
      Limit("archive.entries", archive.entries, .count, "mục của một tệp nén, kể cả tệp lồng trong", "--max-entries"),
      Limit("archive.total_bytes", archive.total, .bytes, "mọi mục của một tệp nén sau khi giải nén"),
      Limit("archive.entry_bytes", archive.document, .bytes, "một mục là tài liệu"),
      Limit("archive.ratio", archive.ratio, .count, "lần lớn hơn sau khi giải nén, tính từ 10 MiB"),
      Limit("archive.office_ratio", office.ratio, .count, "lần, với DOCX và ODT, tính từ 1 MiB"),
      Limit("archive.depth", archive.depth, .count, "tệp nén lồng trong nhau"),
      Limit("archive.name_bytes", archive.nameBytes, .bytes, "tên của một mục"),
      Limit("archive.name_segments", archive.nameSegments, .count, "thư mục trong tên của một mục"),
    ]
    let programs: [Limit] = [
      Limit("pdf.seconds", Int(SandboxProfile.poppler.wallSeconds), .seconds, "poppler đọc một tệp PDF"),
      Limit("pdf.memory_bytes", SandboxProfile.poppler.addressSpace, .bytes, "bộ nhớ của poppler"),
      Limit("ocr.seconds", Int(SandboxProfile.tesseract.wallSeconds), .seconds, "nhận dạng chữ của một trang"),
      Limit("office.memory_bytes", SandboxProfile.libreOffice(files: 1).addressSpace, .bytes, "bộ nhớ của LibreOffice"),
    ]
    let requests: [Limit] = [
      Limit("query.scalars", RequestLimits.queryScalars, .count, "ký tự của một câu hỏi trên web"),
      Limit("query.terms", Query.maximumTerms, .count, "từ khác nhau của một câu hỏi; từ sau không dùng đến"),
      Limit("search.limit", SearchRequest.maximumLimit, .count, "kết quả của một trang"),
      Limit("search.deepest", SearchRequest.deepestHit, .count, "kết quả xem được trên web"),
      Limit("http.head_bytes", RequestLimits.headBytes, .bytes, "phần đầu của một yêu cầu HTTP"),
      Limit("http.headers", RequestLimits.headerCount, .count, "trường ở phần đầu của một yêu cầu HTTP"),
      Limit("http.target_bytes", RequestLimits.targetBytes, .bytes, "địa chỉ của một yêu cầu HTTP"),
      Limit("http.body_bytes", RequestLimits.bodyBytes, .bytes, "nội dung gửi kèm một yêu cầu HTTP"),
    ]
    return input + programs + requests + service + uploads
  }()

  /// What archivists may send to it.
  private static let uploads: [Limit] = {
    let upload = UploadLimits()
    return [
      Limit("upload.bytes", upload.bytes, .bytes, "một lần gửi tệp", "--upload-limit"),
      Limit("upload.files", upload.files, .count, "tệp của một lần gửi"),
      Limit("upload.seconds", Int(upload.time.seconds), .seconds, "một lần gửi tệp"),
      Limit("upload.free_bytes", upload.freeBytes, .bytes, "phải còn trống ở ổ đĩa nhận tệp"),
      Limit("upload.attempts", upload.failedAttempts, .count, "lần sai mã của một địa chỉ mạng trong một phút"),
    ]
  }()

  /// What clients may use of a running service.
  private static let service: [Limit] = {
    let server = ServerLimits()
    let rates = RateLimits()
    let off = "--rate-limit off"
    return [
      Limit("http.head_seconds", Int(server.headTime.seconds), .seconds, "gửi xong phần đầu của một yêu cầu"),
      Limit("http.idle_seconds", Int(server.idleTime.seconds), .seconds, "kết nối được im lặng"),
      Limit(
        "http.request_seconds", Int(server.requestTime.seconds), .seconds, "một yêu cầu, đến khi bắt đầu trả lời"),
      Limit("http.write_seconds", Int(server.writeTime.seconds), .seconds, "nhận câu trả lời, hoặc 256 KiB tiếp theo"),
      Limit("http.connections", server.connections, .count, "kết nối cùng lúc"),
      Limit(
        "http.connections_per_ip", server.connectionsPerAddress, .count, "kết nối cùng lúc của một địa chỉ mạng",
        "--max-per-ip"),
      Limit("http.connection_requests", server.requestsPerConnection, .count, "yêu cầu trên một kết nối"),
      Limit("rate.search_per_second", rates.searches.perSecond, .count, "lần tìm mỗi giây của một địa chỉ mạng", off),
      Limit("rate.search_burst", rates.searches.burst, .count, "lần tìm liền nhau của một địa chỉ mạng", off),
      Limit("rate.suggestion_per_second", rates.suggestions.perSecond, .count, "lần gợi ý mỗi giây, tính riêng", off),
      Limit("rate.suggestion_burst", rates.suggestions.burst, .count, "lần gợi ý liền nhau, tính riêng", off),
      Limit("rate.resource_per_second", rates.resources.perSecond, .count, "tệp của trang xem lại mỗi giây", off),
      Limit("rate.resource_burst", rates.resources.burst, .count, "tệp của trang xem lại liền nhau", off),
      Limit("rate.other_per_second", rates.others.perSecond, .count, "yêu cầu khác mỗi giây của một địa chỉ mạng", off),
      Limit("rate.other_burst", rates.others.burst, .count, "yêu cầu khác liền nhau của một địa chỉ mạng", off),
      Limit("rate.addresses", rates.addresses, .count, "địa chỉ mạng được nhớ cùng lúc"),
      Limit("search.at_once", server.searches, .count, "lần tìm chạy cùng lúc"),
      Limit("search.queue", server.waitingSearches, .count, "lần tìm chờ đến lượt"),
    ]
  }()
}

/// One limit: its stable name, its value, and what it is a limit of.
struct Limit: Encodable {
  enum Unit: String, Encodable { case bytes, seconds, count }

  let name: String
  let value: Int
  let unit: Unit
  let meaning: String
  @OrNull var option: String?

  init(_ name: String, _ value: Int, _ unit: Unit, _ meaning: String, _ option: String? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.meaning = meaning
    self.option = option
  }

  /// The value as people write it: `64 MiB`, `30 giây`, `1000`.
  var text: String {
    switch unit {
    case .count: return "\(value)"
    case .seconds: return "\(value) giây"
    case .bytes:
      for (shift, name) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
      where value >= 1 << shift && value % (1 << shift) == 0 {
        return "\(value >> shift) \(name)"
      }
      return "\(value) byte"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

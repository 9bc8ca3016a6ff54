import ArgumentParser
import NoticeServer
import SearchQuery
import Uploads

/// How `tracuu serve` takes files from archivists; without these options it takes none.
struct UploadOptions: ParsableArguments {
  @Option(
    name: .customLong("upload-tokens"),
    help: "Cho gửi tệp đến /api/v1/imports: tệp ghi những mã được phép (tracuu token); đi cùng --spool.")
  var tokens: String?
  @Option(help: "Thư mục nhận tệp được gửi đến; để tracuu import theo dõi nó.") var spool: String?
  @Option(name: .customLong("upload-limit"), help: "Số byte tối đa của một lần gửi; mặc định 256 MiB.")
  var limit = UploadLimits.defaultBytes

  mutating func validate() throws {
    if (tokens == nil) != (spool == nil) { throw ValidationError("--upload-tokens và --spool phải đi cùng nhau.") }
    if limit < 1 { throw ValidationError("--upload-limit phải là số dương.") }
  }

  var areTaken: Bool { tokens != nil || spool != nil }

  /// Nil where files are not taken.
  func service(ledger: any ImportTracing) throws -> UploadService? {
    guard let tokens, let spool else { return nil }
    do {
      return UploadService(
        tokens: try TokenFile(tokens), spool: try Spool(spool), limits: UploadLimits(bytes: limit), ledger: ledger)
    } catch let failure as TokenFile.Failure {
      throw CommandOutcome.usage(failure.description)
    } catch let failure as Spool.Failure {
      throw CommandOutcome.environment(failure.description)
    }
  }
}

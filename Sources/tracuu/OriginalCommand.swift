import ArgumentParser
import ImportPipeline
import NoticeIndex
import NoticeModel
import Originals

/// `tracuu original`: the exact bytes as received.
struct OriginalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "original", abstract: "Lấy lại bản gốc, đúng từng byte như khi nhận.")

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "Ghi vào tệp này thay vì stdout.") var output: String?
  @Option(help: "Bản thứ mấy, 1 là cũ nhất; mặc định bản mới nhất.") var version: Int?
  @Flag(name: .customLong("read-only"), help: "Không tạo tệp nào trong kho khi đọc.") var isReadOnly = false
  @Argument(help: "Mã, số ký hiệu, đường dẫn /van-ban/… hoặc địa chỉ http://… của trang cũ") var reference: [String]

  func run() async throws {
    try archive.mustExist()
    let index = try NoticeIndex(archive: archive.path, showsHeld: true, isReadOnly: isReadOnly)
    let id = try await Reference.resolve(reference.joined(separator: " "), in: index)
    guard let notice = try await index.notice(id, version: version) else {
      throw CommandOutcome.nothing("Văn bản này không có bản thứ \(version ?? 0).")
    }
    let reader = OriginalsReader(folder: archive.originals)
    let bytes = try ContainerBytes.original(
      at: notice.provenance.position, in: reader, temporaryFolder: TemporaryFolder.path)
    if let output {
      try OutputFile.write(bytes, to: output)
    } else {
      Output.write(bytes: bytes)
    }
  }
}

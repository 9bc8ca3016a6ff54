import ArgumentParser
import Foundation
import ImportPipeline
import ImporterKit
import LegacyEncoding
import NoticeIndex
import NoticeModel
import Originals

/// `tracuu correct`: what a person decides about a document. The originals keep the decision; the bytes never change.
struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Sửa bảng mã hoặc thông tin của một văn bản theo quyết định của người, và ghi nhớ điều đó.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var lockOptions: LockOptions
  @OptionGroup var converters: ConverterOptions
  @Option(help: ArgumentHelp("Bảng mã đúng; auto bỏ quyết định cũ, để bản gốc tự nói.", valueName: "bảng mã"))
  var encoding: String?
  @Option(
    help: ArgumentHelp(
      "Thông tin đúng, lặp lại được; FIELD= để trống, FIELD=auto bỏ quyết định cũ.", valueName: "FIELD=giá trị"))
  var set: [String] = []
  @Option(help: ArgumentHelp("Vì sao, ghi cùng quyết định.", valueName: "lý do")) var reason: String?
  @Option(help: ArgumentHelp("Người quyết định; mặc định là tên đăng nhập.", valueName: "tên")) var by: String?
  @Argument(help: "Mã, số ký hiệu, đường dẫn /van-ban/… hoặc địa chỉ http://… của trang cũ") var reference: [String]

  func run() async throws {
    let fields = try CorrectedFields.parse(set)
    let label = encoding?.lowercased()
    if let encoding, label != Correction.automatic {
      try EncodingOption.check(
        encoding, option: "--encoding", orElse: "; \(Correction.automatic) để bản gốc tự nói")
    }
    guard label != nil || !fields.isEmpty else {
      throw CommandOutcome.usage("Hãy nêu điều cần sửa: --encoding BẢNG_MÃ hoặc --set FIELD=GIÁ_TRỊ.")
    }
    try archive.mustExist()
    let lock = try lockOptions.lock(archive, command: "correct")
    let index = try NoticeIndex(archive: archive.path, showsHeld: true)
    let id = try await Reference.resolve(reference.joined(separator: " "), in: index)
    guard let notice = try await index.notice(id, version: nil) else {
      throw CommandOutcome.nothing("Không có văn bản nào mang mã \(id).")
    }
    do {
      try correct(notice, label: label, fields)
    } catch let refusal as Corrector.Refusal {
      throw CommandOutcome.nothing("\(refusal) Chưa có gì bị thay đổi.")
    }
    _ = consume lock
  }

  private func correct(_ notice: Notice, label: String?, _ fields: DecidedFields) throws {
    let writer = try IndexWriter(archive: archive.path)
    let now = Timestamp.now()
    let corrector = Corrector(
      reader: Importers.reader(converters), containers: Importers.containers, store: writer,
      originals: archive.originals,
      temporaryFolder: TemporaryFolder.path)
    let rereading = try corrector.reread(
      notice, encoding: label, fields: fields, reason: reason, by: by ?? NSUserName(), at: now)
    Output.write(CorrectionListing.text(from: notice, to: rereading.notice))
    // The index gives a document back without these; they follow from what it was read from, and as what.
    var read = rereading.notice
    (read.links, read.replay) = (notice.links, notice.replay)
    if read == notice {
      Output.line("Văn bản đã như vậy; không có gì thay đổi.")
    } else {
      let originals = try OriginalsWriter(
        folder: archive.originals, committed: writer.committedLengths(), indexIsNew: false,
        software: "tracuu/\(Version.text)", openedAt: now)
      try corrector.store(rereading, originals: originals)
      Output.line("Đã lưu quyết định. Bản gốc vẫn nguyên từng byte.")
    }
    try writer.close()
  }
}

import ArgumentParser
import Foundation
import ImportPipeline
import LegacyEncoding
import NoticeIndex
import NoticeModel
import Originals

/// `tracuu correct`: what a person decides about a document. The originals keep the decision; the bytes never change.
struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Đọc lại bản gốc của một văn bản bằng bảng mã do người chỉ ra, và ghi nhớ điều đó.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var lockOptions: LockOptions
  @OptionGroup var converters: ConverterOptions
  @Option(help: ArgumentHelp("Bảng mã đúng; auto bỏ quyết định cũ, để bản gốc tự nói.", valueName: "bảng mã"))
  var encoding: String
  @Option(help: ArgumentHelp("Vì sao, ghi cùng quyết định.", valueName: "lý do")) var reason: String?
  @Option(help: ArgumentHelp("Người quyết định; mặc định là tên đăng nhập.", valueName: "tên")) var by: String?
  @Argument(help: "Mã, số ký hiệu hoặc đường dẫn /van-ban/…") var reference: [String]

  func run() async throws {
    let label = encoding.lowercased()
    if label != Correction.automatic {
      try EncodingOption.check(
        encoding, option: "--encoding", orElse: "; \(Correction.automatic) để bản gốc tự nói")
    }
    try archive.mustExist()
    let lock = try lockOptions.lock(archive, command: "correct")
    let index = try NoticeIndex(archive: archive.path, showsHeld: true)
    let id = try await Reference.resolve(reference.joined(separator: " "), in: index)
    guard let notice = try await index.notice(id, version: nil) else {
      throw CommandOutcome.nothing("Không có văn bản nào mang mã \(id).")
    }
    do {
      try correct(notice, label: label)
    } catch let refusal as Corrector.Refusal {
      throw CommandOutcome.nothing("\(refusal) Chưa có gì bị thay đổi.")
    }
    _ = consume lock
  }

  private func correct(_ notice: Notice, label: String) throws {
    let writer = try IndexWriter(archive: archive.path)
    let now = Timestamp.now()
    let corrector = Corrector(
      reader: Importers.reader(converters), containers: Importers.containers, store: writer,
      originals: archive.originals,
      temporaryFolder: TemporaryFolder.path)
    let rereading = try corrector.reread(notice, encoding: label, reason: reason, by: by ?? NSUserName(), at: now)
    Output.write(CorrectionListing.text(from: notice, to: rereading.notice))
    if rereading.notice == notice {
      Output.line("Văn bản đã được đọc như vậy; không có gì thay đổi.")
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

/// What a correction changes, for the terminal.
enum CorrectionListing {
  static func text(from old: Notice, to new: Notice) -> String {
    var text = "\(old.id)  \(TerminalText.clean(old.provenance.source.path))\n"
    text += "Bảng mã: \(encoding(of: old)) → \(encoding(of: new))\n"
    text += "Tiêu đề:\n  \(TerminalText.oneLine(old.subject))\n→ \(TerminalText.oneLine(new.subject))\n"
    text += "Dòng đầu:\n  \(firstLine(of: old))\n→ \(firstLine(of: new))\n"
    if !new.provenance.warnings.isEmpty { text += "Lưu ý: \(new.provenance.warnings.joined(separator: ", "))\n" }
    return text
  }

  private static func encoding(of notice: Notice) -> String {
    let evidence = notice.provenance.encodingEvidence.map { " (\($0))" } ?? ""
    return TerminalText.clean((notice.provenance.encoding ?? "?") + evidence)
  }

  /// The first block that is not the title again, as much of it as a terminal shows well.
  private static func firstLine(of notice: Notice) -> String {
    let line = notice.body.lazy.map(\.text).first { !$0.isEmpty && $0 != notice.subject } ?? ""
    return TerminalText.oneLine(String(String.UnicodeScalarView(line.unicodeScalars.prefix(160))))
  }
}

import ArgumentParser
import Foundation
import ImportPipeline
import NoticeIndex
import Originals

/// `tracuu verify`: proves that nothing was lost or changed.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kiểm tra chỉ mục và các bản gốc; --full đọc và đối chiếu từng byte.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var lockOptions: LockOptions
  @Flag(help: "Đọc mọi bản gốc và đối chiếu mã băm.") var full = false

  func run() throws {
    try archive.mustExist()
    guard FileManager.default.fileExists(atPath: archive.index) else {
      guard try OriginalsReader.holdsFiles(archive.originals) else { return Output.line("Kho trống.") }
      throw CommandOutcome.damage("Thiếu chỉ mục; các bản gốc vẫn còn. Hãy chạy `tracuu rebuild`.")
    }
    let lock = try lockOptions.lock(archive, command: "verify")
    var findings: [String] = []
    var versions = 0
    var decisions = 0
    do {
      let index = try IndexWriter(archive: archive.path)
      findings += try index.verify().map { "index.sqlite: \($0.part): \($0.detail)" }
      var verification = Verification(
        originals: archive.originals, committed: try index.committedLengths(), full: full,
        temporaryFolder: TemporaryFolder.path)
      findings += try verification.files().map(\.description)
      decisions = verification.decisions
      try index.visitVersions { version in
        versions += 1
        if let finding = verification.finding(of: version) { findings.append(finding.description) }
      }
      try index.close()
    } catch let error where CommandOutcome.isIndexDamage(error) {
      findings.append("index.sqlite: \(error)")
    }
    _ = consume lock
    guard findings.isEmpty else {
      for finding in findings { Output.line(finding) }
      throw CommandOutcome.damage(
        "Có \(findings.count) chỗ hỏng. Chỉ mục hỏng: chạy `tracuu rebuild`. Bản gốc hỏng: lấy lại từ bản sao lưu.")
    }
    let decided = decisions > 0 ? ", \(decisions) quyết định của người" : ""
    Output.line(
      full ? "Nguyên vẹn: \(versions) bản\(decided), mọi byte đã đối chiếu." : "Nguyên vẹn: \(versions) bản.")
  }
}

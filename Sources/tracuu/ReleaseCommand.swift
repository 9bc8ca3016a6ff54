import ArgumentParser
import Foundation
import ImportPipeline
import NoticeIndex
import NoticeModel
import Originals

/// `tracuu release`: lets documents be served that were kept back.
struct ReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Cho công bố văn bản hoặc cả bộ sưu tập đang giữ lại; không có tên thì liệt kê những gì đang giữ.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var lockOptions: LockOptions
  @Option(help: ArgumentHelp("Vì sao, ghi cùng quyết định.", valueName: "lý do")) var reason: String?
  @Option(help: ArgumentHelp("Người quyết định; mặc định là tên đăng nhập.", valueName: "tên")) var by: String?
  @Option(help: "Số văn bản liệt kê.") var limit = 50
  @Argument(help: "Mã, số ký hiệu, đường dẫn /van-ban/… của văn bản, hoặc tên bộ sưu tập.") var reference: [String] = []

  mutating func validate() throws {
    if !(0...1_000_000).contains(limit) { throw ValidationError("--limit phải từ 0 đến 1000000.") }
  }

  func run() async throws {
    try archive.mustExist()
    let index = try NoticeIndex(archive: archive.path, showsHeld: true)
    let name = reference.joined(separator: " ")
    guard !name.isEmpty else { return try await list(index) }
    let lock = try lockOptions.lock(archive, command: "release")
    let scope = try await scope(named: name, in: index)
    let now = Timestamp.now()
    let writer = try IndexWriter(archive: archive.path)
    let originals = try OriginalsWriter(
      folder: archive.originals, committed: writer.committedLengths(), indexIsNew: false,
      software: "tracuu/\(Version.text)", openedAt: now)
    let release = Release(scope, reason: reason, by: by ?? NSUserName(), at: now)
    let released = try release.store(originals: originals, index: writer)
    try writer.close()
    Output.line("Đã cho công bố \(released) văn bản.")
    _ = consume lock
  }

  /// A collection goes before a number that is written alike, since it is named in full.
  private func scope(named name: String, in index: NoticeIndex) async throws -> ReleaseScope {
    let kept = try await kept(in: index)
    if kept.contains(where: { $0.provenance.source.collection == name }) { return .collection(name) }
    if let item = kept.first(where: { $0.id.hex == name.lowercased() }) { return .document(item.id) }
    let id: NoticeID
    if let item = kept.first(where: { "\($0.provenance.source.collection)/\($0.provenance.source.path)" == name }) {
      id = item.id
    } else {
      id = try await Reference.resolve(name, in: index)
    }
    guard kept.contains(where: { $0.id == id && !$0.provenance.isSecret }) else {
      throw CommandOutcome.nothing("Văn bản này không bị giữ lại; không có gì thay đổi.")
    }
    return .document(id)
  }

  /// What is kept back: documents, and originals that hold data of private persons.
  private func kept(in index: NoticeIndex) async throws -> [ReviewList.Item] {
    let held = try await index.held(limit: 1_000_000).items
    let ids = Set(held.map(\.id))
    let withheld = try await index.review([.privateData], limit: 1_000_000).items
    return held + withheld.filter { $0.provenance.withholdsOriginal && !ids.contains($0.id) }
  }

  private func list(_ index: NoticeIndex) async throws {
    let kept = try await kept(in: index)
    guard !kept.isEmpty else { throw CommandOutcome.nothing("Không có văn bản nào đang giữ lại.") }
    var text = "\(kept.count) văn bản hoặc bản gốc đang giữ lại, chưa công bố"
    if kept.count > limit { text += ", hiện \(limit) văn bản đầu" }
    text += "\n"
    for item in kept.prefix(limit) {
      let provenance = item.provenance
      text += "\n\(TerminalText.clean("\(provenance.source.collection)/\(provenance.source.path)"))\n"
      text += "  \(TerminalText.clean(provenance.warnings.joined(separator: " · ")))\n"
      text += "  \(TerminalText.oneLine(item.beginning))\n  (\(item.id))\n"
    }
    Output.write(text + "\nCho công bố: tracuu release MÃ hoặc tracuu release TÊN_BỘ_SƯU_TẬP\n")
  }
}

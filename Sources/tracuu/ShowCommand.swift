import ArgumentParser
import NoticeIndex
import NoticePages

/// `tracuu show`: one document.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Cho xem một văn bản.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "text, json hoặc markdown.") var format = Format.text
  @Option(help: "Bản thứ mấy, 1 là cũ nhất; mặc định bản mới nhất.") var version: Int?
  @Argument(help: "Mã, số ký hiệu, đường dẫn /van-ban/… hoặc địa chỉ http://… của trang cũ") var reference: [String]

  func run() async throws {
    try archive.mustExist()
    let index = try NoticeIndex(archive: archive.path, showsHeld: true)
    let id = try await Reference.resolve(reference.joined(separator: " "), in: index)
    guard let notice = try await index.notice(id, version: version) else {
      throw CommandOutcome.nothing("Văn bản này không có bản thứ \(version ?? 0).")
    }
    switch format {
    case .text: Output.write(NoticeText(notice: notice).render())
    case .markdown: Output.write(NoticeMarkdown(notice: notice).render())
    case .json:
      let versions = try await index.versionCount(id)
      let relations = try await index.relations(of: id, limit: 50)
      Output.line(
        try JSONOutput.string(
          NoticeJSON(notice, version: version ?? versions, versions: versions, relations: relations)))
    }
  }
}

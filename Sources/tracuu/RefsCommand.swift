import ArgumentParser
import NoticeIndex
import NoticeModel
import NoticePages
import SearchQuery

/// `tracuu refs`: what a document cites, what cites it, and what became of it by that.
struct RefsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refs", abstract: "Văn bản này viện dẫn gì, được văn bản nào viện dẫn, còn hay đã bị thay thế.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "text hoặc json.") var format = Format.text
  @Argument(help: "Mã, số ký hiệu, đường dẫn /van-ban/… hoặc địa chỉ http://… của trang cũ") var reference: [String]

  func run() async throws {
    try archive.mustExist()
    let index = try NoticeIndex(archive: archive.path)
    let id = try await Reference.resolve(reference.joined(separator: " "), in: index)
    guard let references = try await index.references(of: id) else {
      throw CommandOutcome.nothing("Không có văn bản này.")
    }
    switch format {
    case .json: Output.line(try JSONOutput.string(ReferencesJSON(id, references)))
    case .text: Output.write(ReferencesListing.text(references))
    }
  }
}

/// References for the terminal.
enum ReferencesListing {
  static func text(_ references: DocumentReferences) -> String {
    var text = TerminalText.oneLine(references.status.text) + "\n"
    text += "\nViện dẫn (\(references.cites.count)):\n"
    for cited in references.cites { text += line(cited) }
    text += "\nĐược viện dẫn (\(references.citedBy.count)):\n"
    for citing in references.citedBy {
      let part = citing.article.map { " (\($0))" } ?? ""
      text += row("\(citing.relation.passiveName)\(part)", name(citing.document), citing.document.id)
    }
    return text
  }

  private static func line(_ cited: DocumentReferences.Cited) -> String {
    let citation = cited.citation
    let what = citation.number?.printed ?? citation.name ?? "?"
    let day = citation.issuedOn.map { " ngày \(VietnameseFormat.date($0))" } ?? ""
    let part = citation.article.map { "\($0), " } ?? ""
    let head = "\(citation.relation.name): \(part)\(what)\(day)"
    if let document = cited.document { return row(head, name(document), document.id) }
    if cited.documents.isEmpty { return "  " + TerminalText.oneLine("\(head) – không có trong kho") + "\n" }
    return "  " + TerminalText.oneLine("\(head) – có thể là một trong \(cited.documents.count) văn bản:") + "\n"
      + cited.documents.map { "  " + row("", name($0), $0.id) }.joined()
  }

  private static func name(_ document: RelatedDocument) -> String {
    [document.number?.printed, document.issuedOn?.description, document.issuingBody, document.subject]
      .compactMap(\.self).joined(separator: " · ")
  }

  private static func row(_ head: String, _ name: String, _ id: NoticeID) -> String {
    "  " + TerminalText.oneLine("\(head)\(head.isEmpty ? "" : " → ")\(name)  (\(id))") + "\n"
  }
}

import ArgumentParser
import Foundation
import ImportPipeline
import ImporterKit
import NoticeIndex
import NoticeModel
import NoticePages
import SearchQuery

/// `tracuu check`: the documents that a draft cites, each held or not, and what became of it.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra các văn bản được viện dẫn trong một dự thảo: có trong kho không, còn hay đã bị thay thế.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var converters: ConverterOptions
  @Option(help: "text hoặc json.") var format = Format.text
  @Argument(help: "Tệp dự thảo, hoặc - để đọc văn bản từ stdin.") var file: String

  /// Ends with 1 where a document is not held, or is not what it was.
  func run() async throws {
    try archive.mustExist()
    let index = try NoticeIndex(archive: archive.path)
    let checked = try await CheckedDraft(try citations(), in: index)
    switch format {
    case .json: Output.line(try JSONOutput.string(CheckJSON(checked)))
    case .text: for item in checked.items { Output.line(Self.line(item)) }
    }
    if checked.items.isEmpty { throw CommandOutcome.nothing("Không thấy số văn bản nào trong \(file).") }
    let isFine = checked.items.allSatisfy { $0.cited.document != nil && $0.status?.kind == .unchanged }
    if !isFine { throw CommandOutcome.nothing }
  }

  private func citations() throws -> [Citation] {
    guard file != "-" else {
      let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
      return CitationRecogniser.citations(in: text, own: nil)
    }
    let extractor = Extractor(
      reader: Importers.reader(converters), containers: Importers.containers,
      options: ImportOptions(paths: [file], jobs: 1), temporaryFolder: TemporaryFolder.path)
    var citations: [Citation] = []
    try extractor.run { path, result in
      switch result {
      case .failure(let error): throw CommandOutcome.environment("\(path): \(error)")
      case .success(let notice):
        // Of a page without a single number the importer does not look for laws.
        citations += CitationRecogniser.citations(in: notice.body.plainText, own: notice.number)
      }
    }
    return citations
  }

  private static func line(_ item: CitationCheck) -> String {
    let citation = item.cited.citation
    let name = [citation.number?.printed ?? citation.name, citation.issuedOn.map(VietnameseFormat.date)]
      .compactMap(\.self).joined(separator: " ngày ")
    let state: String
    if let document = item.cited.document {
      state = "có trong kho (\(document.id)). \(item.status?.text ?? "")"
    } else if !item.cited.differing.isEmpty {
      state = "khác với kho: \(item.cited.difference): \(differing(item.cited))"
    } else if item.cited.documents.isEmpty {
      state = "không có trong kho"
    } else {
      state =
        "chưa rõ, kho có \(item.cited.documents.count) văn bản như vậy: "
        + item.cited.documents.map { "\($0.shortName) (\($0.id))" }.joined(separator: ", ")
    }
    return TerminalText.oneLine("\(name): \(state)")
  }

  /// More than a line of a terminal tells; JSON has more.
  private static let mostDiffering = 5

  private static func differing(_ cited: DocumentReferences.Cited) -> String {
    let names = cited.differing.prefix(mostDiffering).map { differing in
      let document = differing.document
      let body = document.issuingBody.map { " của \($0)" } ?? ""
      return "\(document.shortName)\(body) (\(document.id))"
    }.joined(separator: ", ")
    let rest = cited.differing.count - mostDiffering
    return rest > 0 ? "\(names) và \(rest) văn bản khác" : names
  }
}

import ArgumentParser
import NoticeIndex
import NoticeModel
import NoticePages

/// `tracuu imports`: the ledger, for the archivist who has to say what became of every file.
///
/// One command with words, so that options may stand in front of them and behind them.
struct ImportsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports", abstract: "Sổ nhập: mọi lần nhập vào kho; show N: số phận của từng tệp trong lần nhập N.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, minutes }

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "text, json hoặc, với show, minutes (biên bản tiếp nhận).") var format = Format.text
  @Flag(help: "Với show N: trang và tệp được liên kết tới mà kho không có.") var missing = false
  @Argument(help: ArgumentHelp("Không có gì: mọi lần nhập.", valueName: "show N")) var words: [String] = []

  mutating func validate() throws {
    guard words.isEmpty || (words.count == 2 && words[0] == "show" && Int(words[1]) != nil) else {
      throw ValidationError("Sau imports chỉ có thể là: show N, với N là số của lần nhập.")
    }
    if missing, words.isEmpty || format == .minutes {
      throw ValidationError("--missing đi cùng imports show N, --format text hoặc json.")
    }
    if words.isEmpty, format == .minutes { throw ValidationError("Biên bản là của một lần nhập: imports show N.") }
  }

  func run() async throws {
    try archive.mustExist()
    let index = try NoticeIndex(archive: archive.path, showsHeld: true)
    let imports = try await index.imports()
    guard let number = words.last.flatMap({ Int($0) }) else { return try list(imports) }
    guard let record = imports.first(where: { $0.number == number }) else {
      throw CommandOutcome.nothing("Không có lần nhập thứ \(number); `tracuu imports` liệt kê các lần nhập.")
    }
    if missing { try await showMissing(of: record, in: index) } else { try await show(record, in: index) }
  }

  /// Ends with 1 where something is missing, so that a script can ask.
  private func showMissing(of record: ImportRecord, in index: NoticeIndex) async throws {
    var first: Int? = 0
    var documents: [NoticeID] = []
    while let from = first {
      let items = try await index.items(of: record, from: from)
      documents += items.lines.compactMap { ImportItem($0)?.id.flatMap { NoticeID(hex: $0) } }
      first = items.next
    }
    let missing = try await index.missing(linkedFrom: documents)
    for document in missing {
      switch format {
      case .json: Output.line(try JSONOutput.string(MissingJSON(document)))
      case .text, .minutes: Output.line(ImportListing.missing(document))
      }
    }
    if !missing.isEmpty { throw CommandOutcome.nothing }
    if format == .text { Output.line("Mọi trang và tệp được liên kết tới đều có trong kho.") }
  }

  private func list(_ imports: [ImportRecord]) throws {
    if format == .json {
      Output.line(try JSONOutput.string(imports.map(ImportRecordJSON.init)))
    } else {
      for record in imports { Output.line(ImportListing.line(record)) }
    }
    if imports.isEmpty { throw CommandOutcome.nothing("Kho chưa có lần nhập nào.") }
  }

  private func show(_ record: ImportRecord, in index: NoticeIndex) async throws {
    var minutes = ImportMinutes(record)
    if format == .text { Output.line(ImportListing.line(record)) }
    var first: Int? = 0
    while let from = first {
      let items = try await index.items(of: record, from: from)
      for line in items.lines {
        switch format {
        case .json: Output.line(line)
        case .text: Output.line(ImportListing.item(line))
        case .minutes: minutes.add(line)
        }
      }
      first = items.next
    }
    if format == .minutes { Output.write(minutes.text()) }
  }
}

/// A place that is linked to and was not received.
struct MissingJSON: Encodable {
  let source: String
  let collection: String
  @OrNull var text: String?
  let linkedFrom: String

  init(_ document: MissingDocument) {
    source = document.source.path
    collection = document.source.collection
    text = document.text
    linkedFrom = document.linkedFrom
  }

  enum CodingKeys: String, CodingKey {
    case source, collection, text
    case linkedFrom = "linked_from"
  }
}

/// One import with the keys of a report.
struct ImportRecordJSON: Encodable {
  let number: Int
  let startedAt: String
  @OrNull var finishedAt: String?
  let arguments: [String: String]
  let outcomes: [String: Int]

  init(_ record: ImportRecord) {
    number = record.number
    startedAt = record.startedAt
    finishedAt = record.finishedAt
    arguments = ImportListing.arguments(of: record)
    outcomes = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0.rawValue, record.counts[$0] ?? 0) })
  }

  enum CodingKeys: String, CodingKey {
    case number, arguments, outcomes
    case startedAt = "started_at"
    case finishedAt = "finished_at"
  }
}

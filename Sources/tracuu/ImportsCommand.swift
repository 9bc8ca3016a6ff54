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
  @Argument(help: ArgumentHelp("Không có gì: mọi lần nhập.", valueName: "show N")) var words: [String] = []

  mutating func validate() throws {
    guard words.isEmpty || (words.count == 2 && words[0] == "show" && Int(words[1]) != nil) else {
      throw ValidationError("Sau imports chỉ có thể là: show N, với N là số của lần nhập.")
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
    try await show(record, in: index)
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

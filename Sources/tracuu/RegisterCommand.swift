import ArgumentParser
import DocumentNumbers
import NoticeIndex
import NoticeModel
import NoticePages
import SearchQuery

/// `tracuu register`: the numbers of a year in order, gaps and doubles named.
struct RegisterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Danh mục văn bản theo số của một năm; nêu số thiếu và số trùng.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, html }

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "Năm.") var year: Int
  @Option(help: "Chỉ loại này, như TB hoặc \"Thông báo\".") var type: String?
  @Option(help: "Chỉ cơ quan này.") var issuer: String?
  @Option(help: "text, json, csv hoặc html.") var format = Format.text

  mutating func validate() throws {
    if !(1945...2200).contains(year) { throw ValidationError("--year phải từ 1945 đến 2200.") }
  }

  func run() async throws {
    try archive.mustExist()
    var code: String?
    if let type {
      guard let known = DocumentTypes.type(code: type) ?? DocumentTypes.type(named: type) else {
        throw CommandOutcome.usage("Không biết loại văn bản \"\(type)\".")
      }
      code = known.code
    }
    let index = try NoticeIndex(archive: archive.path)
    let register = try await index.register(RegisterRequest(year: year, type: code, issuer: issuer))
    let table = RegisterTable(register)
    switch format {
    case .json: Output.line(try JSONOutput.string(RegisterJSON(register)))
    case .csv: Output.write(table.csv())
    case .html: Output.write(table.html())
    case .text: for line in table.text().split(separator: "\n") { Output.line(TerminalText.clean(String(line))) }
    }
    if register.groups.isEmpty { throw CommandOutcome.nothing("Kho không có văn bản nào có số của năm \(year).") }
  }
}

import ArgumentParser
import NoticeIndex
import NoticeModel
import NoticePages
import NoticeServer

/// `tracuu report`: the activity of a period, for the office that keeps the archive.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Báo cáo hoạt động của một kỳ: văn bản đã nhập, đã ban hành, lượt tìm và xem.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "Từ ngày (2013, 2013-07 hoặc 2013-07-22).") var from: String
  @Option(help: "Đến hết ngày.") var to: String
  @Option(help: "text hoặc json.") var format = Format.text
  @Option(help: "Thư mục số liệu mà `tracuu serve --usage` ghi; mặc định usage trong kho.") var usage: String?

  func run() async throws {
    guard let first = DateInput.start(from) else { throw wrong("--from", from) }
    guard let last = DateInput.end(to) else { throw wrong("--to", to) }
    guard first <= last else { throw CommandOutcome.usage("--from phải trước --to hoặc cùng ngày.") }
    try archive.mustExist()
    let activity = try await NoticeIndex(archive: archive.path).activity(from: first, to: last)
    let counts = try UsageFolder(usage ?? archive.usage).counts(from: first, to: last) { file in
      Output.complain("Không đọc được số liệu \(TerminalText.oneLine(file)); phần còn lại vẫn được tính.")
    }
    if usage != nil, counts == nil { throw CommandOutcome.environment("Không có thư mục số liệu \(usage ?? "").") }
    let report = ActivityReport(from: first, to: last, activity: activity, usage: counts.map { UsageReport($0) })
    switch format {
    case .json: Output.line(try JSONOutput.string(report))
    case .text: Output.write(report.text())
    }
  }

  private func wrong(_ option: String, _ text: String) -> CommandOutcome {
    .usage("\(option) cần dạng 2013, 2013-07 hoặc 2013-07-22; nhận được \"\(TerminalText.oneLine(text))\".")
  }
}

import ArgumentParser
import Foundation
import HTMLImporter
import ImportPipeline
import ImporterKit
import LegacyEncoding
import NoticeModel

/// `tracuu convert`: one file or stdin in Unicode, needing no archive.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Chuyển một trang hay tệp văn bản sang Unicode (UTF-8), giữ nguyên mọi thẻ.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case auto, html, text }

  @Option(help: ArgumentHelp("Bảng mã của tệp, thay cho điều nó tự khai.", valueName: "bảng mã")) var from: String?
  @Option(help: ArgumentHelp("Bảng mã đích; chỉ có utf-8.", valueName: "bảng mã")) var to = "utf-8"
  @Option(help: ArgumentHelp("Ghi vào tệp này thay vì stdout.", valueName: "tệp")) var output: String?
  @Option(help: "auto, html hoặc text.") var format = Format.auto
  @Flag(help: "Cho phép --output là chính tệp đầu vào.") var force = false
  @Flag(help: "Không ghi dòng tóm tắt nào ra stderr.") var quiet = false
  @Argument(help: ArgumentHelp("Tệp, hoặc - để đọc stdin.", valueName: "tệp")) var input: String

  func run() throws {
    try check()
    let bytes = try ConversionFiles.read(input, limit: ImportOptions.defaultMaximumBytes)
    let result =
      try isPage(bytes) ? PageRewriter.rewritten(bytes, encoding: from) : Self.text(bytes, encoding: from)
    if let output {
      try OutputFile.write(result.bytes, to: output)
    } else {
      Output.write(bytes: result.bytes)
      Output.flush()
    }
    if !quiet { summarise(result) }
    let doubts: Set<ImportWarning.Code> = [.encodingReview, .charsetInvalidBytes, .nulBytes]
    if result.reading.warnings.contains(where: { doubts.contains($0.code) }) { throw CommandOutcome.nothing }
  }

  private func isPage(_ bytes: [UInt8]) throws -> Bool {
    switch format {
    case .html: return true
    case .text: return false
    case .auto: break
    }
    let type = MediaType.sniff(bytes, name: input)
    guard type == MediaType.html || type.hasPrefix("text/") || type == MediaType.jsonLines || bytes.isEmpty else {
      throw CommandOutcome.nothing(
        "\(TerminalText.oneLine(input)) không phải trang web hay văn bản (\(type)); "
          + "nếu đúng là văn bản, thêm --format text.")
    }
    return type == MediaType.html
  }

  private func check() throws {
    guard ["utf-8", "utf8"].contains(to.lowercased()) else {
      throw CommandOutcome.usage("--to chỉ nhận utf-8; nhận được \"\(TerminalText.oneLine(to))\".")
    }
    if let from { try EncodingOption.check(from, option: "--from") }
    if let output, !force, ConversionFiles.isSame(input, output) {
      throw CommandOutcome.usage("--output là chính tệp đầu vào; thêm --force nếu đúng là muốn ghi đè.")
    }
  }

  private func summarise(_ result: RewrittenPage) {
    let reading = result.reading
    var line = "\(TerminalText.oneLine(input)): \(reading.encoding) (\(TerminalText.oneLine(reading.evidence)))"
    if let score = reading.score { line += ", \(score) bit" }
    Output.complain(line + (result.isUnchanged ? "; đã là Unicode, giữ nguyên từng byte." : "."))
    for warning in reading.warnings {
      Output.complain("  \(warning.code.rawValue): \(TerminalText.oneLine(warning.detail))")
    }
  }

  /// Plain text whole, line ends and blanks as they were.
  static func text(_ bytes: [UInt8], encoding: String?) -> RewrittenPage {
    let source = CharsetDecoder.open(bytes, override: encoding)
    var pool = TextPool()
    _ = pool.append(source.utf8, runs: [FontRun(start: 0, font: nil)])
    let restored = TextRestorer.pieces(pool, of: source)
    let text = Array((restored.pieces.first?.first ?? "").utf8)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isUnchanged = text[...] == bytes[start...]
    return RewrittenPage(bytes: isUnchanged ? bytes : text, reading: restored.reading, isUnchanged: isUnchanged)
  }
}

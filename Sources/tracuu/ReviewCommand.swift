import ArgumentParser
import NoticeIndex
import NoticeModel
import NoticePages

/// `tracuu review`: the documents whose reading needs a person's eye.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Liệt kê văn bản mà cách đọc cần người xem lại, ví dụ bảng mã chưa chắc.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "text, json hoặc jsonl.") var format = Format.text
  @Option(help: "Số văn bản.") var limit = 50

  mutating func validate() throws {
    if !(0...1_000_000).contains(limit) { throw ValidationError("--limit phải từ 0 đến 1000000.") }
  }

  func run() async throws {
    try archive.mustExist()
    let index = try NoticeIndex(archive: archive.path, showsHeld: true)
    let list = try await index.review(ImportWarning.Code.forReview, limit: limit)
    switch format {
    case .json: Output.line(try JSONOutput.string(ReviewListJSON(list)))
    case .jsonl: for item in list.items { Output.line(try JSONOutput.string(ReviewItemJSON(item))) }
    case .text: if list.total > 0 { Output.write(ReviewListing.text(list)) }
    }
    if list.total == 0 { throw CommandOutcome.nothing("Không có văn bản nào cần xem lại.") }
  }
}

/// What is to be reviewed, for the terminal.
enum ReviewListing {
  static func text(_ list: ReviewList) -> String {
    var text = "\(list.total) văn bản cần xem lại"
    if list.total > list.items.count { text += ", hiện \(list.items.count) văn bản đầu" }
    text += "\n"
    for item in list.items {
      let provenance = item.provenance
      var facts = ["bảng mã \(provenance.encoding ?? "?")"]
      if let evidence = provenance.encodingEvidence { facts.append("căn cứ \(evidence)") }
      if let score = EncodingScore.shown(provenance.encodingScore) { facts.append("điểm \(score)") }
      facts += provenance.warnings
      text += "\n\(TerminalText.clean("\(provenance.source.collection)/\(provenance.source.path)"))\n"
      text += "  \(TerminalText.clean(facts.joined(separator: " · ")))\n"
      text += "  \(TerminalText.oneLine(item.beginning))\n"
      text += "  (\(item.id))\n"
    }
    return text + "\nSửa hoặc xác nhận: tracuu correct MÃ --encoding BẢNG_MÃ\n"
  }
}

struct ReviewListJSON: Encodable {
  let total: Int
  let items: [ReviewItemJSON]

  init(_ list: ReviewList) {
    total = list.total
    items = list.items.map(ReviewItemJSON.init)
  }
}

struct ReviewItemJSON: Encodable {
  let id: String
  let source: String
  let collection: String
  @OrNull var encoding: String?
  @OrNull var encodingEvidence: String?
  @OrNull var encodingScore: Double?
  let warnings: [String]
  /// The first 80 characters.
  let text: String

  init(_ item: ReviewList.Item) {
    id = item.id.hex
    source = item.provenance.source.path
    collection = item.provenance.source.collection
    encoding = item.provenance.encoding
    encodingEvidence = item.provenance.encodingEvidence
    encodingScore = EncodingScore.shown(item.provenance.encodingScore)
    warnings = item.provenance.warnings
    text = item.beginning
  }

  enum CodingKeys: String, CodingKey {
    case id, source, collection, encoding, warnings, text
    case encodingEvidence = "encoding_evidence"
    case encodingScore = "encoding_score"
  }
}

import ArgumentParser
import Foundation
import ImportPipeline
import ImporterKit
import NoticeModel
import NoticePages

/// `tracuu extract`: what an importer reads from files, storing nothing.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Cho xem những gì đọc được từ tệp, không lưu gì.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, jsonl, text }

  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup var converters: ConverterOptions
  @Option(help: "json, jsonl hoặc text.") var format = Format.text
  @Argument(help: "Tệp hoặc thư mục.") var paths: [String]

  func run() throws {
    let options = ImportOptions(paths: paths, reading: try readingOptions.reading(), jobs: 1)
    let extractor = Extractor(
      reader: Importers.reader(converters), containers: Importers.containers, options: options,
      temporaryFolder: TemporaryFolder.path)
    var rejected = 0
    var isFirst = true
    if format == .json { Output.write("[") }
    try extractor.run { path, result in
      switch result {
      case .failure(let error):
        rejected += 1
        Output.complain("\(path): \(error)")
      case .success(let notice):
        switch format {
        case .text: Output.write(NoticeText(notice: notice).render())
        case .jsonl: Output.line(try JSONOutput.string(ExtractionJSON(path: path, notice: notice)))
        case .json:
          Output.write((isFirst ? "\n" : ",\n") + (try JSONOutput.string(ExtractionJSON(path: path, notice: notice))))
        }
        isFirst = false
      }
    }
    if format == .json { Output.line("\n]") }
    if rejected > 0 { throw CommandOutcome.nothing }
  }
}

/// One extraction with the keys of CONTRACT.
struct ExtractionJSON: Encodable {
  private let fields: ExtractionFieldsJSON
  private let facts: FactsJSON

  init(path: String, notice: Notice) {
    fields = ExtractionFieldsJSON(path: path, notice: notice)
    facts = FactsJSON(notice.facts)
  }

  func encode(to encoder: any Encoder) throws {
    try fields.encode(to: encoder)
    try facts.encode(to: encoder)
  }
}

/// The fields of an extraction but for what is read beside them.
private struct ExtractionFieldsJSON: Encodable {
  let source: String
  let mediaType: String
  @OrNull var encoding: String?
  @OrNull var encodingEvidence: String?
  @OrNull var encodingScore: Double?
  let kind: String
  let title: String
  let text: String
  @OrNull var surroundings: String?
  @OrNull var number: String?
  @OrNull var numberParts: NumberParts?
  @OrNull var type: String?
  @OrNull var typeCode: String?
  @OrNull var issuingBody: String?
  @OrNull var issuedOn: String?
  @OrNull var publishedOn: String?
  let subject: String
  @OrNull var signer: String?
  @OrNull var portalURL: String?
  let extra: [String: String]
  let category: [String]
  let warnings: [String]

  struct NumberParts: Encodable {
    let ordinal: Int
    @OrNull var year: Int?
    let symbols: [String]
  }

  init(path: String, notice: Notice) {
    source = path
    mediaType = notice.provenance.mediaType
    encoding = notice.provenance.encoding
    encodingEvidence = notice.provenance.encodingEvidence
    encodingScore = EncodingScore.shown(notice.provenance.encodingScore)
    kind = notice.kind.rawValue
    title = notice.subject
    text = notice.wholeText
    surroundings = notice.surroundings.isEmpty ? nil : notice.surroundings.plainText
    number = notice.number?.printed
    numberParts = notice.number.map { NumberParts(ordinal: $0.ordinal, year: $0.year, symbols: $0.symbols) }
    type = notice.type?.name
    typeCode = notice.type?.code
    issuingBody = notice.issuingBody
    issuedOn = notice.issuedOn?.description
    publishedOn = notice.publishedOn?.description
    subject = notice.subject
    signer = notice.signer
    portalURL = notice.portalURL
    extra = notice.extra
    category = notice.category
    warnings = notice.provenance.warnings
  }

  enum CodingKeys: String, CodingKey {
    case source, encoding, kind, title, text, surroundings, number, type, subject, signer, extra, category, warnings
    case mediaType = "media_type"
    case encodingEvidence = "encoding_evidence"
    case encodingScore = "encoding_score"
    case portalURL = "portal_url"
    case numberParts = "number_parts"
    case typeCode = "type_code"
    case issuingBody = "issuing_body"
    case issuedOn = "issued_on"
    case publishedOn = "published_on"
  }
}

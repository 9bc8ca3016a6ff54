import ImporterKit
import LegacyEncoding
import NoticeModel

/// Puts the fields of a record in their places in a document.
struct RecordReader: Sendable {
  /// The longest single-line field in bytes.
  private static let lineLimit = 16_384

  let reading: Reading
  private let html: @Sendable (String, String?) -> Extraction
  private let datePattern: DatePattern?

  init(reading: Reading, html: @escaping @Sendable (String, String?) -> Extraction) {
    self.reading = reading
    self.html = html
    datePattern = reading.dateFormat.flatMap(DatePattern.init)
  }

  func read(_ record: Record, from text: RecordText) -> (identity: String?, content: RecordEntry.Content) {
    let (record, encoding) = restored(record, from: text.source)
    var fields = TakenFields(record, reading)
    var extraction = Extraction(
      encoding: encoding.encoding, encodingEvidence: encoding.evidence, encodingScore: encoding.score,
      warnings: encoding.warnings)
    let id = line(.id, &fields, &extraction)
    guard let identity = id ?? line(.source, &fields, &extraction) else {
      let (id, source) = (reading.name(of: .id), reading.name(of: .source))
      let message = "Bản ghi không có '\(id)' hoặc '\(source)'; hãy chỉ ra tên trường bằng --field."
      return (nil, .refused(ImportError(.recordIdentity, message)))
    }
    extraction.fields.recordID = identity
    extraction.fields.number = line(.number, &fields, &extraction)
    extraction.fields.type = line(.type, &fields, &extraction)
    extraction.fields.issuingBody = line(.issuingBody, &fields, &extraction)
    extraction.fields.signer = line(.signer, &fields, &extraction)
    extraction.fields.url = line(.url, &fields, &extraction) ?? (id == nil && Self.isAddress(identity) ? identity : nil)
    extraction.title = line(.title, &fields, &extraction) ?? ""
    readBody(&fields, text.source, &extraction)
    for target in (fields.take(.attachments) ?? "").split(separator: "\n") where !FieldText.isBlank(String(target)) {
      extraction.links.append(Link(target: FieldText.singleLine(String(target)), text: ""))
    }
    readDate(&fields, &extraction)
    extraction.fields.extra.merge(fields.rest()) { first, _ in first }
    return (identity, .read(extraction))
  }

  /// The record with its values read in their encoding. Names of things stay as they are: they must not depend on how
  /// well text is read; HTML is left to its own reader.
  private func restored(_ record: Record, from source: DecodedText) -> (Record, EncodingReading) {
    let raw = Set([RecordField.id, .source, .url, .attachments, .html].map { reading.name(of: $0) })
    let texts = record.values.map { raw.contains($0.name) ? "" : $0.value }
    let restored = TextRestorer.restore(texts, of: source)
    var result = record
    for (index, text) in restored.texts.enumerated() where !raw.contains(record.values[index].name) {
      result.values[index].value = text
    }
    return (result, restored.reading)
  }

  /// A source may be an address or a path.
  private static func isAddress(_ source: String) -> Bool {
    ["http://", "https://"].contains { source.lowercased().hasPrefix($0) }
  }

  private func line(_ field: RecordField, _ fields: inout TakenFields, _ extraction: inout Extraction) -> String? {
    guard let value = fields.take(field) else { return nil }
    let line = FieldText.singleLine(value)
    guard line.utf8.count > RecordReader.lineLimit else { return line }
    extraction.warnings.append(ImportWarning(.textCut, field.rawValue))
    return String(decoding: line.utf8.prefix(RecordReader.lineLimit), as: UTF8.self)
  }

  /// `text` where it says something, else `html`; what is not read stays under `extra`.
  private func readBody(_ fields: inout TakenFields, _ text: DecodedText, _ extraction: inout Extraction) {
    if let body = fields.take(.text) {
      let (blocks, isCut) = PlainText.paragraphs(in: Array(body.utf8))
      extraction.body = blocks
      if isCut {
        extraction.warnings.append(ImportWarning(.textCut, "kept \(PlainText.limit) of \(body.utf8.count) bytes"))
      }
    } else if let source = fields.take(.html) {
      let page = html(source, text.partEncoding)
      extraction.body = page.body
      extraction.links = page.links
      extraction.frames = page.frames
      extraction.warnings += page.warnings
      if page.encoding != "utf-8" {
        (extraction.encoding, extraction.encodingEvidence) = (page.encoding, page.encodingEvidence)
        extraction.encodingScore = page.encodingScore
      }
      if extraction.title.isEmpty { extraction.title = page.title }
    }
  }

  private func readDate(_ fields: inout TakenFields, _ extraction: inout Extraction) {
    guard let value = fields.take(.issuedOn) else { return }
    let text = FieldText.singleLine(value)
    let dayFirst = datePattern == nil ? CivilDate(dayFirst: text) : datePattern?.date(in: text)
    extraction.fields.issuedOn = CivilDate(iso: text) ?? dayFirst
    if extraction.fields.issuedOn == nil {
      let start = String(text.unicodeScalars.prefix(40))
      extraction.warnings.append(ImportWarning(.fieldUnreadable, "\(RecordField.issuedOn.rawValue): \(start)"))
      extraction.fields.extra[reading.name(of: .issuedOn)] = text
    }
  }
}

extension Reading {
  /// The name that `field` has in the export.
  func name(of field: RecordField) -> String { fields[field.rawValue] ?? field.rawValue }
}

/// The values of a record, those taken marked: what no field took is the record's `extra`.
private struct TakenFields {
  private let record: Record
  private let reading: Reading
  private var taken: Set<Int> = []

  init(_ record: Record, _ reading: Reading) {
    self.record = record
    self.reading = reading
  }

  /// The first value of `field` that is not blank. Two fields may be read from one name.
  mutating func take(_ field: RecordField) -> String? {
    let name = reading.name(of: field)
    let found = record.values.firstIndex { $0.name == name && !FieldText.isBlank($0.value) }
    guard let index = found else { return nil }
    taken.insert(index)
    return record.values[index].value
  }

  /// What is left, by its own names; values of one name joined by line breaks.
  func rest() -> [String: String] {
    var rest: [String: String] = [:]
    for (index, (name, value)) in record.values.enumerated() {
      if taken.contains(index) || FieldText.isBlank(value) { continue }
      let text = FieldText.multiLine(value)
      rest[name] = rest[name].map { $0 + "\n" + text } ?? text
    }
    return rest
  }
}

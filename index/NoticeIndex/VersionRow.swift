import Foundation
import GRDB
import NoticeModel
import VietnameseText

/// A row of `versions`: how a `Notice` is written and read back.
enum VersionRow {
  static let insert = """
    INSERT INTO versions (
      id, passages, document, captured_at, sha256, bytes, media_type, file, offset, length, entry_start, entry_end,
      \(reading)
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(readingPlaces))
    """

  /// Puts another reading of the same bytes into a row; the row's id is the last argument.
  static let update = "UPDATE versions SET (\(reading)) = (\(readingPlaces)) WHERE id = ?"

  /// The columns that say what was read; the others say which bytes.
  private static let reading = """
    encoding, encoding_evidence, encoding_score, warnings, kind, number, number_ordinal, number_year, number_symbols,
    number_symbols_folded, type_code, type_name, issuing_body, issuing_body_folded, issued_on, subject, signer,
    signer_folded, extra, fields, text, layout, held, fingerprint, likeness, facts
    """
  private static let readingPlaces = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

  static func arguments(
    id: Int64, passages: Int, document: Int64, notice: Notice, text: String, inherited: String?
  ) throws -> StatementArguments {
    let provenance = notice.provenance
    let position = provenance.position
    var values: [(any DatabaseValueConvertible)?] = []
    values.reserveCapacity(38)
    values += [
      id, passages, document, provenance.capturedAt, Data(provenance.digest.bytes), provenance.byteCount,
      provenance.mediaType,
    ]
    let entry = EntryColumns(position.entry)
    values += [position.file, position.offset, position.length, entry.start, entry.end]
    return StatementArguments(values + (try readingValues(of: notice, text: text, inherited)))
  }

  /// What `update` takes.
  static func arguments(
    replacing version: Int64, notice: Notice, text: String, inherited: String?
  ) throws -> StatementArguments {
    StatementArguments(try readingValues(of: notice, text: text, inherited) + [version])
  }

  private static func readingValues(
    of notice: Notice, text: String, _ inherited: String?
  ) throws -> [(any DatabaseValueConvertible)?] {
    let provenance = notice.provenance
    var values: [(any DatabaseValueConvertible)?] = []
    values.reserveCapacity(27)
    values += [provenance.encoding, provenance.encodingEvidence, provenance.encodingScore]
    values += [provenance.warnings.joined(separator: " ")]
    values += [notice.kind.rawValue, notice.number?.printed, notice.number?.ordinal, notice.number?.year]
    let symbols = notice.number?.symbols.joined(separator: "-")
    values += [symbols, symbols.map(Folding.folded), notice.type?.code, notice.type?.name]
    values += [notice.issuingBody, notice.issuingBody.map(folded), notice.issuedOn?.description, notice.subject]
    values += [
      notice.signer, notice.signer.map(folded), try extra(notice), fields(of: notice, inherited: inherited), text,
    ]
    values += [Data(BlockLayout.encode(notice)), provenance.isHeld]
    values += [notice.fingerprint.map { Int64(bitPattern: $0) }, Likeness.of(notice, text: text)]
    values += [try StoredFacts.encode(notice.facts)]
    return values
  }

  /// Everything of a document but its text; `notice(_:text:facts:)` completes it. A statement asks for them first.
  static let columns = VersionColumn.allCases.map(\.name).joined(separator: ", ")

  static func notice(
    _ row: Row, text: BlockLayout.Text = BlockLayout.Text(), facts: DocumentFacts = DocumentFacts()
  ) throws -> Notice {
    guard let id = NoticeID(hex: row[.noticeID] as String),
      let digest = ContentDigest(bytes: [UInt8](row[.sha256] as Data)),
      let kind = Notice.Kind(rawValue: row[.kind])
    else { throw damaged }
    let extra = StoredExtra(row[.extra])
    let symbols: String? = row[.numberSymbols]
    let entry = EntryColumns(start: row[.entryStart], end: row[.entryEnd]).entry
    var notice = Notice(
      id: id, kind: kind,
      number: number(row[.number], ordinal: row[.numberOrdinal], year: row[.numberYear], symbols: symbols),
      type: type(row[.typeCode], name: row[.typeName]), issuingBody: row[.issuingBody],
      issuedOn: (row[.issuedOn] as String?).flatMap { CivilDate(iso: $0) }, publishedOn: extra.publishedOn,
      subject: row[.subject], signer: row[.signer],
      body: text.body, surroundings: text.surroundings, pages: text.pages, extra: extra.fields,
      category: extra.category, fingerprint: (row[.fingerprint] as Int64?).map { UInt64(bitPattern: $0) },
      facts: facts,
      provenance: Provenance(
        source: Source(collection: row[.collection], path: row[.path]), capturedAt: row[.capturedAt], digest: digest,
        byteCount: row[.bytes], mediaType: row[.mediaType], encoding: row[.encoding],
        encodingEvidence: row[.encodingEvidence], encodingScore: row[.encodingScore],
        position: RecordPosition(file: row[.file], offset: row[.offset], length: row[.length], entry: entry),
        warnings: words(row[.warnings])))
    notice.portalURL = extra.portalURL
    return notice
  }

  static var damaged: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row of versions is not one")
  }

  static func warnings(_ row: Row) -> [String] { words(row["warnings"]) }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  static func number(_ printed: String?, ordinal: Int?, year: Int?, symbols: String?) -> DocumentNumber? {
    guard let printed, let ordinal else { return nil }
    return DocumentNumber(
      ordinal: ordinal, year: year, symbols: (symbols ?? "").split(separator: "-").map(String.init), printed: printed)
  }

  static func type(_ code: String?, name: String?) -> DocumentType? {
    code.map { DocumentType(code: $0, name: name ?? $0) }
  }

  static func source(_ row: Row) -> Source {
    Source(collection: row["collection"], path: row["path"])
  }

  static func position(_ row: Row) -> RecordPosition {
    RecordPosition(
      file: row["file"], offset: row["offset"], length: row["length"],
      entry: EntryColumns(start: row["entry_start"], end: row["entry_end"]).entry)
  }

  /// What fields say that the text need not; behind ``inheritance`` what an attachment is called by its pages.
  static func fields(of notice: Notice, inherited: String?) -> String {
    let extra = StoredExtra(of: notice).all.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    let own = ([notice.type?.name, notice.signer].compactMap(\.self) + extra).joined(separator: "\n")
    return fields(own, inherited: inherited)
  }

  static func fields(_ own: String, inherited: String?) -> String { inherited.map { own + inheritance + $0 } ?? own }

  /// A control character that cleaned texts do not have.
  static let inheritance = "\u{1F}"

  /// Names are filtered by whole words, so the folded form has one blank between words and at both ends.
  static func folded(_ name: String) -> String {
    Tokens.words(of: name).reduce(into: " ") { $0 += $1 + " " }
  }

  private static func extra(_ notice: Notice) throws -> String? {
    let fields = StoredExtra(of: notice).all
    guard !fields.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }
}

import GRDB

/// The columns that make a document without its text, each with its place in ``VersionRow/columns``.
///
/// GRDB looks a name up among all names of the row, each turned into lower case anew: for ten hits that took a tenth of
/// a search.
enum VersionColumn: Int, CaseIterable {
  case noticeID, collection, path, recordID
  case capturedAt, sha256, bytes, mediaType, encoding, encodingEvidence, encodingScore, warnings
  case file, offset, length, entryStart, entryEnd
  case kind, number, numberOrdinal, numberYear, numberSymbols, typeCode, typeName, issuingBody, issuedOn
  case subject, signer, extra, fingerprint

  var name: String {
    switch self {
    case .noticeID: "documents.notice_id"
    case .collection: "documents.collection"
    case .path: "documents.path"
    case .recordID: "documents.record_id"
    case .capturedAt: "versions.captured_at"
    case .sha256: "versions.sha256"
    case .bytes: "versions.bytes"
    case .mediaType: "versions.media_type"
    case .encoding: "versions.encoding"
    case .encodingEvidence: "versions.encoding_evidence"
    case .encodingScore: "versions.encoding_score"
    case .warnings: "versions.warnings"
    case .file: "versions.file"
    case .offset: "versions.offset"
    case .length: "versions.length"
    case .entryStart: "versions.entry_start"
    case .entryEnd: "versions.entry_end"
    case .kind: "versions.kind"
    case .number: "versions.number"
    case .numberOrdinal: "versions.number_ordinal"
    case .numberYear: "versions.number_year"
    case .numberSymbols: "versions.number_symbols"
    case .typeCode: "versions.type_code"
    case .typeName: "versions.type_name"
    case .issuingBody: "versions.issuing_body"
    case .issuedOn: "versions.issued_on"
    case .subject: "versions.subject"
    case .signer: "versions.signer"
    case .extra: "versions.extra"
    case .fingerprint: "versions.fingerprint"
    }
  }
}

extension Row {
  /// The value of a row whose statement begins with ``VersionRow/columns``.
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: VersionColumn) -> Value {
    self[column.rawValue]
  }
}

import GRDB
import NoticeModel
import SearchQuery

/// A row of `documents` and `versions` as a document in a list. A statement asks for its columns first: places are read
/// faster than names.
enum RelatedRow {
  static let columns = """
    documents.notice_id, documents.collection, documents.path, versions.number, versions.number_ordinal,
    versions.number_year, versions.number_symbols, versions.issuing_body, versions.issued_on, versions.subject
    """
  /// Where the columns begin that a statement asks for behind these.
  static let count = 10

  static func document(_ row: Row) -> RelatedDocument? {
    guard let id = NoticeID(hex: row[0] as String) else { return nil }
    return RelatedDocument(
      id: id, number: VersionRow.number(row[3], ordinal: row[4], year: row[5], symbols: row[6]), issuingBody: row[7],
      issuedOn: (row[8] as String?).flatMap { CivilDate(iso: $0) }, subject: row[9],
      source: Source(collection: row[1], path: row[2]))
  }
}

import GRDB
import NoticeModel
import SearchQuery

/// A row of `documents` and `versions` as a document in a list.
enum RelatedRow {
  static let columns = """
    documents.notice_id, documents.collection, documents.path, versions.number, versions.number_ordinal,
    versions.number_year, versions.number_symbols, versions.issuing_body, versions.issued_on, versions.subject
    """

  static func document(_ row: Row) -> RelatedDocument? {
    guard let id = NoticeID(hex: row["notice_id"] as String) else { return nil }
    return RelatedDocument(
      id: id, number: VersionRow.number(row), issuingBody: row["issuing_body"],
      issuedOn: (row["issued_on"] as String?).flatMap { CivilDate(iso: $0) }, subject: row["subject"],
      source: VersionRow.source(row))
  }
}

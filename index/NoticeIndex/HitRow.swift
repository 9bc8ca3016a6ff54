import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// The row of a found document: what a result list shows of it, and the text from which its snippet is cut.
struct HitRow {
  let row: Row

  /// Asks for a version by its id.
  static let query = """
    SELECT \(RelatedRow.columns), documents.record_id, versions.captured_at, versions.media_type, versions.kind,
      versions.type_code, versions.type_name, \(StoredExtra.publishedOn), (\(SimilarQuery.count)), versions.layout,
      versions.text
    FROM versions JOIN documents ON documents.id = versions.document WHERE versions.id = ?
    """

  private enum Column: Int {
    case recordID, capturedAt, mediaType, kind, typeCode, typeName, publishedOn, similar, layout, text

    var place: Int { RelatedRow.count + rawValue }
  }

  private subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Column) -> Value {
    row[column.place]
  }

  var mediaType: String { self[.mediaType] }

  var layout: BlockLayout {
    get throws { try row.withUnsafeData(atIndex: Column.layout.place) { BlockLayout([UInt8]($0 ?? Data())) } }
  }

  /// Lends the text as SQLite holds it.
  func withText<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) throws -> Value {
    try row.withUnsafeData(atIndex: Column.text.place) { data in
      try (data ?? Data()).withUnsafeBytes { try $0.withMemoryRebound(to: UInt8.self, body) }
    }
  }

  /// The document, without what depends on the search but its snippet.
  func hit(snippet: Snippet) throws -> Hit {
    guard let document = RelatedRow.document(row), let kind = Notice.Kind(rawValue: self[.kind]) else {
      throw VersionRow.damaged
    }
    return Hit(
      id: document.id, kind: kind, number: document.number,
      type: VersionRow.type(self[.typeCode], name: self[.typeName]), issuingBody: document.issuingBody,
      issuedOn: document.issuedOn, publishedOn: (self[.publishedOn] as String?).flatMap { CivilDate(iso: $0) },
      subject: document.subject, snippet: snippet, source: document.source, recordID: self[.recordID],
      capturedAt: self[.capturedAt], score: 0, similar: self[.similar])
  }
}

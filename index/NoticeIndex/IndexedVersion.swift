import CVietnameseFTS5
import Foundation
import GRDB
import NoticeModel

/// What the index holds of a version: its fields as `search` is given them, and its properties.
struct IndexedVersion {
  var id: Int64
  var text: String
  /// Where the main text ends, in bytes; nil where nothing stands around it.
  var mainEnd: Int?
  var subject: String
  /// The issuing body, and what fields say that the text need not.
  var others: String
  var number: String?
  var kind: String
  /// yyyymmdd, 0 for none.
  var date: UInt32
  var type: String?
  var typeName: String?
  var issuer: String?
  var signer: String?
  var collection: String
  var category: [String]

  init(id: Int64, notice: Notice, text: String, inherited: String? = nil) {
    self.id = id
    self.text = text
    mainEnd = notice.surroundings.isEmpty ? nil : notice.body.plainText.utf8.count
    subject = notice.subject
    others = (notice.issuingBody ?? "") + "\n" + VersionRow.fields(of: notice, inherited: inherited)
    number = notice.number?.printed
    kind = notice.kind.rawValue
    date = notice.sortingDay.map(Self.day) ?? 0
    type = notice.type?.code
    typeName = notice.type?.name
    issuer = notice.issuingBody
    signer = notice.signer
    collection = notice.provenance.source.collection
    category = notice.category
  }

  /// Reads a stored version: the very values it was indexed with, since FTS5 forgets a row only by them.
  init(_ id: Int64, in db: Database) throws {
    let select = try db.cachedStatement(
      sql: """
        SELECT versions.text, subject, coalesce(issuing_body, '') || char(10) || fields, number, kind, issued_on, type_code,
          type_name, issuing_body, signer, documents.collection, layout, extra
        FROM versions JOIN documents ON documents.id = versions.document WHERE versions.id = ?
        """)
    guard let row = try Row.fetchOne(select, arguments: [id]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a version is missing")
    }
    self.id = id
    text = row[0]
    subject = row[1]
    others = row[2]
    number = row[3]
    kind = row[4]
    let extra = StoredExtra(row[12])
    let published = kind == Notice.Kind.page.rawValue ? extra.publishedOn : nil
    date = ((row[5] as String?).flatMap { CivilDate(iso: $0) } ?? published).map(Self.day) ?? 0
    category = extra.category
    type = row[6]
    typeName = row[7]
    issuer = row[8]
    signer = row[9]
    collection = row[10]
    mainEnd = BlockLayout([UInt8](row[11] as Data)).mainEnd
  }

  /// A day as a number that sorts.
  static func day(_ date: CivilDate) -> UInt32 {
    UInt32(clamping: date.year * 10_000 + date.month * 100 + date.day)
  }

  /// The properties of the passage at `start` of the text.
  func column(_ passage: String, place: Int, start: Int, subjectWords: Int, in db: Database) throws -> tracuu_column {
    var column = tracuu_column()
    column.date = date
    column.issuer = UInt32(
      try SearchNames.id(of: issuer, .issuer, folded: issuer.map(VersionRow.folded) ?? "", in: db))
    column.signer = UInt32(
      try SearchNames.id(of: signer, .signer, folded: signer.map(VersionRow.folded) ?? "", in: db))
    column.type = UInt16(try SearchNames.id(of: type, .type, label: typeName, in: db))
    column.category = UInt16(
      try SearchNames.id(
        of: CategoryText.text(of: category), .category, folded: SearchCategories.folded(category), in: db))
    column.collection = UInt16(try SearchNames.id(of: collection, .collection, in: db))
    var words = Tokens.count(passage)
    if let mainEnd, mainEnd <= start {
      column.flags = UInt8(TRACUU_AROUND)
    } else if let mainEnd, mainEnd < start + passage.utf8.count {
      words = Tokens.count(String(decoding: passage.utf8.prefix(mainEnd - start), as: UTF8.self))
      column.flags = UInt8(TRACUU_SURROUNDED)
      column.subject_words = UInt8(clamping: subjectWords)
    }
    column.words = UInt16(clamping: words + subjectWords)
    column.passage = UInt16(place)
    column.flags |= UInt8(TRACUU_LIVE | (kind == Notice.Kind.notice.rawValue ? TRACUU_NOTICE : TRACUU_PAGE))
    return column
  }
}

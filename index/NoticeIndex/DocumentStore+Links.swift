import Foundation
import GRDB
import NoticeModel

extension DocumentStore {
  /// Notes what the current version of a document links to and says of others, and tells the attachments there.
  mutating func relate(_ document: Int64, _ notice: Notice) throws {
    for target in try links.replace(of: document, with: notice.links) { try inheritAnew(target) }
    try FactStore(db: db).replace(of: document, with: notice)
  }

  private mutating func inheritAnew(_ source: Source) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT versions.id, versions.media_type, versions.fields FROM documents
        JOIN versions ON versions.id = documents.current
        WHERE documents.place = ? AND documents.collection = ? AND versions.kind <> 'container'
        """)
    guard let row = try Row.fetchOne(statement, arguments: [source.place, source.collection]) else { return }
    let (version, fields): (Int64, String) = (row[0], row[2])
    let own = String(fields.prefix { String($0) != VersionRow.inheritance })
    let changed = VersionRow.fields(own, inherited: try links.inherited(by: source, mediaType: row[1]))
    guard changed != fields else { return }
    try rewrite(version) { db in
      let update = try db.cachedStatement(sql: "UPDATE versions SET fields = ? WHERE id = ?")
      try update.execute(arguments: [changed, version])
    }
  }
}

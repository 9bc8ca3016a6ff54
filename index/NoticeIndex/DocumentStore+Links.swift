import Foundation
import GRDB
import NoticeModel

extension DocumentStore {
  /// Notes what the current version of a document links to and says of others, and tells the attachments there.
  mutating func relate(_ document: Int64, _ notice: Notice) throws {
    for target in try links.replace(of: document, with: notice.links) { try inheritAnew(target) }
    try FactStore(db: db).replace(of: document, with: notice)
  }

  /// Notes where an address led to; what is there inherits from the pages that link to the address.
  mutating func store(_ redirect: Redirect) throws {
    try LinkStore.store(redirect, in: db)
    try inheritAnew(Source(collection: redirect.source.collection, path: redirect.target))
  }

  private mutating func inheritAnew(_ source: Source) throws {
    let sent = try String.fetchAll(
      db.cachedStatement(sql: "SELECT target FROM redirects WHERE place = ? AND collection = ?"),
      arguments: [source.place, source.collection])
    let statement = try db.cachedStatement(
      sql: """
        SELECT versions.id, versions.media_type, versions.fields, documents.path FROM documents
        JOIN versions ON versions.id = documents.current
        WHERE documents.place = ? AND documents.collection = ? AND versions.kind <> 'container'
        """)
    for place in [source.place] + sent {
      for row in try Row.fetchAll(statement, arguments: [place, source.collection]) {
        let (version, fields): (Int64, String) = (row[0], row[2])
        let own = String(fields.prefix { String($0) != VersionRow.inheritance })
        let target = Source(collection: source.collection, path: row[3])
        let changed = VersionRow.fields(own, inherited: try links.inherited(by: target, mediaType: row[1]))
        guard changed != fields else { continue }
        try rewrite(version) { db in
          let update = try db.cachedStatement(sql: "UPDATE versions SET fields = ? WHERE id = ?")
          try update.execute(arguments: [changed, version])
        }
      }
    }
  }
}

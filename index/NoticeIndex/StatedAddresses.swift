import GRDB
import NoticeModel

/// The addresses on an old portal that the records of an export state for their documents: where people knew them, which is
/// not where they were captured.
///
/// Every version's address is kept, since old letters name old addresses; so the order of imports plays no part. They lead to
/// documents, and links do not follow them: what a page of a mirror links to is in the mirror.
enum StatedAddresses {
  static func store(of document: Int64, _ notice: Notice, in db: Database) throws {
    guard let url = notice.portalURL else { return }
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO stated_addresses (place, document) VALUES (?, ?)")
    try insert.execute(arguments: [Source.place(of: url), document])
  }
}

import GRDB
public import NoticeModel
import SearchQuery

/// Where documents lead to and what leads to them. Held documents are not told of.
enum LinkQuery {
  /// The document at a target: its own, else the one that the address was sent on to. A view over both would be gathered
  /// whole for each question.
  private static let place = """
    coalesce(
      (SELECT own.id FROM documents AS own
        WHERE own.place = link_targets.place AND own.collection = link_targets.collection
        ORDER BY own.notice_id LIMIT 1),
      (SELECT sent.id FROM redirects JOIN documents AS sent
        ON sent.place = redirects.target AND sent.collection = redirects.collection
        WHERE redirects.place = link_targets.place AND redirects.collection = link_targets.collection
        ORDER BY sent.notice_id LIMIT 1))
    """

  /// The documents that the main text of one links to, in the order of its links, at most `limit`.
  static func links(of id: NoticeID, limit: Int, in db: Database) throws -> [LinkedDocument] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RelatedRow.columns), links.text, versions.media_type
        FROM documents AS page JOIN links ON links.document = page.id
        JOIN link_targets ON link_targets.id = links.target
        JOIN documents ON documents.id = \(place)
        JOIN versions ON versions.id = documents.current
        WHERE page.notice_id = ? AND versions.held = 0 AND versions.kind <> 'container' ORDER BY links.number LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [id.hex, limit]).compactMap { row in
      RelatedRow.document(row).map {
        LinkedDocument(
          text: row[RelatedRow.count], document: $0,
          isAttachment: LinkStore.inherits(row[RelatedRow.count + 1] as String))
      }
    }
  }

  /// The pages that link to an attachment, at most `limit`; none for web pages.
  static func pages(linkingTo id: NoticeID, limit: Int, in db: Database) throws -> [RelatedDocument] {
    let find = try db.cachedStatement(
      sql: """
        SELECT versions.media_type, documents.place, documents.collection
        FROM documents JOIN versions ON versions.id = documents.current WHERE documents.notice_id = ?
        """)
    guard let file = try Row.fetchOne(find, arguments: [id.hex]), LinkStore.inherits(file[0] as String) else {
      return []
    }
    return try pages(linkingTo: file[1], of: file[2], limit: limit, in: db)
  }

  /// The pages that link to the attachment at a place of a collection, at most `limit`.
  static func pages(
    linkingTo place: String, of collection: String, limit: Int, in db: Database
  ) throws -> [RelatedDocument] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT \(RelatedRow.columns) FROM (\(LinkStore.linking)) AS near
        JOIN documents ON documents.id = near.document JOIN versions ON versions.id = documents.current
        WHERE versions.held = 0 ORDER BY documents.notice_id LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [place, collection, limit]).compactMap(RelatedRow.document)
  }

  /// Places that `documents` link to and that no document of the archive has, in the order of their addresses. Of links in
  /// menus, which every page repeats, only the first document that ever had one is asked.
  static func missing(from documents: [NoticeID], in db: Database) throws -> [MissingDocument] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT link_targets.collection, link_targets.path, documents.path, links.text FROM documents
        JOIN links ON links.document = documents.id JOIN link_targets ON link_targets.id = links.target
        WHERE documents.notice_id = ?1 AND \(place) IS NULL
        UNION ALL
        SELECT link_targets.collection, link_targets.path, documents.path, NULL FROM documents
        JOIN link_targets ON link_targets.document = documents.id AND link_targets.is_main = 0
        WHERE documents.notice_id = ?1 AND \(place) IS NULL
        """)
    var missing: [Source: MissingDocument] = [:]
    for id in documents {
      for row in try Row.fetchAll(statement, arguments: [id.hex]) {
        let text: String? = row[3]
        let found = MissingDocument(
          source: Source(collection: row[0], path: row[1]), text: text?.isEmpty == true ? nil : text, linkedFrom: row[2]
        )
        if missing[found.source].map({ found.linkedFrom < $0.linkedFrom }) ?? true { missing[found.source] = found }
      }
    }
    return missing.values.sorted { ($0.source.path, $0.source.collection) < ($1.source.path, $1.source.collection) }
  }
}

/// A page or attachment that a document links to and that the archive does not have.
public struct MissingDocument: Sendable, Hashable {
  public var source: Source
  /// What a link to it says.
  public var text: String?
  /// The path of a document that links to it, the smallest one.
  public var linkedFrom: String
}

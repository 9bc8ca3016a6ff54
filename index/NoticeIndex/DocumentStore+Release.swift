import Foundation
import GRDB
import NoticeModel

extension DocumentStore {
  /// Lets the held versions of `scope` be searched for; gives how many there were.
  mutating func release(_ scope: ReleaseScope) throws -> Int {
    let privateData = ImportWarning.Code.privateData.rawValue
    let condition: String
    let name: String
    switch scope {
    case .document(let id): (condition, name) = ("documents.notice_id = ?", id.hex)
    case .collection(let collection): (condition, name) = ("documents.collection = ?", collection)
    }
    let held = try Int64.fetchAll(
      db,
      sql: """
        SELECT versions.id FROM versions JOIN documents ON documents.id = versions.document
        WHERE (versions.held = 1 OR instr(' ' || versions.warnings || ' ', ' \(privateData) ') > 0) AND \(condition)
        ORDER BY versions.id
        """, arguments: [name])
    return try held.count { try release($0) }
  }

  private mutating func release(_ id: Int64) throws -> Bool {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT \(VersionRow.columns), versions.document, versions.text, versions.layout, versions.facts FROM versions
        JOIN documents ON documents.id = versions.document WHERE versions.id = ?
        """, arguments: [id])
    guard let row else { return false }
    let layout = BlockLayout([UInt8](row["layout"] as Data))
    let text: String = row["text"]
    var notice = try VersionRow.notice(
      row, text: layout.decode(text), facts: StoredFacts.decode(row["facts"], text: text))
    let before = notice.provenance
    notice.provenance.release()
    guard notice.provenance != before, !notice.provenance.isHeld else { return false }
    try replaceReading(with: notice, keepsLinks: true)
    return true
  }
}

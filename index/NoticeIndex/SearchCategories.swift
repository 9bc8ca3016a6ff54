import GRDB
import NoticeModel
import SearchQuery

/// Categories of portals among the names of the index: each path once, found and counted with those below it.
enum SearchCategories {
  /// The words of the names, each name ended by a step: that of a path begins with those of the paths above it.
  static func folded(_ names: [String]) -> String {
    names.map { VersionRow.folded($0) + step }.joined()
  }

  private static let step = "›"

  /// One byte an id, 1 for the asked path and those below it. A text without words fits nothing.
  static func having(_ text: String, in db: Database) throws -> [UInt8] {
    var fits = [UInt8](repeating: 0, count: try SearchNames.count(.category, in: db))
    let names = CategoryText.names(in: text)
    guard names.contains(where: { !Tokens.words(of: $0).isEmpty }) else { return fits }
    let ids = try Int64.fetchAll(
      db, sql: "SELECT id FROM search_names WHERE property = ?1 AND substr(folded, 1, length(?2)) = ?2",
      arguments: [SearchNames.Property.category.rawValue, folded(names)])
    for id in ids { fits[Int(id)] = 1 }
    return fits
  }

  /// The counted paths and all above them, each with what stands below it. Spellings of one path are one.
  static func values(_ counts: [UInt32], in db: Database) throws -> [Facet.Value] {
    var paths: [String: (value: String, most: Int, count: Int)] = [:]
    let statement = try db.cachedStatement(sql: "SELECT name FROM search_names WHERE property = ? AND id = ?")
    for id in counts.indices where id > 0 && counts[id] > 0 {
      let key: StatementArguments = [SearchNames.Property.category.rawValue, id]
      guard let name = try String.fetchOne(statement, arguments: key) else { continue }
      let (names, count) = (CategoryText.names(in: name), Int(counts[id]))
      for depth in names.indices {
        let above = Array(names[...depth])
        // No filter finds what has no words.
        guard above.contains(where: { !Tokens.words(of: $0).isEmpty }) else { continue }
        let value = CategoryText.text(of: above)
        var path = paths[folded(above)] ?? (value, 0, 0)
        // The spelling of most documents, of equally many the first.
        if count > path.most || (count == path.most && value.utf8.lexicographicallyPrecedes(path.value.utf8)) {
          (path.value, path.most) = (value, count)
        }
        path.count += count
        paths[folded(above)] = path
      }
    }
    return paths.values.map { Facet.Value(value: $0.value, label: $0.value, count: $0.count) }
  }
}

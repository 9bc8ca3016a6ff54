import GRDB
public import NoticeModel
public import SearchQuery

/// Finds what became of a file by its place and its bytes.
enum ImportTrace {
  static func item(at path: String, digest: ContentDigest, since: String, in db: Database) throws -> ImportItem? {
    let folder = String(path.prefix { $0 != "/" }) + "/"
    let batches = try String.fetchCursor(
      db,
      sql: """
        SELECT lines FROM imports JOIN import_items ON import_items.import = imports.id
        WHERE (finished_at IS NULL OR finished_at >= date(?, '-1 day')) AND instr(lines, ?) > 0
        ORDER BY imports.id DESC, first_item DESC
        """, arguments: [since, folder])
    while let batch = try batches.next() {
      for line in batch.split(separator: "\n") where line.contains(folder) {
        if let item = ImportItem(String(line)), names(item, path), item.sha256.map({ $0 == digest.hex }) ?? true {
          return item
        }
      }
    }
    return nil
  }

  /// Entries of an archive have a name of their own behind the archive's.
  private static func names(_ item: ImportItem, _ path: String) -> Bool {
    item.source == path || item.source.utf8.suffix(path.utf8.count + 1).elementsEqual(("/" + path).utf8)
  }
}

extension NoticeIndex: ImportTracing {
  public func imported(
    _ path: String, digest: ContentDigest, since: String
  ) async throws(SearchError) -> ImportItem? {
    try await read { db in try ImportTrace.item(at: path, digest: digest, since: since, in: db) }
  }
}

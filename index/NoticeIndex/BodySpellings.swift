import GRDB
import SearchQuery
import Synchronization

/// The issuing bodies of an index, the spellings of each name together, see `BodyName`.
///
/// Read once for each state of the index: a facet adds up spellings and a filter looks a name up without a question to
/// the database. A body costs some microseconds to read and about 300 bytes to keep.
final class BodySpellings: Sendable {
  /// By id: the first id that spells the same name; 0 where there is none.
  let first: [Int]
  /// By id: the spelling.
  let names: [String]
  private let byKey: [String: [Int]]
  private let byLetters: [String: [Int]]

  private static let known = Mutex<(generation: Int64, spellings: BodySpellings)?>(nil)

  /// The bodies as the transaction of `db` sees them. A generation is a random number, so that of another archive is never
  /// taken for this one's.
  static func of(_ db: Database) throws -> BodySpellings {
    let generation = try Int64.fetchOne(db.cachedStatement(sql: "SELECT generation FROM search_state")) ?? 0
    if let known = known.withLock({ $0 }), known.generation == generation { return known.spellings }
    let spellings = try BodySpellings(db)
    known.withLock { $0 = (generation, spellings) }
    return spellings
  }

  private init(_ db: Database) throws {
    let count = try SearchNames.count(.issuer, in: db)
    var first = [Int](repeating: 0, count: count)
    var names = [String](repeating: "", count: count)
    var byKey: [String: [Int]] = [:]
    var byLetters: [String: [Int]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, name FROM search_names WHERE property = ? ORDER BY id",
      arguments: [SearchNames.Property.issuer.rawValue])
    while let row = try rows.next() {
      let (id, name): (Int, String) = (row[0], row[1])
      names[id] = name
      byKey[Self.key(of: name), default: []].append(id)
      byLetters[BodyName.folded(name), default: []].append(id)
    }
    for ids in byKey.values {
      for id in ids { first[id] = ids[0] }
    }
    (self.first, self.names, self.byKey, self.byLetters) = (first, names, byKey, byLetters)
  }

  /// The spellings of one name.
  func ids(named name: String) -> [Int] { byKey[Self.key(of: name)] ?? [] }

  /// The bodies whose whole name has these letters, whatever diacritics the text has.
  func ids(lettered text: String) -> [Int] {
    let letters = BodyName.folded(text)
    return letters.isEmpty ? [] : byLetters[letters] ?? []
  }

  /// A name without words is only what it is.
  private static func key(of name: String) -> String {
    let key = BodyName.key(of: name)
    return key.isEmpty ? name : key
  }
}

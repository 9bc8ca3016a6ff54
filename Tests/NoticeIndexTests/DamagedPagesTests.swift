import Foundation
import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

/// The reader of posting lists takes pages as they come from a disk: an error or an answer, whatever stands in them.
@Suite struct DamagedPagesTests {
  private static let queries = [
    "họp", "thôn xã họp", "“họp thôn”", "tuy*", "họp -đất", "họp -“thu hồi”", "", "a b c d e họp thôn", "12/QĐ-UBND",
    "đất OR kè",
  ]

  private func archive() throws -> TestArchive {
    let archive = try TestArchive()
    for batch in 0..<5 {
      try archive.storeTogether(
        try (1...25).map { number in
          let long = number == 1 ? String(repeating: "kè đá thôn họp \(batch)\n", count: 150) : "đất tuyển thu hồi"
          return try .test(
            25 * batch + number, on: "2013-07-22", subject: "Họp thôn \(number % 9)", body: [.paragraph(long)])
        })
    }
    return archive
  }

  /// Runs some of the queries as a reader would that knows nothing yet. Errors of the database are fine.
  private func search(_ db: Database, _ round: Int) {
    let caches = SearchCaches()
    for text in (0..<4).map({ Self.queries[(round + 3 * $0) % Self.queries.count] }) {
      let request = SearchRequest(query: Query.parse(text).query, facets: Set(Facet.Property.allCases))
      var statement = SearchStatement(request)
      statement.timeLimit = 0.05
      do {
        let page = try statement.page(in: db, caches)
        #expect(page.hits.count <= 10)
      } catch {
        #expect(error is DatabaseError, "\(error)")
      }
    }
  }

  /// Lets `damage` change the tables, searches, and takes the change back.
  private func search(_ queue: DatabaseQueue, _ round: Int, after damage: (Database) throws -> Void) throws {
    try queue.inDatabase { db in
      try db.inTransaction {
        try damage(db)
        search(db, round)
        return .rollback
      }
    }
  }

  @Test("survives bytes written over at random in pages of the index", arguments: [1, 2, 3])
  func pages(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let queue = try archive().database()
    let ids = try queue.read { db in try Int64.fetchAll(db, sql: "SELECT id FROM search_data ORDER BY id") }
    for round in 0..<100 {
      // The page that lists the others is met as often as a tenth of them.
      let id = round % 10 == 0 ? 10 : ids[random.below(ids.count)]
      try search(queue, round) { db in
        var block = try Data.fetchOne(db, sql: "SELECT block FROM search_data WHERE id = ?", arguments: [id]) ?? Data()
        random.damage(&block)
        try db.execute(sql: "UPDATE search_data SET block = ? WHERE id = ?", arguments: [block, id])
      }
    }
  }

  @Test("survives damaged properties, lists of pages and missing rows")
  func otherTables() throws {
    var random = SplitMix(state: 9)
    let queue = try archive().database()
    for round in 0..<40 {
      try search(queue, round) { db in
        let row = try Int64.fetchOne(db, sql: "SELECT id FROM search_columns ORDER BY random() LIMIT 1") ?? 0
        var data =
          try Data.fetchOne(db, sql: "SELECT data FROM search_columns WHERE id = ?", arguments: [row]) ?? Data()
        let size = data.count
        random.damage(&data)
        if random.below(4) > 0 { data = data.prefix(size) + Data(repeating: 0xFF, count: max(0, size - data.count)) }
        try db.execute(sql: "UPDATE search_columns SET data = ? WHERE id = ?", arguments: [data, row])
      }
    }
    let contradictions = [
      "UPDATE search_columns SET data = CAST(replace(hex(zeroblob(12288)), '0', char(255)) AS BLOB)",
      "UPDATE search_columns SET id = id + 4000000", "UPDATE search_columns SET id = -1", "DELETE FROM search_columns",
      "DELETE FROM search_state", "DELETE FROM search_names", "DELETE FROM search_data WHERE id > 10",
      "DELETE FROM search_data", "DELETE FROM search_idx", "UPDATE search_idx SET pgno = pgno + 64",
      "UPDATE search_idx SET pgno = -7", "UPDATE search_data SET block = x'' WHERE id > 10",
      "UPDATE search_data SET block = (SELECT block FROM search_data WHERE id = 10) WHERE id > 10",
      "UPDATE search_data SET block = (SELECT block FROM search_data ORDER BY id DESC LIMIT 1) WHERE id > 10",
      "UPDATE search_data SET block = x'00000000FF00000100' WHERE id = 10",
      // Levels, pieces and changes; a level of two, its pieces with numbers of nine bytes.
      "UPDATE search_data SET block = x'00000001010201' || x'00FFFFFFFFFFFFFFFFFF' || x'010101' WHERE id = 10",
      "UPDATE search_data SET block = CAST(x'0000000102020100010101' || x'00FFFFFFFFFFFFFFFFFF0101' AS BLOB) WHERE id = 10",
      "DELETE FROM versions", "UPDATE versions SET passages = 0",
    ]
    for (round, sql) in contradictions.enumerated() {
      try search(queue, round) { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try db.execute(sql: sql)
      }
    }
  }
}

/// A small generator, so that a failure repeats.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next() >> 1) % max(bound, 1) }

  /// Writes over some bytes, cuts, lengthens or empties: what disks and hands do to a page.
  mutating func damage(_ block: inout Data) {
    switch below(8) {
    case 0: block = block.prefix(below(block.count + 1))
    case 1: block += Data((0..<below(64)).map { _ in UInt8(truncatingIfNeeded: next()) })
    default:
      // Runs of large bytes make the longest numbers there are.
      let kind = below(3)
      for _ in 0...below(12) where !block.isEmpty {
        // Numbers stand close behind the head and before the end.
        let start = [below(block.count), below(24), block.count - 1 - below(24)][below(3)]
        for at in start..<start + 1 + below(10) where block.indices.contains(at) {
          block[at] = kind == 0 ? UInt8(truncatingIfNeeded: next()) : kind == 1 ? 0xFF : UInt8(below(4))
        }
      }
    }
  }
}

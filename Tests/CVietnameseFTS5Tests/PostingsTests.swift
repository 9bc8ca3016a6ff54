import CVietnameseFTS5
import Testing

@Suite struct PostingsTests {
  @Test(
    "reads the lists as FTS5 does, after whatever changes, with pages of every size",
    arguments: [(64, 1), (100, 2), (500, 3), (4_050, 4)])
  func agrees(pageSize: Int, seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let database = try SearchDatabase(pageSize: pageSize)
    var stored: [UInt32: [String]] = [:]
    var next: UInt32 = 1
    for round in 0..<40 {
      try database.transaction {
        for _ in 0...random.below(25) {
          let isNew = random.below(4) < 2 || next < 3
          let rowid = isNew ? next : UInt32(1 + random.below(Int(next - 1)))
          if isNew { next += UInt32(1 + (random.once(in: 20) ? random.below(3_000) : random.below(3))) }
          if let fields = stored.removeValue(forKey: rowid) {
            try database.remove(rowid, fields)
            if random.once(in: 3) { continue }
          }
          let isLong = random.once(in: 40)
          let fields = (0..<4).map { field in
            words(field > 0 ? 6 : isLong ? 2_000 : 40, of: isLong ? 30 : 300, &random)
          }
          try database.insert(rowid, fields)
          stored[rowid] = fields
        }
        if random.once(in: 25) { try database.run("INSERT INTO search (search) VALUES ('optimize')") }
        if random.once(in: 10) { try database.run("INSERT INTO search (search, rank) VALUES ('merge', 10)") }
      }
      guard round % 8 == 7 else { continue }
      try database.refresh()
      try compare(database, &random)
    }
  }

  private func compare(_ database: SearchDatabase, _ random: inout SplitMix) throws {
    for _ in 0..<8 {
      let token =
        random.once(in: 2)
        ? "w\(random.skewed(random.skewed(300) + 1))" : "+w\(random.below(12))_w\(random.below(12))"
      let expected = try database.rows(
        """
        SELECT doc, sum(CASE WHEN col IN ('subject', 'number') THEN 2 ELSE 1 END) FROM instances
        WHERE term = '\(token)' GROUP BY doc ORDER BY doc
        """)
      #expect(try database.postings(of: token) == expected, "\(token)")
      #expect(database.frequency(of: token) == expected.count, "\(token)")
    }
    for prefix in ["w29", "+w3_", "x"] {
      let expected = try database.rows("SELECT term FROM tokens WHERE term >= '\(prefix)' AND term < '\(prefix)~'")
      let found = try database.tokens(beginningWith: prefix)
      // Tokens of documents that are gone may still be visited; they stand in no document.
      #expect(found.filter { database.frequency(of: $0) > 0 } == expected, "\(prefix)")
    }
  }

  private func words(_ limit: Int, of vocabulary: Int, _ random: inout SplitMix) -> String {
    (0..<random.below(limit)).map { _ in "w\(random.skewed(vocabulary))" }.joined(separator: " ")
  }

  @Test("finds nothing in an empty index, and nothing for tokens that no index can have")
  func empty() throws {
    let database = try SearchDatabase()
    try database.refresh()
    for token in ["", "dat", String(repeating: "x", count: 5_000)] {
      #expect(try database.postings(of: token).isEmpty)
      #expect(database.frequency(of: token) == 0)
      #expect(try database.tokens(beginningWith: token).isEmpty)
    }
  }
}

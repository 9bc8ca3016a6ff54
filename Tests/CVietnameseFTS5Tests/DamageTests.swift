import CVietnameseFTS5
import Foundation
import Testing

/// Pages come from disks: whatever stands in them, a search gives an answer or an error and reads only what is its own.
@Suite struct DamageTests {
  /// Documents around a number at which lists are looked at in another stretch, and some far behind.
  private func database(_ random: inout SplitMix) throws -> (SearchDatabase, [TestPassage]) {
    let database = try SearchDatabase(pageSize: random.pick([64, 200, 4_050]))
    try database.run("INSERT INTO search (search, rank) VALUES ('automerge', 0)")
    var corpus = TestCorpus(from: random.pick([1, 4_000, 6_100]))
    for count in [150, 60, 20] {
      try database.transaction {
        try database.insert(corpus.grow(count, &random))
        try database.remove(corpus.shrink(12, &random))
      }
    }
    return (database, corpus.passages)
  }

  /// Searches as readers do that know nothing yet.
  private func search(_ database: SearchDatabase, _ passages: [TestPassage], _ random: inout SplitMix) throws {
    try database.forget()
    do {
      try database.refresh()
      for _ in 0..<4 {
        var search = TestSearch.random(passages, &random)
        search.deadline = Self.soon
        let found = try database.find(search)
        #expect(found.hits.count <= search.hitCount)
        _ = database.choose(passages.prefix(40).map(\.version), search)
      }
      _ = try database.postings(of: "dat")
      _ = try database.tokens(beginningWith: random.pick(["w", "+", "=", "hoa"]))
    } catch is TestDatabase.Failure {
      // As it should be.
    }
  }

  private static var soon: UInt64 { DispatchTime.now().uptimeNanoseconds + 200_000_000 }

  @Test("survives bytes written over at random in every table of the index", arguments: 1...6)
  func random(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let (database, passages) = try database(&random)
    let ids = try database.rows("SELECT id FROM search_data ORDER BY id")
    for round in 0..<100 {
      let isColumns = round % 8 == 0
      // The page that lists the others is met as often as a tenth of them.
      let id = isColumns ? "\(random.pick(passages).rowid / 1_024)" : round % 10 == 1 ? "10" : random.pick(ids)
      let place = isColumns ? ("search_columns", "data") : ("search_data", "block")
      try database.run("SAVEPOINT damage")
      let hex = try database.rows("SELECT hex(\(place.1)) FROM \(place.0) WHERE id = \(id)").first ?? ""
      let damaged = random.damaged(Array(hex.utf8), isCutting: !isColumns)
      try database.run(
        "UPDATE \(place.0) SET \(place.1) = x'\(String(decoding: damaged, as: UTF8.self))' WHERE id = \(id)")
      try search(database, passages, &random)
      try database.run("ROLLBACK TO damage")
      try database.run("RELEASE damage")
    }
    try database.forget()
    try database.refresh()
    #expect(try database.find(TestSearch(sort: TRACUU_NEWEST)).hits.count == 10)
  }

  @Test(
    "survives tables that contradict each other",
    arguments: [
      "DELETE FROM search_columns", "DELETE FROM search_state", "DELETE FROM search_idx", "DELETE FROM search_data",
      "DELETE FROM search_data WHERE id > 10", "UPDATE search_idx SET pgno = pgno + 64",
      "UPDATE search_idx SET pgno = -7", "UPDATE search_columns SET id = id - 9",
      "UPDATE search_columns SET id = id + 3",
      "UPDATE search_columns SET id = 9223372036854775807 - id", "UPDATE search_columns SET data = zeroblob(24576)",
      "UPDATE search_columns SET data = CAST(replace(hex(zeroblob(12288)), '0', char(1)) AS BLOB)",
      "UPDATE search_data SET block = x'' WHERE id > 10",
      "UPDATE search_data SET block = x'FFFFFFFFFFFF' WHERE id > 10",
      "UPDATE search_data SET block = (SELECT block FROM search_data WHERE id = 10) WHERE id > 10",
      "UPDATE search_data SET block = (SELECT max(block) FROM search_data) WHERE id > 10",
      // The list of pieces: a changed kind, none, and numbers of nine bytes in each place.
      "UPDATE search_data SET block = x'00000000FF00000100' WHERE id = 10",
      "UPDATE search_data SET block = x'00000000' WHERE id = 10",
      "UPDATE search_data SET block = x'0000000001FFFFFFFFFFFFFFFFFF01' WHERE id = 10",
      "UPDATE search_data SET block = x'00000000020201000101010100FFFFFFFFFFFFFFFFFF010101' WHERE id = 10",
      "UPDATE search_data SET block = x'000000000101010001FFFFFFFFFFFFFFFFFF0101' WHERE id = 10",
      "UPDATE search_data SET block = x'00000000010101000101FFFFFFFFFFFFFFFFFF01' WHERE id = 10",
      "UPDATE search_data SET block = x'0000000001010100010101FFFFFFFFFFFFFFFFFF' WHERE id = 10",
    ])
  func contradictions(sql: String) throws {
    var random = SplitMix(state: 3)
    let (database, passages) = try database(&random)
    try database.run(sql)
    for _ in 0..<5 { try search(database, passages, &random) }
  }
}

extension SplitMix {
  /// Hex digits with some bytes written over, cut off or added: what disks and hands do to a page.
  fileprivate mutating func damaged(_ hex: [UInt8], isCutting: Bool) -> [UInt8] {
    var hex = hex
    if isCutting, once(in: 6) { return Array(hex.prefix(below(hex.count / 2 + 1) * 2)) }
    if isCutting, once(in: 6) { return hex + Array(repeating: UInt8(ascii: "f"), count: 2 * below(40)) }
    // Runs of large bytes make the longest numbers that there are.
    let kind = below(3)
    for _ in 0...below(12) where hex.count > 1 {
      // Most numbers stand behind the head and before the end.
      let start = pick([below(hex.count), below(48), hex.count - 1 - below(48)])
      for at in start..<start + 2 + below(20) where hex.indices.contains(at) {
        hex[at] = kind == 0 ? Array("0123456789abcdef".utf8)[below(16)] : UInt8(ascii: kind == 1 ? "f" : "0")
      }
    }
    return hex
  }
}

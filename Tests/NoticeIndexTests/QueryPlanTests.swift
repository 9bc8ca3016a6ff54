import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct QueryPlanTests {
  /// The statements that `body` runs, and of each how SQLite finds its rows.
  private func plans(_ body: (Database) throws -> Void) throws -> [(sql: String, plan: [String])] {
    let archive = try TestArchive([.test(1, number: .test(164))])
    return try archive.database().write { db in
      var statements: [String] = []
      db.trace { event in
        if case .statement(let statement) = event { statements.append(statement.expandedSQL) }
      }
      try body(db)
      db.trace(options: [])
      let own = statements.filter { ($0.hasPrefix("SELECT") || $0.hasPrefix("WITH")) && !$0.contains("'main'.") }
      return try own.map { sql in
        (sql, try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String })
      }
    }
  }

  @Test("looks numbers, ids and digests up by index, never through all documents")
  func noScans() throws {
    let notice = try Notice.test(2, bytes: 1, number: .test(12))
    let provenance = notice.provenance
    let plans = try plans { db in
      _ = try DocumentQuery.notice(notice.id, version: nil, in: db)
      _ = try DocumentQuery.notice(notice.id, version: 1, in: db)
      _ = try DocumentQuery.versionCount(notice.id, in: db)
      _ = try DocumentQuery.ids(startingWith: "00", limit: 2, in: db)
      _ = try ReviewQuery.list(["a.b", "e.f"], limit: 10, in: db)
      try DocumentStore.replaceReading(with: Notice.test(1, number: .test(164), subject: "Khác"), in: db)
      _ = try Knowledge.of(
        Arrival(id: notice.id, capturedAt: provenance.capturedAt, digest: provenance.digest), in: db)
      try DocumentStore.store(Accession(notice: notice), in: db)
      _ = try SearchStatement(SearchRequest(query: Query.parse("164/TB-UBND").query)).page(in: db)
      let filters = Filters(number: NumberPattern(asked: "164"))
      _ = try SearchStatement(SearchRequest(query: Query.parse("").query, filters: filters, sort: .newest)).page(in: db)
    }
    #expect(plans.count > 10)
    for (sql, plan) in plans {
      // `sets` is the list of different warnings, a handful.
      let isScan = plan.contains { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && $0 != "SCAN sets" }
      #expect(!isScan, "\(plan) \(sql)")
    }
  }
}

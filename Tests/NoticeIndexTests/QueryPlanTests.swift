import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct QueryPlanTests {
  /// What may be read through: the different warnings are a handful, and memories load all properties. What SQLite calls
  /// a constant row the question holds itself.
  private static let short: Set = [
    "SCAN CONSTANT ROW", "SCAN record_files", "SCAN sets", "SCAN search_names", "SCAN search_columns",
    "SCAN search_state",
  ]

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
      _ = try DocumentQuery(showsHeld: false).notice(notice.id, version: nil, in: db)
      _ = try DocumentQuery(showsHeld: false).notice(notice.id, version: 1, in: db)
      _ = try DocumentQuery(showsHeld: false).versionCount(notice.id, in: db)
      _ = try DocumentQuery(showsHeld: false).ids(startingWith: "00", limit: 2, in: db)
      let view = DocumentViewQuery(db: db, showsHeld: false, limit: 5)
      _ = try view.views(startingWith: "00", most: 2)
      _ = try LinkQuery.links(of: notice.id, limit: 5, in: db)
      _ = try LinkQuery.pages(linkingTo: notice.id, limit: 5, in: db)
      _ = try LinkQuery.missing(from: [notice.id], in: db)
      let address = try #require(PortalAddress("http://huyenmau.example/a"))
      _ = try PlaceQuery.documents(at: address, limit: 5, in: db)
      _ = try ReviewQuery.list(["a.b", "e.f"], limit: 10, in: db)
      _ = try DocumentQuery(showsHeld: false).versions(of: notice.id, in: db)
      _ = try AddressQuery.addresses(0..<10, in: db)
      let stamp = Datestamp(startOf: CivilDate(year: 2020, month: 1, day: 1)!)
      for set in [nil, HarvestSet.type(code: "TB"), .year(2013)] {
        let after = HarvestPosition(datestamp: stamp, id: notice.id)
        _ = try HarvestQuery(db).page(HarvestRequest(after: after, from: stamp, set: set, limit: 10))
      }
      _ = try HarvestQuery(db).record(notice.id)
      _ = try HarvestQuery(db).earliest()
      try ChangeStamps.give("2026-01-02T03:04:05Z", in: db)
      var documents = DocumentStore(db)
      try documents.replaceReading(with: Notice.test(1, number: .test(164), subject: "Khác"))
      _ = try Knowledge.of(
        Arrival(id: notice.id, capturedAt: provenance.capturedAt, digest: provenance.digest), in: db)
      try documents.store(Accession(notice: notice))
      try documents.finish()
      let caches = SearchCaches()
      _ = try ArchiveCounts().overview(in: db, caches)
      let facets = Set(Facet.Property.allCases)
      for text in ["164/TB-UBND", "họp “xã tân” -đất tuyen*", "", "họp thôn xã huyện tỉnh làng"] {
        for filters in [
          Filters(), Filters(number: NumberPattern(asked: "164")),
          Filters(type: "TB", issuer: "tan loc", signer: "mau", collection: "moi"),
        ] {
          let request = SearchRequest(query: Query.parse(text).query, filters: filters, facets: facets)
          _ = try SearchStatement(request).page(in: db, caches)
        }
      }
    }
    #expect(plans.count > 10)
    for (sql, plan) in plans {
      // The one row with the greatest id is no scan, whatever SQLite calls it.
      if sql.hasSuffix("FROM versions ORDER BY id DESC LIMIT 1") { continue }
      // Counted once for each state of the archive, and without a look at a text.
      if sql.hasPrefix("SELECT count(*) FROM versions"), plan.allSatisfy({ $0.contains("USING") }) { continue }
      let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") }
      #expect(scans.allSatisfy { Self.short.contains($0) }, "\(plan) \(sql)")
    }
  }
}

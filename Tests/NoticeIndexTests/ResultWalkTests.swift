import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite("A result list is read to its end")
struct ResultWalkTests {
  /// Invented notices: few days, so that many share one, and texts of different weight.
  private func notices(_ places: ClosedRange<Int>, number: DocumentNumber? = nil) throws -> [Notice] {
    try places.map { place in
      try .test(
        place, number: number, on: place % 7 == 0 ? nil : "2013-0\(1 + place % 5)-1\(place % 3)",
        subject: "Họp thôn \(place)",
        body: [.paragraph(Array(repeating: "đất rừng", count: 1 + place % 11).joined(separator: " của thôn "))])
    }
  }

  private func request(_ text: String, _ sort: SearchRequest.Sort, limit: Int) -> SearchRequest {
    var request = SearchRequest(query: Query.parse(text).query, sort: sort, limit: limit)
    request.foldsAttachments = false
    return request
  }

  /// All hits, and what each page said of their number.
  private func walk(_ index: NoticeIndex, _ start: SearchRequest) async throws -> (ids: [NoticeID], totals: Set<Int>) {
    var request = start
    var ids: [NoticeID] = []
    var totals: Set<Int> = []
    repeat {
      let page = try await index.search(request)
      #expect(!page.isPartial && page.hits.count <= request.limit)
      ids += page.hits.map(\.id)
      totals.insert(page.total)
      request.after = page.next
    } while request.after != nil && ids.count < 10_000
    return (ids, totals)
  }

  /// The list by offsets, a piece at a time, since a search has only so long to answer.
  private func list(_ index: NoticeIndex, _ text: String, _ sort: SearchRequest.Sort) async throws -> [NoticeID] {
    var request = request(text, sort, limit: 150)
    var ids: [NoticeID] = []
    while true {
      request.offset = ids.count
      let hits = try await index.search(request).hits
      ids += hits.map(\.id)
      if hits.count < request.limit { return ids }
    }
  }

  @Test("every hit comes once, in the order of the list by offsets, beyond the thousandth too")
  func order() async throws {
    let archive = try TestArchive()
    try archive.storeTogether(notices(1...1_250))
    let index = try NoticeIndex(archive: archive.path)
    for (text, sort) in [
      ("đất rừng", SearchRequest.Sort.relevance), ("đất rừng", .newest), ("đất", .oldest), ("", .relevance),
    ] {
      let whole = try await list(index, text, sort)
      #expect(Set(whole).count == 1_250)
      for limit in [100, 233] {
        let walked = try await walk(index, request(text, sort, limit: limit))
        #expect(walked.ids == whole, "\(text) \(sort) \(limit)")
        #expect(walked.totals == [1_250])
      }
    }
  }

  @Test("documents of the asked number come first, and not again", arguments: SearchRequest.Sort.allCases)
  func numbered(sort: SearchRequest.Sort) async throws {
    let archive = try TestArchive()
    let mentions = try (201...420).map {
      try Notice.test($0, on: "2014-01-0\($0 % 9 + 1)", body: [.paragraph("Theo Thông báo 12/TB-UBND của thôn")])
    }
    try archive.storeTogether(try notices(1...150, number: .test(12)) + mentions)
    let index = try NoticeIndex(archive: archive.path)
    let whole = try await list(index, "12/TB-UBND", sort)
    #expect(whole.count == 370 && Set(whole).count == 370)
    #expect(try await walk(index, request("12/TB-UBND", sort, limit: 50)).ids == whole)
    #expect(try await walk(index, request("12/TB-UBND", sort, limit: 7)).ids == whole)
  }

  @Test("by date the list goes on while documents come in; by relevance it says that it cannot")
  func imports() async throws {
    let archive = try TestArchive()
    try archive.storeTogether(notices(1...300))
    let index = try NoticeIndex(archive: archive.path)
    var dated = request("đất", .newest, limit: 100)
    var ranked = request("đất", .relevance, limit: 150)
    let first = try await index.search(dated)
    dated.after = first.next
    ranked.after = try await index.search(ranked).next
    try archive.storeTogether(notices(301...320))
    await #expect { try await index.search(ranked) } throws: { ($0 as? SearchError)?.code == .positionOutdated }
    let rest = try await walk(index, dated).ids
    let known = Set(try notices(1...300).map(\.id))
    let walked = first.hits.map(\.id) + rest.filter(known.contains)
    #expect(walked.count == 300 && Set(walked) == known)
    #expect(Set(rest).count == rest.count)
  }

  @Test("a position in an index that was numbered anew is refused")
  func renumbered() async throws {
    let archive = try TestArchive()
    try archive.storeTogether(notices(1...30))
    let other = try TestArchive()
    try other.storeTogether(notices(1...30).reversed())
    var asked = request("đất", .newest, limit: 10)
    asked.after = try await NoticeIndex(archive: archive.path).search(asked).next
    let index = try NoticeIndex(archive: other.path)
    await #expect { try await index.search(asked) } throws: { ($0 as? SearchError)?.code == .positionOutdated }
  }

  @Test("the last page has no next one, nor has a page without hits")
  func end() async throws {
    let archive = try TestArchive()
    try archive.storeTogether(notices(1...20))
    let index = try NoticeIndex(archive: archive.path)
    #expect(try await index.search(request("đất", .newest, limit: 20)).next == nil)
    #expect(try await index.search(request("đất", .newest, limit: 19)).next != nil)
    #expect(try await index.search(request("đất", .newest, limit: 0)).next == nil)
    #expect(try await index.search(request("không hề có", .newest, limit: 5)).next == nil)
  }
}

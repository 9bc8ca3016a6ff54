import NoticeModel
import SearchQuery
import Testing

@Suite struct SearchRequestTests {
  private func day(_ year: Int) -> CivilDate? { CivilDate(year: year, month: 1, day: 1) }

  @Test("a filter of the request goes before the operator of the text, which counts where there is none")
  func filters() {
    var query = Query(text: "loại:TB ký:thử")
    query.filters = Filters(type: "TB", signer: "thử", kind: .notice)
    let request = SearchRequest(query: query, filters: Filters(type: "QĐ", collection: "cong-cu"))
    #expect(
      request.effectiveFilters == Filters(type: "QĐ", signer: "thử", kind: .notice, collection: "cong-cu"))
  }

  @Test(
    "places of hits are counted from 1, at whatever offset", arguments: [(0, 1, 10), (990, 991, 1_000), (-5, 1, 10)])
  func places(offset: Int, first: Int, last: Int) {
    let request = SearchRequest(query: .everything, offset: offset)
    #expect(request.firstPlace == first && request.lastPlace(of: 10) == last)
  }

  @Test("an offset without end has places too")
  func farPlaces() {
    let request = SearchRequest(query: .everything, limit: .max, offset: .max)
    #expect(request.firstPlace == .max && request.lastPlace(of: 10) == .max)
  }

  @Test("of two periods the days common to both are searched")
  func period() {
    var query = Query(text: "")
    query.filters = Filters(from: day(2010), to: day(2014))
    let within = SearchRequest(query: query, filters: Filters(from: day(2012)))
    #expect(within.effectiveFilters == Filters(from: day(2012), to: day(2014)))
    let around = SearchRequest(query: query, filters: Filters(from: day(2009), to: day(2015)))
    #expect(around.effectiveFilters == query.filters)
  }
}

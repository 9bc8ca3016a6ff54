import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct FacetsViewTests {
  private func page(_ form: SearchForm, _ facets: [Facet], total: Int = 40) throws -> String {
    var results = Samples.results(form.query, total: total, hits: [try Samples.hit()])
    results.facets = facets
    return ResultsPage(form: form, results: results, types: [DocumentType(code: "TB", name: "Thông báo")]).render()
  }

  private func facet(_ property: Facet.Property, _ values: [String], isExact: Bool = true) -> Facet {
    Facet(
      property: property, values: values.map { Facet.Value(value: $0, label: "nhãn \($0)", count: 12) },
      isExact: isExact)
  }

  @Test("a choice keeps the other filters and the order, and goes to the first page")
  func sets() throws {
    let form = SearchForm(query: "đất", issuer: "xã", sort: .newest, page: 3)
    let html = try page(
      form, [facet(.type, ["TB", "QĐ"]), facet(.year, ["2013", "2012"]), facet(.collection, ["a", "b"])])
    let start = "<a href=\"/tim-kiem?q=%C4%91%E1%BA%A5t"
    #expect(html.contains("\(start)&amp;loai=TB&amp;co-quan=x%C3%A3&amp;sap-xep=moi-nhat\"><bdi>nhãn TB</bdi>"))
    #expect(html.contains("\(start)&amp;co-quan=x%C3%A3&amp;tu=2012&amp;den=2012&amp;sap-xep=moi-nhat\""))
    #expect(html.contains("\(start)&amp;co-quan=x%C3%A3&amp;bo-suu-tap=b&amp;sap-xep=moi-nhat\""))
    #expect(html.contains("<h2>Năm</h2>") && html.contains("<span>12</span>"))
  }

  @Test("a choice that is made says so and can be unmade, in the list and over the hits")
  func unsets() throws {
    let form = SearchForm(query: "a", type: "TB", from: "2013", to: "2013")
    let html = try page(form, [facet(.type, ["TB", "QĐ"]), facet(.year, ["2013"])])
    let withoutType = "href=\"/tim-kiem?q=a&amp;tu=2013&amp;den=2013\""
    #expect(html.contains("<a aria-current=\"true\" \(withoutType)><bdi>nhãn TB"))
    #expect(html.contains("\(withoutType)><span class=\"unseen\">Bỏ lọc </span><bdi>Loại: Thông báo</bdi>"))
    #expect(
      html.contains(
        "href=\"/tim-kiem?q=a&amp;loai=TB\"><span class=\"unseen\">Bỏ lọc </span><bdi>Thời gian: 2013</bdi>"))
    #expect(html.contains("href=\"/tim-kiem?q=a&amp;loai=Q%C4%90&amp;tu=2013&amp;den=2013\""))
  }

  @Test("a chosen body says so in whichever spelling a result has most often")
  func spelling() throws {
    let html = try page(SearchForm(query: "a", issuer: "Sở Văn hoá"), [facet(.issuer, ["SỞ VĂN HÓA", "Sở Vân hóa"])])
    #expect(html.contains("<a aria-current=\"true\" href=\"/tim-kiem?q=a\"><bdi>nhãn SỞ VĂN HÓA"))
    #expect(html.ranges(of: "aria-current=\"true\"").count == 1)
  }

  @Test("each filter over the hits goes alone")
  func chosen() throws {
    let form = SearchForm(query: "a", issuer: "<xã \"Thử\">", from: "1/2012", to: "2013", collection: "cong-cu")
    let html = try page(form, [])
    #expect(html.contains("Bỏ lọc </span><bdi>Cơ quan: &lt;xã &quot;Thử&quot;&gt;</bdi>"))
    let issuer = "co-quan=%3Cx%C3%A3%20%22Th%E1%BB%AD%22%3E"
    #expect(
      html.contains(
        "?q=a&amp;\(issuer)&amp;den=2013&amp;bo-suu-tap=cong-cu\"><span class=\"unseen\">Bỏ lọc </span><bdi>Từ: 1/2012</bdi>"
      ))
    #expect(
      html.contains(
        "?q=a&amp;\(issuer)&amp;tu=1%2F2012&amp;bo-suu-tap=cong-cu\"><span class=\"unseen\">Bỏ lọc </span><bdi>Đến: 2013</bdi>"
      ))
    #expect(
      html.contains(
        "?q=a&amp;\(issuer)&amp;tu=1%2F2012&amp;den=2013\"><span class=\"unseen\">Bỏ lọc </span><bdi>Bộ sưu tập: cong-cu</bdi>"
      ))
    #expect(html.contains("<input type=\"hidden\" name=\"bo-suu-tap\" value=\"cong-cu\">"))
    let category = try page(
      SearchForm(query: "a", category: "Tin tức › Thông báo"), [facet(.category, ["Tin tức", "b"])])
    #expect(
      category.contains(
        "href=\"/tim-kiem?q=a\"><span class=\"unseen\">Bỏ lọc </span><bdi>Chuyên mục: Tin tức › Thông báo</bdi>"))
    #expect(category.contains("<input type=\"hidden\" name=\"chuyen-muc\" value=\"Tin tức › Thông báo\">"))
    #expect(category.contains("?q=a&amp;chuyen-muc=Tin%20t%E1%BB%A9c\"><bdi>nhãn Tin tức</bdi>"))
  }

  @Test("eight choices are in sight, the rest behind a disclosure")
  func rest() throws {
    let html = try page(SearchForm(query: "a"), [facet(.issuer, (1...11).map { "xã \($0)" }, isExact: false)])
    let folded = try #require(html.firstRange(of: "<summary>Thêm 3 lựa chọn</summary>"))
    #expect(html[..<folded.lowerBound].contains("nhãn xã 8<") && !html[..<folded.lowerBound].contains("nhãn xã 9<"))
    #expect(html[folded.upperBound...].contains("nhãn xã 11<") && html.contains("<span>hơn 12</span>"))
  }

  @Test("nothing is offered where every result has the one value, or none has any")
  func nothing() throws {
    let html = try page(SearchForm(query: "a"), [facet(.collection, ["cong-cu"]), facet(.year, [])], total: 12)
    #expect(!html.contains("Thu hẹp") && !html.contains("class=\"wide\""))
    let some = try page(SearchForm(query: "a"), [facet(.collection, ["cong-cu"])], total: 13)
    #expect(some.contains("<a href=\"#thu-hep\">") && some.contains("<nav class=\"facets\" id=\"thu-hep\""))
  }

  @Test("no year is offered that a period in the query's text leaves out")
  func periodInText() throws {
    let years = facet(.year, ["2015", "2014", "2013", "2012", "chưa rõ"])
    func shown(_ text: String) throws -> [String] {
      let html = try page(SearchForm(query: text, from: "2012", to: "2012"), [years])
      return (2012...2015).map(String.init).filter { html.contains("nhãn \($0)<") }
    }
    #expect(try shown("họp từ:2013-03 đến:2014") == ["2013", "2014"])
    #expect(try shown("họp từ:2014-12-31") == ["2014", "2015"])
    #expect(try shown("họp") == ["2012", "2013", "2014", "2015"])
  }

  @Test("names of bodies and collections stay text")
  func escapes() throws {
    let hostile = Samples.hostileSubject
    let values = [hostile, "x"].map { Facet.Value(value: $0, label: $0, count: 1) }
    let html = try page(SearchForm(query: "a"), [Facet(property: .issuer, values: values)])
    #expect(!html.contains("<script>") && !tags(of: html).contains { $0.contains("onmouseover=x '") })
    #expect(html.contains("<bdi>&lt;script&gt;"))
  }
}

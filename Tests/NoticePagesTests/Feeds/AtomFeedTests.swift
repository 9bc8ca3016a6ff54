import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct AtomFeedTests {
  private func feed(
    _ form: SearchForm, total: Int = 1, hits: [Hit], offset: Int = 0, host: String = "luutru.example"
  ) throws -> XMLTree {
    let base = try #require(SiteBase("https://\(host)"))
    let results = Samples.results(form.query, total: total, hits: hits, offset: offset)
    return try XMLTree.parsed(AtomFeed(form: form, results: results, base: base).render())
  }

  private func links(_ element: XMLTree) -> [String: String] {
    Dictionary(uniqueKeysWithValues: element["link"].map { ($0.attributes["rel"] ?? "", $0.attributes["href"] ?? "") })
  }

  @Test("a feed and its entries have what Atom demands, and what the hit says")
  func whole() throws {
    var hit = try Samples.hit(parts: [
      Snippet.Part(text: "a < ", isMatch: false), Snippet.Part(text: "b", isMatch: true),
    ])
    hit.capturedAt = "2024-03-01T02:03:04.123456Z"
    let feed = try feed(SearchForm(query: "lịch tiếp", type: "TB"), hits: [hit])
    #expect(feed["id"].map(\.text) == ["https://luutru.example/feed.atom?q=l%E1%BB%8Bch%20ti%E1%BA%BFp&loai=TB"])
    #expect(feed["title"].map(\.text) == ["lịch tiếp – TB – Tra Cứu"])
    #expect(feed["updated"].map(\.text) == ["2024-03-01T02:03:04Z"])
    #expect(feed["author"].first?["name"].map(\.text) == ["Tra Cứu"])
    #expect(feed["opensearch:totalResults"].map(\.text) == ["1"])
    let links = links(feed)
    #expect(links["self"] == feed["id"].first?.text && links.count == 3)
    #expect(links["alternate"] == "https://luutru.example/tim-kiem?q=l%E1%BB%8Bch%20ti%E1%BA%BFp&loai=TB")

    let entry = try #require(feed["entry"].first)
    #expect(entry["id"].map(\.text) == ["urn:uuid:a1b2c300-0000-8000-8000-000000000000"])
    #expect(entry["title"].map(\.text) == ["164/TB-UBND – Thông báo lịch tiếp công dân"])
    #expect(entry["updated"].map(\.text) == ["2024-03-01T02:03:04Z"])
    #expect(entry["published"].map(\.text) == ["2013-07-22T00:00:00+07:00"])
    #expect(entry["author"].first?["name"].map(\.text) == ["Ủy ban nhân dân huyện Tân Lộc Hạ"])
    #expect(entry["category"].first?.attributes == ["term": "TB", "label": "Thông báo"])
    let address = "https://luutru.example/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"
    #expect(entry["link"].map(\.attributes) == [["rel": "alternate", "type": "text/html", "href": address]])
    #expect(entry["summary"].first?.attributes == ["type": "html"])
    #expect(entry["summary"].first?.text == "a &lt; <mark>b</mark>")
  }

  @Test("an entry keeps its id when its number and subject are corrected and the site moves")
  func stableID() throws {
    var hit = try Samples.hit()
    let before = try feed(SearchForm(query: "a"), hits: [hit])["entry"].first
    hit.number = nil
    hit.subject = "khác"
    let after = try feed(SearchForm(query: "b"), hits: [hit], host: "khac.example:8443")["entry"].first
    #expect(before?["id"].map(\.text) == after?["id"].map(\.text))
    #expect(before?["link"].map(\.attributes) != after?["link"].map(\.attributes))
  }

  @Test("every digit of a document's id is in its entry's, so two documents never share one")
  func wholeID() throws {
    var hit = try Samples.hit()
    hit.id = try #require(NoticeID(hex: "0123456789abcdef01234567"))
    let entry = try #require(try feed(SearchForm(query: "a"), hits: [hit])["entry"].first)
    #expect(entry["id"].map(\.text) == ["urn:uuid:01234567-89ab-8cde-8f01-234567000000"])
  }

  @Test("an entry without capture has its day, without day a fixed instant; the feed the latest of all, or the same")
  func updated() throws {
    var evening = try Samples.hit()
    evening.capturedAt = "2013-07-21T18:00:00Z"
    let day = try Samples.hit()
    var none = try Samples.hit()
    none.issuedOn = nil
    none.capturedAt = "2013-02-30T00:00:00Z"
    let feed = try feed(SearchForm(query: "a"), hits: [day, evening, none])
    #expect(
      feed["entry"].map { $0["updated"].map(\.text) } == [
        ["2013-07-22T00:00:00+07:00"], ["2013-07-21T18:00:00Z"], ["1970-01-01T00:00:00Z"],
      ])
    // An hour later than the day's beginning in Vietnam, though its text sorts before.
    #expect(feed["updated"].map(\.text) == ["2013-07-21T18:00:00Z"])
    #expect(feed["entry"].last?["published"].isEmpty == true)
    #expect(
      try self.feed(SearchForm(query: "a"), total: 0, hits: [])["updated"].map(\.text) == ["1970-01-01T00:00:00Z"])
  }

  @Test("pages of a feed are linked and share one id")
  func paging() throws {
    let hit = try Samples.hit()
    let second = try feed(SearchForm(query: "a", page: 2), total: 25, hits: [hit], offset: 10)
    let address = "https://luutru.example/feed.atom?q=a"
    let links = links(second)
    #expect(links["self"] == address + "&trang=2" && second["id"].map(\.text) == [address])
    #expect(links["first"] == address && links["previous"] == address)
    #expect(links["next"] == address + "&trang=3" && links["last"] == address + "&trang=3")
    #expect(second["opensearch:startIndex"].map(\.text) == ["11"])
    let beyond = self.links(try feed(SearchForm(query: "a", page: 9), total: 25, hits: [], offset: 80))
    #expect(beyond["previous"] == address + "&trang=3" && beyond["next"] == nil)
  }

  @Test(
    "hostile texts stay text, without what XML cannot hold",
    arguments: [
      Samples.hostileSubject, "]]><entry>", "\u{0}\u{8}\u{1B}a\u{FFFE}\u{FFFF}", "\"\u{301} '\u{20E3} <\u{338}",
      "&lt;b&gt; &#0; <!-- <![CDATA[",
    ])
  func hostile(text: String) throws {
    var hit = try Samples.hit(subject: text, parts: [Snippet.Part(text: text, isMatch: true)])
    hit.issuingBody = text
    hit.type = DocumentType(code: text, name: text)
    hit.capturedAt = text
    let feed = try feed(SearchForm(query: text, issuer: text, from: text), hits: [hit])
    let kept = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && ![0xFFFE, 0xFFFF].contains($0.value) }))
    let entry = try #require(feed["entry"].first)
    #expect(feed["entry"].count == 1 && entry["title"].first?.text == "164/TB-UBND – " + kept)
    #expect(entry["author"].first?["name"].map(\.text) == [kept])
    #expect(entry["category"].first?.attributes == ["term": kept, "label": kept])
    let summary = try #require(entry["summary"].first?.text)
    #expect(tags(of: "." + summary) == ["mark", "/mark"])
  }

  @Test("a page of results names its feed, newest first, from its first page")
  func discovery() throws {
    let html = ResultsPage(
      form: SearchForm(query: "a", type: "TB", page: 3), results: Samples.results("a", total: 0, hits: [])
    ).render()
    let address = "/feed.atom?q=a&amp;loai=TB&amp;sap-xep=moi-nhat"
    #expect(html.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(address)\">"))
    #expect(html.contains("type=\"application/opensearchdescription+xml\" title=\"Tra Cứu\" href=\"/opensearch.xml\">"))
  }
}

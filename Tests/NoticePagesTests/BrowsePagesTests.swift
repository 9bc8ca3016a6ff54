import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct BrowsePagesTests {
  private static func overview(_ text: String = "UBND huyện Mẫu") -> ArchiveOverview {
    func facet(_ property: Facet.Property, _ values: [(String, String, Int)]) -> Facet {
      Facet(property: property, values: values.map { Facet.Value(value: $0.0, label: $0.1, count: $0.2) })
    }
    return ArchiveOverview(
      documents: 1_240, notices: 1_000, earliest: CivilDate(iso: "2001-02-03"), latest: CivilDate(iso: "2013-07-22"),
      facets: [
        facet(.type, [("TB", "Thông báo", 900), ("QĐ", "Quyết định", 100)]),
        facet(.issuer, [(text, text, 1_000), ("UBND tỉnh Bình Định", "UBND tỉnh Bình Định", 7)]),
        facet(.year, [("2013", "2013", 1_200), ("2001", "2001", 30)]), facet(.collection, [(text, text, 1_240)]),
      ], versions: 2_000, originalBytes: 12_400_000, lastImport: "2026-01-02T03:04:05Z")
  }

  private static func documents(_ choice: BrowseChoice, total: Int = 45, hits: [Hit]) -> String {
    let results = SearchPage(
      request: choice.request, total: total, hits: hits,
      facets: [
        Facet(property: .type, values: [Facet.Value(value: "TB", label: "Thông báo", count: 12)]),
        Facet(
          property: .year,
          values: ["2013", "2012"].map { Facet.Value(value: $0, label: $0, count: 5) }),
      ])
    return BrowseDocumentsPage(choice: choice, results: results, overview: overview()).render()
  }

  private func value(_ text: String) -> Facet.Value { Facet.Value(value: text, label: text, count: 1) }

  @Test("the start of browsing leads to every list and to what most documents have")
  func start() {
    let html = BrowsePage(overview: Self.overview()).render()
    for list in ["loai", "co-quan", "nam", "bo-suu-tap"] { #expect(html.contains("href=\"/duyet/\(list)\"")) }
    #expect(html.contains("href=\"/duyet/loai/tb\"><bdi>Thông báo</bdi> <span>900</span>"))
    #expect(html.contains("aria-current=\"page\" href=\"/duyet\""))
    #expect(BrowsePage(overview: ArchiveOverview()).render().contains("chưa có văn bản nào"))
  }

  @Test("a body that ended names what it belongs to now, in the list and over its documents")
  func succession() throws {
    let list = BrowseListPage(property: .issuer, overview: Self.overview()).render()
    #expect(list.contains("nay thuộc <bdi>Tỉnh Gia Lai</bdi>"))
    let old = Self.documents(BrowseChoice(.issuer, value("UBND tỉnh Bình Định")), hits: [try Samples.hit()])
    #expect(old.contains("Cơ quan này nay thuộc <b><bdi>Tỉnh Gia Lai</bdi></b>"))
    let new = Self.documents(BrowseChoice(.issuer, value("UBND tỉnh Gia Lai")), hits: [try Samples.hit()])
    #expect(new.contains("Trước đây: <a href=\"/duyet/co-quan/UBND%20t%E1%BB%89nh%20B%C3%ACnh%20%C4%90%E1%BB%8Bnh\">"))
  }

  @Test("years are a table whose bars are figures, not styles, and documents without a year are told")
  func years() {
    let html = BrowseListPage(property: .year, overview: Self.overview()).render()
    #expect(html.contains("<th scope=\"row\"><a href=\"/duyet/nam/2013\">2013</a></th><td>1.200</td>"))
    #expect(html.contains("<meter min=\"0\" max=\"1200\" value=\"30\"") && !html.contains("style="))
    #expect(html.contains("10 tài liệu không rõ năm"))
  }

  @Test("documents come in pages, by year within a type and by type within a year")
  func documents() throws {
    let hits = [try Samples.hit()]
    let type = BrowseChoice(.type, Facet.Value(value: "TB", label: "Thông báo", count: 45), page: 2)
    let html = Self.documents(type, hits: hits)
    #expect(html.contains("<h1><bdi>Thông báo</bdi></h1>") && html.contains("<ol class=\"hits\" start=\"21\">"))
    #expect(
      html.contains("rel=\"prev\" href=\"/duyet/loai/tb\"")
        && html.contains("rel=\"next\" href=\"/duyet/loai/tb?trang=3\""))
    #expect(html.contains("href=\"/duyet/loai/tb?nam=2012\"") && html.contains("Trang 2 trên 3"))
    #expect(html.contains("href=\"/tim-kiem?q=&amp;loai=TB&amp;sap-xep=moi-nhat\">Tìm trong các tài liệu này"))
    let narrowed = Self.documents(BrowseChoice(.type, type.value, year: 2012), hits: hits)
    #expect(narrowed.contains("<a aria-current=\"true\" href=\"/duyet/loai/tb\">"))
    let year = Self.documents(BrowseChoice(.year, value("2013"), year: 2012), hits: hits)
    #expect(year.contains("<h1><bdi>Năm 2013</bdi></h1>") && year.contains("href=\"/duyet/loai/tb?nam=2013\""))
    #expect(Self.documents(type, hits: []).contains("Không có tài liệu nào ở trang này"))
    #expect(Self.documents(type, total: 5_000, hits: hits).contains("chỉ mở đến tài liệu thứ 1.000"))
  }

  @Test("a choice asks for just its documents: the year's days, the body's whole name")
  func request() {
    let year = BrowseChoice(.year, value("2013")).request.filters
    #expect(year == Filters(from: CivilDate(iso: "2013-01-01"), to: CivilDate(iso: "2013-12-31")))
    let body = BrowseChoice(.issuer, value("UBND huyện Mẫu"), year: 2012, page: 3).request
    #expect(body.filters.body == "UBND huyện Mẫu" && body.filters.from == CivilDate(iso: "2012-01-01"))
    #expect(body.offset == 40 && body.sort == .newest && body.query.asksForEverything)
  }

  @Test(
    "an address may be written without diacritics, in capitals or with dashes, where it means one value",
    arguments: ["UBND HUYỆN MẪU", "ubnd huyen mau", "ubnd-huyen-mau", "ubnd huyện mẩu x", "mau", ""])
  func addresses(text: String) {
    let meaning = BrowseChoice.meaning(of: text, .issuer, in: Self.overview())
    let isKnown = text.hasPrefix("ubnd-") || text.hasPrefix("ubnd huyen") || text.hasPrefix("UBND")
    #expect(meaning == (isKnown ? .spelling(of: Self.overview().issuers[0]) : nil))
    let exact = BrowseChoice.meaning(of: "UBND huyện Mẫu", .issuer, in: Self.overview())
    #expect(exact == .value(Self.overview().issuers[0]))
  }

  @Test("types are found by code and by name; what two values may be is none")
  func types() {
    let both = ArchiveOverview(
      facets: [Facet(property: .type, values: [value("HĐ"), value("HD"), value("TB")])])
    func meaning(_ text: String) -> BrowseChoice.Meaning? { BrowseChoice.meaning(of: text, .type, in: both) }
    #expect(meaning("hđ") == .value(value("HĐ")) && meaning("hd") == .value(value("HD")))
    #expect(meaning("HĐ") == .spelling(of: value("HĐ")) && meaning("tB") == .spelling(of: value("TB")))
    #expect(meaning("hð") == nil)
    let named = BrowseChoice.meaning(of: "thong-bao", .type, in: Self.overview())
    #expect(named == .spelling(of: Facet.Value(value: "TB", label: "Thông báo", count: 900)))
  }

  @Test("nothing in a name becomes a tag on any page")
  func hostile() throws {
    func names(_ html: String) -> [Substring] { tags(of: html).map { $0.prefix { $0 != " " } } }
    func pages(_ text: String) throws -> [String] {
      let overview = Self.overview(text)
      let register = Register(
        year: 2013,
        groups: [
          Register.Group(
            issuingBody: text, type: DocumentType(code: text, name: text), symbols: text,
            entries: [
              Register.Entry(
                ordinal: 3, document: RelatedDocument(try Samples.hit(subject: text)), type: nil, signer: text,
                recipients: [text])
            ])
        ])
      return [
        HomePage(overview: overview, types: []).render(), BrowsePage(overview: overview).render(),
        BrowseListPage(property: .issuer, overview: overview, unknown: text).render(),
        Self.documents(BrowseChoice(.collection, value(text)), hits: [try Samples.hit(subject: text)]),
        AboutPage(overview: overview, contact: SiteContact(text)).render(),
        RegisterPage(
          form: RegisterForm(year: "2013", type: text, issuer: text), overview: overview, register: register
        ).render(), RegisterPage(form: RegisterForm(year: text), overview: overview).render(),
      ]
    }
    for (hostile, tame) in zip(try pages(Samples.hostileSubject), try pages("a")) {
      #expect(names(hostile) == names(tame) && !hostile.contains("<script>"))
    }
  }

  @Test("every page leads to search, browsing, register, about and contact, after the skip link")
  func menu() throws {
    for html in [
      HomePage(overview: Self.overview(), types: []).render(),
      ErrorPage(status: 404, message: "x", english: "y").render(),
      DocumentPage(notice: try Samples.notice()).render(),
    ] {
      for path in ["/", "/duyet", "/so-van-ban", "/gioi-thieu", "/gioi-thieu#lien-he"] {
        #expect(html.contains("href=\"\(path)\""))
      }
      let skip = try #require(html.firstRange(of: "class=\"skip\"")?.lowerBound)
      #expect(skip < html.firstRange(of: "<nav")?.lowerBound ?? html.startIndex)
    }
  }
}

import HTMLText
import NoticeModel
import SearchQuery
import Testing

@testable import NoticePages

@Suite("Pages in English")
struct EnglishPagesTests {
  private let reader = PageReader(language: .english, isChosen: true, address: "/x")

  private func shown(_ page: some SitePage) -> String { String(decoding: reader.page(page), as: UTF8.self) }

  /// A document of which everything is known that a page can say.
  private func whole() throws -> DocumentPage {
    let day = CivilDate(year: 2014, month: 3, day: 1)
    var notice = try Samples.notice(
      blocks: [.heading(level: 1, "Điều 1"), .paragraph("một"), .tableRow(["ô"]), .listItem("hai")],
      surroundings: [.paragraph("Trang chủ")], pages: [1, 1, 2, 3], extra: ["Lĩnh vực": "Đất đai"],
      warnings: ImportWarning.Code.allCases.map(\.rawValue))
    notice.publishedOn = day
    notice.category = ["Tin tức", "Thông báo"]
    notice.facts = DocumentFacts(
      addressees: ["Sở Nội vụ"], recipients: ["Như trên"], signerTitle: "CHỦ TỊCH", effectiveFrom: day,
      effectiveUntil: day, urgency: "HỎA TỐC", copyOf: "SAO Y",
      assignments: [Assignment(unit: "Phòng Nội vụ", task: "báo cáo", deadline: day, span: 0..<1)],
      listed: [
        ListedDocument(
          number: DocumentNumber(ordinal: 9, symbols: ["QĐ"], printed: "9/QĐ"), issuedOn: day, subject: "Đất",
          issuingBody: "Sở Ví Dụ", span: 0..<1)
      ], inferred: ["issuing_body", "effective_from"], corrected: ["signer": "Lê"])
    let other = RelatedDocument(
      id: notice.id, number: DocumentNumber(ordinal: 18, symbols: ["QĐ"], printed: "18/QĐ-UBND"),
      issuedOn: day, subject: "Đường", source: notice.provenance.source)
    let unnumbered = RelatedDocument(id: notice.id, subject: "Lịch họp", source: notice.provenance.source)
    let citation = { (relation: Citation.Relation) in
      Citation(relation: relation, name: "Luật Đất đai", issuedOn: day, article: "Điều 2", span: 0..<1)
    }
    let references = DocumentReferences(
      cites: Citation.Relation.allCases.enumerated().map { place, relation in
        .init(citation: citation(relation), documents: Array([other, unnumbered].prefix(place % 3)))
      },
      citedBy: Citation.Relation.allCases.map {
        .init(relation: $0, article: "Điều 3", document: other, isNotice: true)
      },
      status: DocumentStatus(
        kind: .replaced, isPartial: true,
        by: [other, unnumbered].map { .init(relation: .replaces, article: nil, document: $0, isNotice: true) }))
    return DocumentPage(
      notice: notice,
      relations: DocumentRelations(
        similar: [other],
        links: [true, false].map { LinkedDocument(text: "Tệp", document: other, isAttachment: $0) },
        linkedFrom: [unnumbered]),
      references: references, version: VersionPosition(number: 1, count: 3, permalink: notice.permalink),
      contact: SiteContact("Phòng Nội vụ huyện Mẫu"))
  }

  @Test("a page that says all it can has no Vietnamese word that it does not mark as such")
  func everything() throws {
    let html = shown(try whole())
    #expect(html.contains("<html lang=\"en\">") && html.contains("<title lang=\"vi\">"))
    #expect(vietnameseWords(outsideVietnamese: html) == [])
    #expect(html.contains("Replaced in part by <bdi lang=\"vi\">18/QĐ-UBND</bdi> of 1 March 2014, "))
    #expect(html.contains("<p class=\"page-mark\" lang=\"en\" id=\"trang-2\">Page 2</p>"))
    #expect(!vietnameseWords(outsideVietnamese: try whole().render().replacing("lang=\"vi\"", with: "")).isEmpty)
  }

  @Test("every state, relation, remark and order has its English words")
  func words() throws {
    let day = CivilDate(year: 2014, month: 3, day: 1)
    let words = PageReader.$current.withValue(reader) {
      [
        DocumentStatus.Kind.allCases.map { DocumentStatus(kind: $0, day: day).html.render() },
        Citation.Relation.allCases.flatMap { [$0.name, $0.passiveName] },
        Diagnostic.Code.allCases.map { Diagnostic($0, "Câu tìm", position: 0).html.render() },
        ImportWarning.Code.allCases.map { WarningText.sentence(for: $0) },
        SearchRequest.Sort.allCases.map(\.label), Facet.Property.allCases.map(\.label),
        DocumentFormat.allCases.map(\.label),
      ].joined()
    }
    for word in words {
      #expect(!word.isEmpty && vietnameseWords(outsideVietnamese: "<p>\(word)</p>") == [])
    }
  }

  @Test("figures, days and sizes are written as English has them")
  func figures() throws {
    let day = try #require(CivilDate(year: 2013, month: 7, day: 22))
    PageReader.$current.withValue(reader) {
      #expect(PageFormat.number(1_234_567) == "1,234,567" && PageFormat.date(day) == "22 July 2013")
      #expect(PageFormat.size(1) == "1 byte" && PageFormat.size(820) == "820 bytes")
      #expect(PageFormat.size(12_400) == "12.4 KB")
      #expect(counted(1, "copy", "copies") == "1 copy" && counted(1_200, "copy", "copies") == "1,200 copies")
      #expect(CaptureTimeView(capturedAt: "2009-03-01T02:03:04Z").text == "09:03 on 1 March 2009")
    }
    #expect(PageFormat.number(1_234) == "1.234" && PageFormat.date(day) == "22/7/2013")
  }

  @Test("links keep a language that was chosen, and only that; what is no page has none")
  func links() throws {
    let permalink = try Samples.notice().permalink
    let addresses: [(SiteURL, String)] = [
      (.home, "/?lang=en"), (.search(SearchForm(query: "a", type: "TB")), "/tim-kiem?q=a&loai=TB&lang=en"),
      (.contact, "/gioi-thieu?lang=en#lien-he"), (.versions(permalink, page: 2), "?trang=2&lang=en"),
      (.alternate(permalink, .txt), ".txt"), (.original(permalink), "/ban-goc"), (.stylesheet, ".css"),
    ]
    for (url, end) in addresses {
      PageReader.$current.withValue(reader) { #expect(url.href.hasSuffix(end), "\(url.href)") }
      PageReader.$current.withValue(PageReader(language: .english)) { #expect(url.href == url.path) }
    }
  }

  @Test("what stands in the page for programs, and how a document is cited, is the same in every language")
  func data() throws {
    var page = try whole()
    page.base = SiteBase("https://luutru.example")
    page.version = nil
    page.notice.kind = .page
    page.notice.subject = ""
    let data = { (html: String) in html.split(separator: "\n").filter { $0.contains("ld+json") } }
    #expect(data(shown(page)) == data(page.render()) && data(page.render()).count == 1)
    let citation = { (html: String) in
      html.split(separator: "<").filter { $0.contains("Thông báo số 164") }.map { $0.drop { $0 != ">" } }
    }
    #expect(citation(shown(try whole())) == citation(try whole().render()))
  }

  @Test("the other language is a link to the same place, and a language that no page has is named")
  func link() {
    let home = HomePage(overview: ArchiveOverview(), types: [])
    #expect(shown(home).contains("<a href=\"/x?lang=vi\" hreflang=\"vi\" lang=\"vi\">Tiếng Việt</a>"))
    let vietnamese = PageReader(address: "/tim-kiem?q=\"><b>", unread: "<xx>")
    let html = String(decoding: vietnamese.page(home), as: UTF8.self)
    #expect(
      html.contains("href=\"/tim-kiem?q=&quot;&gt;&lt;b&gt;&amp;lang=en\" hreflang=\"en\" lang=\"en\">English</a>"))
    #expect(html.contains("Không có ngôn ngữ “&lt;xx&gt;”"))
  }
}

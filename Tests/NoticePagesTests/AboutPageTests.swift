import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct AboutPageTests {
  @Test("figures are the archive's own, and the examples are of its newest document")
  func figures() throws {
    let overview = ArchiveOverview(
      documents: 1_240, notices: 1_000, earliest: CivilDate(iso: "2001-02-03"), latest: CivilDate(iso: "2013-07-22"),
      facets: [Facet(property: .collection, values: [Facet.Value(value: "cong-cu", label: "cong-cu", count: 9)])],
      newest: [RelatedDocument(try Samples.hit())], versions: 2_000, originalBytes: 12_400_000,
      lastImport: "2026-01-02T03:04:05Z")
    let html = AboutPage(overview: overview).render()
    for text in ["1.240", "1.000", "2.000", "12,4 MB", "03/02/2001", "22/7/2013", "10:04 ngày 02/01/2026"] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(html.contains("href=\"/duyet/bo-suu-tap/cong-cu\""))
    #expect(
      html.contains("href=\"/tim-kiem?q=thong%20bao%20lich%20tiep%20cong%20dan\"><bdi>thong bao lich tiep cong dan"))
    #expect(html.contains("href=\"/tim-kiem?q=164%2FTB-UBND\""))
    #expect(html.contains("không đặt cookie") && html.contains("Người quản trị chưa ghi nơi liên hệ"))
    #expect(AboutPage(overview: ArchiveOverview()).render().contains("<i>thong bao</i>"))
  }

  @Test(
    "a contact is a link only where it is a page or an e-mail address",
    arguments: [
      ("https://mau.example/lien-he", "https://mau.example/lien-he"),
      ("vanthu@mau.example", "mailto:vanthu@mau.example"),
      ("Phòng Nội vụ huyện Mẫu, 0256 000 000", nil), ("javascript:alert(1)", nil), ("https://", nil), ("a@b", nil),
      ("https://mau.example/\" onclick=x", nil), ("a@mau.example?bcc=x@y.example", nil), ("data:text/html,x", nil),
    ])
  func contact(text: String, address: String?) throws {
    let contact = try #require(SiteContact(text))
    #expect(contact.address == address && contact.text == text)
    let page = DocumentPage(notice: try Samples.notice(), contact: contact).render()
    #expect(page.contains("Yêu cầu đính chính, gỡ: "))
    #expect(AboutPage(overview: ArchiveOverview(), contact: contact).render().contains("<bdi>"))
  }

  @Test("a contact is one line of text, and a document without one says nothing of it")
  func noContact() throws {
    #expect(SiteContact("") == nil && SiteContact(" \n\u{0}") == nil)
    #expect(SiteContact(String(repeating: "a", count: 301)) == nil)
    #expect(SiteContact("a\r\nb\u{1B}[31m")?.text == "a b[31m")
    #expect(!DocumentPage(notice: try Samples.notice()).render().contains("class=\"contact\""))
  }
}

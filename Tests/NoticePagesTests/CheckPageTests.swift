import Foundation
import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct CheckPageTests {
  private func citation(_ printed: String, _ span: Range<Int>, issuer: String? = nil) -> Citation {
    let ordinal = Int(printed.prefix { $0.isNumber }) ?? 0
    return Citation(
      relation: .basis, number: DocumentNumber(ordinal: ordinal, symbols: ["TB", "UBND"], printed: printed),
      issuer: issuer, span: span)
  }

  /// Documents by the ordinal that their citation has: none, one or many.
  private func page(_ text: String, _ citations: [Citation], _ answers: [Int: CitationCheck] = [:]) -> String {
    var places: [CheckedDraft.Place] = []
    var items: [CitationCheck] = []
    for (place, citation) in citations.enumerated() {
      places.append(CheckedDraft.Place(span: citation.span, item: place))
      items.append(
        answers[place] ?? CitationCheck(cited: DocumentReferences.Cited(citation: citation, documents: []), status: nil)
      )
    }
    return CheckPage(draft: text, checked: CheckedDraft(items: items, places: places)).render()
  }

  @Test("before anything was pasted there is the form, which works without a script")
  func form() {
    let html = CheckPage().render()
    #expect(html.contains("<form class=\"check\" action=\"/kiem-tra\" method=\"post\" accept-charset=\"utf-8\">"))
    #expect(html.contains("<label for=\"van-ban\">") && html.contains("<textarea id=\"van-ban\" name=\"van-ban\""))
    #expect(!html.contains("<script") && !html.contains("name=\"robots\""))
  }

  @Test("a draft without a letter or without a number is told so, not reproached")
  func nothing() {
    #expect(page(" \n\u{3000}", []).contains("Chưa có chữ nào để kiểm tra."))
    #expect(page("Không có gì", []).contains("Không thấy số văn bản nào trong dự thảo."))
  }

  @Test("each cited document is held with what became of it, unclear with a choice, or not there")
  func states() throws {
    let hit = try Samples.hit()
    let successor = RelatedDocument(
      id: hit.id, number: DocumentNumber(ordinal: 9, symbols: ["TB", "UBND"], printed: "09/TB-UBND"), subject: "Mới",
      source: hit.source)
    let text = "164/TB-UBND, 165/TB-UBND, 166/TB-UBND, 167/TB-UBND"
    let cited = [0, 13, 26, 39].map { citation(String("\(164 + $0 / 13)/TB-UBND"), $0..<$0 + 11, issuer: "UBND <xã>") }
    let replaced = DocumentStatus(
      kind: .replaced,
      by: [.init(relation: .replaces, article: nil, document: successor, isNotice: true)])
    func check(_ place: Int, _ documents: [RelatedDocument], _ status: DocumentStatus?) -> CitationCheck {
      CitationCheck(cited: .init(citation: cited[place], documents: documents), status: status)
    }
    let one = RelatedDocument(hit)
    let html = page(
      text, cited,
      [
        0: check(0, [one], DocumentStatus()), 1: check(1, [one], replaced),
        2: check(2, Array(repeating: one, count: 12), nil),
      ])
    #expect(
      html.contains(
        "Dự thảo viện dẫn 4 văn bản: 1 có trong kho và chưa thấy thay đổi, 1 đã có thay đổi, 1 chưa rõ là văn bản nào, "
          + "1 không có trong kho."))
    #expect(html.contains("Có trong kho: <a href=\"/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3\">"))
    #expect(
      html.contains("Bị thay thế bởi 09/TB-UBND.") && html.contains("href=\"/van-ban/khong-nam/09-tb-ubnd-a1b2c3\""))
    #expect(html.contains("kho có 12 văn bản như vậy. <a href=\"/so/166/TB-UBND\">Tìm theo số</a>"))
    #expect(html.contains("<p>Không có trong kho. <a href=\"/so/167/TB-UBND\">"))
    #expect(html.contains("của <bdi>UBND &lt;xã&gt;</bdi>"))
    #expect(html.contains("<a href=\"#vien-dan-4\"><mark>167/TB-UBND</mark><sup aria-hidden=\"true\">4</sup></a>"))
  }

  @Test("a document of the number with another day is no document of the draft's, and both days are told")
  func differing() throws {
    var cited = citation("164/TB-UBND", 0..<11, issuer: "UBND <xã>")
    cited.issuedOn = CivilDate(year: 2013, month: 7, day: 12)
    let held = RelatedDocument(try Samples.hit())
    func html(_ property: DifferingDocument.Property, times: Int = 1) -> String {
      let differing = Array(repeating: DifferingDocument(document: held, property: property), count: times)
      return page(
        "164/TB-UBND", [cited],
        [0: CitationCheck(cited: .init(citation: cited, documents: [], differing: differing), status: nil)])
    }
    let day = html(.issuedOn)
    #expect(day.contains("Dự thảo viện dẫn 1 văn bản: 1 khác ngày hoặc cơ quan so với kho."))
    #expect(day.contains("Khác với kho: kho có văn bản số này nhưng khác ngày, dự thảo ghi ngày 12/7/2013."))
    #expect(day.contains("164/TB-UBND") && day.contains("22/7/2013") && !day.contains("ó trong kho:"))
    #expect(html(.issuingBody).contains("nhưng khác cơ quan, dự thảo ghi UBND &lt;xã&gt;."))
    let many = html(.issuedOn, times: 12)
    #expect(many.contains("<a href=\"/so/164/TB-UBND\">"))
    #expect(many.components(separatedBy: "<li><a href=\"/van-ban/").count == 11)
  }

  @Test("markup in a draft is dead on the page, around citations and in them")
  func hostile() {
    let text = "<script>x</script>\"\u{301} 1/<b>TB & </textarea></div>\u{0}"
    let html = page(text, [citation("1/<b>TB", 21..<28)])
    let allowed = [
      "!DOCTYPE", "html", "head", "meta", "title", "link", "body", "a", "header", "div", "span", "main", "h1", "p",
      "nav", "ul", "ol",
      "li", "b", "bdi", "section", "h2", "mark", "sup", "form", "label", "textarea", "button", "footer",
    ]
    for tag in tags(of: html) {
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
      #expect(allowed.contains(String(name)), "\(tag)")
      #expect(!tag.contains(" on"))
    }
    #expect(html.contains("<mark>1/&lt;b&gt;TB</mark>") && !html.contains("<script"))
    // The draft itself opens and closes nothing.
    #expect(html.components(separatedBy: "</textarea>").count == 2)
  }

  @Test("odd spans mark nothing twice and nothing beyond the text")
  func spans() {
    let cited = [citation("1/TB", 2..<6), citation("1/TB", 4..<8), citation("1/TB", 7..<90), citation("1/TB", 8..<10)]
    let html = page("0123456789", cited)
    #expect(html.contains(">01<a href=\"#vien-dan-1\"><mark>2345</mark><sup aria-hidden=\"true\">1</sup></a>67<a"))
    #expect(html.contains("<mark>89</mark>"))
  }

  @Test("a long draft is shown up to a bound, which the page names")
  func bound() {
    let html = page(String(repeating: "a", count: 60_000) + "cuối", [citation("1/TB", 60_000..<60_004)])
    #expect(html.contains("Chỉ hiện 50.000 ký tự đầu") && !html.contains("cuối") && html.utf8.count < 60_000)
  }

  @Test("an address of the old portal that leads nowhere is named and not linked")
  func address() throws {
    let html = AddressPage(PortalAddress("http://www.xa.example/\"><script>x")).render()
    #expect(html.contains("<bdi>xa.example/&quot;&gt;&lt;script&gt;x</bdi>") && !html.contains("href=\"http"))
    #expect(AddressPage(nil).render().contains("Chưa có địa chỉ nào"))
  }

  @Test("results of an address begin with its page")
  func opening() throws {
    var page = ResultsPage(
      form: SearchForm(query: "http://x.example/"), results: Samples.results("x", total: 0, hits: []))
    #expect(!page.render().contains("Trang của địa chỉ này"))
    page.addressed = RelatedDocument(try Samples.hit())
    #expect(
      page.render().contains(
        "Trang của địa chỉ này: <b><a href=\"/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3\">"))
  }
}

import NoticeModel
import NoticePages
import Testing

@Suite struct CitationFormTests {
  @Test("a document is cited by type, number, day, body and subject")
  func whole() throws {
    let notice = try Samples.notice(subject: "Về việc tuyển sinh lớp 10")
    let expected =
      "Thông báo số 164/TB-UBND ngày 22/7/2013 của Ủy ban nhân dân huyện Tân Lộc Hạ về việc tuyển sinh lớp 10"
    #expect(CitationForm(notice).text == expected)
    #expect(DocumentPage(notice: notice).render().contains("<bdi data-copy=\"Chép viện dẫn\">\(expected)</bdi></p>"))
  }

  @Test(
    "a subject that says what is done goes on with the sentence, another one stands behind a comma",
    arguments: [
      ("Kết luận của đồng chí Chủ tịch", " kết luận của đồng chí Chủ tịch"),
      ("Hà Giả Định: lịch tiếp dân", ", Hà Giả Định: lịch tiếp dân"),
    ])
  func subjects(subject: String, expected: String) throws {
    let text = try #require(CitationForm(Samples.notice(subject: subject)).text)
    #expect(text.hasSuffix(" của Ủy ban nhân dân huyện Tân Lộc Hạ" + expected))
  }

  @Test("what is inferred stands in brackets, also on the page; what a person decided is marked there")
  func inferred() throws {
    var notice = try Samples.notice()
    notice.facts.inferred = ["issuing_body"]
    let text = try #require(CitationForm(notice).text)
    #expect(text.contains(" của [Ủy ban nhân dân huyện Tân Lộc Hạ]"))
    #expect(DocumentPage(notice: notice).render().contains("trong ngoặc vuông: suy ra"))
    notice.facts.corrected = ["signer": "Lê Văn Thử"]
    #expect(DocumentPage(notice: notice).render().contains("theo người đối chiếu"))
  }

  @Test("a counted day of effect says so, and brackets nothing of the citation")
  func counted() throws {
    var notice = try Samples.notice()
    notice.facts.effectiveFrom = CivilDate(year: 2013, month: 8, day: 1)
    notice.facts.inferred = ["effective_from"]
    let page = DocumentPage(notice: notice).render()
    #expect(page.contains("tính từ ngày ký") && !page.contains("suy ra"))
  }

  @Test("a page, and a document without number or type, are not cited so")
  func none() throws {
    var notice = try Samples.notice()
    notice.kind = .page
    #expect(CitationForm(notice).text == nil)
    notice.kind = .notice
    notice.number = nil
    #expect(CitationForm(notice).text == nil)
  }
}

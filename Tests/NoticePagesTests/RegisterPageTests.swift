import NoticeModel
import SearchQuery
import Testing

@testable import NoticePages

@Suite struct RegisterPageTests {
  private func entry(_ ordinal: Int, subject: String = "Họp") throws -> Register.Entry {
    let notice = try Samples.notice(subject: subject)
    return Register.Entry(
      ordinal: ordinal,
      document: RelatedDocument(
        id: notice.id, number: DocumentNumber(ordinal: ordinal, symbols: ["TB"], printed: "\(ordinal)/TB"),
        issuedOn: notice.issuedOn, subject: subject, source: notice.provenance.source),
      type: notice.type, signer: nil, recipients: [])
  }

  private func group(_ body: String, _ ordinals: [Int]) throws -> Register.Group {
    Register.Group(issuingBody: body, type: nil, symbols: "TB", entries: try ordinals.map { try entry($0) })
  }

  private let overview = ArchiveOverview(
    facets: [
      Facet(property: .year, values: ["2013", "1900"].map { Facet.Value(value: $0, label: $0, count: 1) }),
      Facet(property: .type, values: [Facet.Value(value: "TB", label: "Thông báo", count: 1)]),
    ])

  @Test("without a year there is a form that offers the years and types that exist")
  func form() {
    let html = RegisterPage(form: RegisterForm(), overview: overview).render()
    #expect(
      html.contains("<h1>Danh mục theo số (từ kho)</h1>") && html.contains("action=\"/so-van-ban\" method=\"get\""))
    #expect(html.contains("<option value=\"2013\">2013<") && !html.contains("1900"))
    #expect(html.contains("<option value=\"TB\">Thông báo<") && !html.contains("value=\"QĐ\""))
    for field in ["nam", "loai", "co-quan"] {
      #expect(html.contains("<label for=\"\(field)\">") && html.contains("id=\"\(field)\" name=\"\(field)\""))
    }
    let wrong = RegisterPage(form: RegisterForm(year: "hai"), overview: overview).render()
    #expect(wrong.contains("Không hiểu năm “<bdi>hai</bdi>”"))
  }

  @Test("a series shows its numbers as links, its gaps by name, and what its body became")
  func series() throws {
    let register = Register(year: 2013, groups: [try group("UBND tỉnh Bình Định", [2, 5])])
    let form = RegisterForm(year: "2013", issuer: "bình định")
    let html = RegisterPage(form: form, overview: overview, register: register).render()
    #expect(html.contains("<h1>Danh mục theo số (từ kho) năm 2013</h1>"))
    #expect(html.contains("<td>1/TB</td>") && html.contains("<td>3–4/TB</td>"))
    #expect(html.contains("<td colspan=\"5\">không có trong kho</td>"))
    #expect(html.contains("<a href=\"/van-ban/2013/5-tb-a1b2c3\">5/TB</a>"))
    #expect(html.contains("Nay thuộc <bdi>Tỉnh Gia Lai</bdi>"))
    #expect(html.contains("href=\"/so-van-ban.csv?nam=2013&amp;co-quan=b%C3%ACnh%20%C4%91%E1%BB%8Bnh\" download"))
    #expect(!html.contains("Số lượng bản"))
    let none = RegisterPage(form: form, overview: overview, register: Register(year: 2013, groups: [])).render()
    #expect(none.contains("không có văn bản nào có số của năm 2013"))
  }

  @Test("a great register comes in pages of whole series, each series once")
  func pages() throws {
    let sizes = [300, 150, 100, 700, 1, 2]
    let register = Register(year: 2013, groups: try sizes.map { try group("UBND xã \($0)", Array(1...$0)) })
    let pages = RegisterPage.pages(of: register)
    #expect(pages == [0..<2, 2..<3, 3..<4, 4..<6])
    #expect(RegisterPage.pages(of: Register(year: 2013, groups: [])) == [0..<0])
    let form = RegisterForm(year: "2013", page: .max)
    let last = RegisterPage(form: form, overview: overview, register: register).render()
    #expect(last.contains("Trang 4 trên 4") && last.contains("UBND xã 2 ·") && !last.contains("UBND xã 300"))
    #expect(last.contains("rel=\"prev\" href=\"/so-van-ban?nam=2013&amp;trang=3\"") && !last.contains("rel=\"next\""))
  }
}

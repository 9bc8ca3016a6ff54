import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct SearchStatementTests {
  private func archive() throws -> TestArchive {
    try TestArchive([
      .test(
        1, number: .test(164), type: DocumentType(code: "TB", name: "Thông báo"), issuer: "UBND huyện Tân Lộc Hạ",
        on: "2013-07-22", subject: "Về việc thu hồi đất", signer: "Trần Văn Mẫu", body: [.paragraph("Kính gửi các xã")]),
      .test(
        2, number: .test(12, ["QĐ", "UBND"], year: 2012), type: DocumentType(code: "QĐ", name: "Quyết định"),
        issuer: "UBND tỉnh Bình Hòa An", on: "2012-03-01", subject: "Quy định giá đất", signer: "Lê Thị Thử",
        body: [.paragraph("Theo Thông báo 164/TB-UBND, đất hồi thu")]),
      .test(3, kind: .page, subject: "Giới thiệu làng nghề", body: [.paragraph("đan lát")], collection: "moi"),
      .test(4, kind: .container, subject: "đất của tệp"),
      .test(5, number: .test(164, ["QĐ", "UBND"]), on: "2014-01-02", subject: "Khen thưởng"),
    ])
  }

  @Test("finds folded and accented words in every field, and all words must stand")
  func words() async throws {
    let archive = try archive()
    for text in ["thu hoi dat gui", "Thu Hồi ĐẤT gửi", "tran van mau", "thong bao tan loc ha"] {
      #expect(try await archive.subjects(text).contains("Về việc thu hồi đất"), "\(text)")
    }
    #expect(try await archive.search("đất khen").isRelaxed)
  }

  @Test("finds a phrase only in its order")
  func phrase() async throws {
    #expect(try await archive().subjects("“thu hồi đất”") == ["Về việc thu hồi đất"])
    #expect(try await archive().search("thu hồi đất").total == 2)
  }

  @Test("puts documents of the asked number before those that mention it")
  func numberFirst() async throws {
    let page = try await archive().search("164/TB-UBND")
    #expect(page.hits.map(\.subject) == ["Về việc thu hồi đất", "Quy định giá đất"])
    #expect(page.total == 2)
    #expect(try await archive().search("164/TB-UBND", limit: 1, offset: 1).hits.map(\.subject) == ["Quy định giá đất"])
  }

  @Test("never finds a container")
  func containers() async throws {
    #expect(try await archive().subjects("tệp").isEmpty)
    #expect(try await archive().search("").total == 4)
  }

  @Test("restricts by each filter, and by all together")
  func filters() async throws {
    let archive = try archive()
    let land = "Về việc thu hồi đất"
    let price = "Quy định giá đất"
    #expect(try await archive.subjects("", Filters(type: "tb")) == [land])
    #expect(try await archive.subjects("", Filters(type: "qd")) == [price])
    #expect(try await archive.subjects("", Filters(issuer: "tan loc")) == [land])
    #expect(try await archive.subjects("", Filters(issuer: "Bình HÒA")) == [price])
    #expect(try await archive.subjects("", Filters(issuer: "tan lo")).isEmpty)
    #expect(try await archive.subjects("", Filters(issuer: "%")).isEmpty)
    #expect(try await archive.subjects("", Filters(signer: "thu")) == [price])
    #expect(try await archive.subjects("", Filters(number: NumberPattern(asked: "164"))) == ["Khen thưởng", land])
    #expect(try await archive.subjects("", Filters(number: NumberPattern(asked: "tb 164"))) == [land])
    #expect(try await archive.subjects("đất", Filters(number: NumberPattern(asked: "12 2012 qd"))) == [price])
    #expect(try await archive.subjects("", Filters(kind: .page)) == ["Giới thiệu làng nghề"])
    #expect(try await archive.subjects("", Filters(collection: "moi")) == ["Giới thiệu làng nghề"])
    #expect(try await archive.subjects("164/TB-UBND", Filters(collection: "moi")).isEmpty)
    let day = CivilDate(iso: "2013-07-22")
    #expect(try await archive.subjects("", Filters(from: day, to: day)) == [land])
    #expect(try await archive.subjects("đất", Filters(from: CivilDate(iso: "2013-07-23"))).isEmpty)
    #expect(try await archive.subjects("đất", Filters(type: "TB", issuer: "tan", from: day, kind: .notice)) == [land])
    #expect(try await archive.subjects("đất", Filters(type: "QĐ", issuer: "tan")).isEmpty)
  }

  @Test("sorts by date, undated documents last")
  func sort() async throws {
    let newest = ["Khen thưởng", "Về việc thu hồi đất", "Quy định giá đất", "Giới thiệu làng nghề"]
    #expect(try await archive().subjects("", sort: .newest) == newest)
    #expect(try await archive().subjects("", sort: .oldest) == newest.dropLast().reversed() + [newest[3]])
  }

  @Test("gives every hit on exactly one page, with the same total")
  func paging() async throws {
    let archive = try TestArchive((1...25).map { try .test($0, subject: "Họp thôn \($0)") })
    var subjects: [String] = []
    for offset in stride(from: 0, to: 30, by: 10) {
      let page = try await archive.search("họp", limit: 10, offset: offset)
      #expect(page.total == 25)
      subjects += page.hits.map(\.subject)
    }
    #expect(subjects.count == 25)
    #expect(Set(subjects).count == 25)
    #expect(try await archive.search("họp", limit: 10, offset: 1_000).hits.isEmpty)
    #expect(try await archive.search("họp", limit: -1, offset: -1).hits.isEmpty)
  }
}

import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct DublinCoreTests {
  private func elements(_ notice: Notice, replacements: [RelatedDocument] = []) throws -> [String] {
    let record = HarvestRecord(
      id: notice.id, datestamp: try #require(Datestamp("2026-01-02T00:00:00Z")), sets: [],
      content: .notice(notice, replacements: replacements))
    let answer = try HarvestedArchive(records: [record]).ask("verb=ListRecords&metadataPrefix=oai_dc")
    return try #require(answer.first("oai_dc:dc")).children.map { "\($0.name) \($0.text)" }
  }

  @Test("a document's fields become elements of Dublin Core, with addresses that work anywhere")
  func fields() throws {
    let notice = try Samples.notice(source: "http://www.huyenmau.example/tb/164.html")
    var other = RelatedDocument(
      id: notice.id, number: notice.number, issuedOn: CivilDate(iso: "2015-01-02"), subject: "",
      source: notice.provenance.source)
    other.number?.printed = "9/TB-UBND"
    #expect(
      try elements(notice, replacements: [other]) == [
        "dc:title Thông báo lịch tiếp công dân",
        "dc:creator Ủy ban nhân dân huyện Tân Lộc Hạ",
        "dc:publisher Kho lưu trữ Huyện Mẫu",
        "dc:contributor Lê Văn Thử",
        "dc:date 2013-07-22",
        "dc:type Thông báo",
        "dc:format text/html",
        "dc:identifier https://luutru.example/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3",
        "dc:identifier 164/TB-UBND",
        "dc:source http://www.huyenmau.example/tb/164.html",
        "dc:language vi",
        "dc:relation https://luutru.example/van-ban/2015/9-tb-ubnd-a1b2c3",
      ])
  }

  @Test("what is inferred, unknown or blank is left out, and a path in a folder is no address")
  func left() throws {
    var notice = try Samples.notice(subject: " \n")
    (notice.number, notice.type, notice.signer, notice.issuedOn) = (nil, nil, nil, nil)
    notice.publishedOn = CivilDate(iso: "2014-01-02")
    notice.facts.inferred = ["issuing_body"]
    let names = try elements(notice).map { $0.prefix { $0 != " " } }
    #expect(names == ["dc:publisher", "dc:format", "dc:identifier", "dc:language"])
    notice.kind = .page
    #expect(try elements(notice).contains("dc:date 2014-01-02"))
  }

  @Test("the description is the first paragraph of running text, cut between two words")
  func description() throws {
    let head: [Block] = [
      .paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM – ỦY BAN NHÂN DÂN HUYỆN MẪU, SỐ 164/TB-UBND"),
      .paragraph("Tân Lộc Hạ, ngày 22 tháng 7 năm 2013"), .heading(level: 1, String(repeating: "tiêu đề ", count: 20)),
    ]
    let text = "Ủy ban nhân dân huyện thông báo lịch tiếp công dân\ncủa lãnh đạo trong quý III như sau:"
    let found = try elements(try Samples.notice(blocks: head + [.paragraph(text), .paragraph(text + " hai")]))
    #expect(
      found.filter { $0.hasPrefix("dc:description") } == [
        "dc:description Ủy ban nhân dân huyện thông báo lịch tiếp công dân của lãnh đạo trong quý III như sau:"
      ])
    let long = String(repeating: "tiếp dân ", count: 200)
    let shown = try elements(try Samples.notice(blocks: [.paragraph(long)])).first { $0.hasPrefix("dc:description") }
    let cut = try #require(shown).dropFirst("dc:description ".count)
    #expect(
      cut.hasSuffix("…") && long.hasPrefix(cut.dropLast() + " ") && (490...501).contains(cut.unicodeScalars.count))
    #expect(try elements(try Samples.notice(blocks: head)).allSatisfy { !$0.hasPrefix("dc:description") })
  }
}

import ImporterKit
import NoticeModel
import Testing

@Suite("What else stands in a document: stamps, effect, sections, tasks")
struct HeadPartsTests {
  @Test("keeps stamps, copies and electronic signatures apart from the document's own fields")
  func stamps() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          HỎA TỐC
          UBND HUYỆN TÂN LỘC HẠ
          ĐẾN
          Số: 1234
          Ngày: 25/7/2013
          Số: 345/UBND-TNMT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          V/v xử lý vướng mắc\tTân Lộc Hạ, ngày 09 tháng 7 năm 2013
          Kính gửi:
          - Phòng Tài chính - Kế hoạch;
          - UBND xã Phước Ví.
          Thực hiện ý kiến của Chủ tịch.
          TL. CHỦ TỊCH
          CHÁNH VĂN PHÒNG
          Nguyễn Văn Giả Định
          Người ký: Cổng Thông tin Thử
          Thời gian ký: 07.01.2025 16:32:41 +07:00
          Số: 22/SY-VP
          SAO Y BẢN CHÍNH
          Tân Mẫu, ngày 04 tháng 12 năm 2020
          PHÓ CHÁNH VĂN PHÒNG
          Lê Thị Ví Dụ
          """)))
    #expect(head.number?.printed == "345/UBND-TNMT")
    #expect(head.issuedOn == CivilDate(year: 2013, month: 7, day: 9))
    #expect(head.type?.code == "CV")
    #expect(head.subject == "xử lý vướng mắc")
    #expect(head.signer == "Nguyễn Văn Giả Định")
    #expect(head.facts.authority == "TL. CHỦ TỊCH")
    #expect(head.facts.signerTitle == "CHÁNH VĂN PHÒNG")
    #expect(head.facts.addressees == ["Phòng Tài chính - Kế hoạch", "UBND xã Phước Ví"])
    #expect(head.facts.urgency == "HỎA TỐC")
    #expect(head.facts.received == .init(number: "1234", receivedOn: CivilDate(year: 2013, month: 7, day: 25)))
    #expect(head.facts.copyOf == "Số: 22/SY-VP, SAO Y BẢN CHÍNH, Tân Mẫu, ngày 04 tháng 12 năm 2020")
    #expect(head.facts.signature == "Người ký: Cổng Thông tin Thử, Thời gian ký: 07.01.2025 16:32:41 +07:00")
    #expect(head.warnings.isEmpty)
  }

  @Test(
    "reads until when a document holds",
    arguments: [
      ("có hiệu lực thi hành kể từ ngày 15/3/2012 đến hết ngày 31 tháng 12 năm 2015.", "2012-03-15", "2015-12-31"),
      ("có hiệu lực đến ngày 30/6/2014.", nil, "2014-06-30"),
      ("có hiệu lực từ ngày ký, đến hết ngày 31/12/2013 và được đăng Công báo.", "2012-02-01", "2013-12-31"),
      ("có hiệu lực từ ngày 15/3/2012, thay thế Quyết định có hiệu lực đến ngày 30/6/2014.", "2012-03-15", nil),
      ("có hiệu lực đến khi có văn bản khác.", nil, nil),
    ])
  func period(_ sentence: String, from: String?, until: String?) throws {
    let text = "UBND XÃ TÂN MẪU\nSố: 1/QĐ-UBND\nTân Mẫu, ngày 1 tháng 2 năm 2012\nQUYẾT ĐỊNH\nVề việc thử\n"
    let facts = try #require(HeadReader.read(lines(text + "Quyết định này " + sentence))).facts
    #expect(facts.effectiveFrom?.description == from && facts.effectiveUntil?.description == until)
    #expect((facts.evidence["effective_until"] != nil) == (until != nil))
  }

  private func effect(_ sentence: String) -> DocumentFacts? {
    HeadReader.read(
      lines("UBND XÃ TÂN MẪU\nSố: 1/QĐ-UBND\nTân Mẫu, ngày 1 tháng 2 năm 2012\nQUYẾT ĐỊNH\nVề việc thử\n\(sentence)"))?
      .facts
  }

  @Test(
    "counts an effect's day from the document's own, and says so",
    arguments: [
      ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", "2012-02-11"),
      ("Điều 3. Nghị quyết này có hiệu lực sau 07 ngày kể từ ngày Hội đồng nhân dân xã thông qua.", "2012-02-08"),
      (
        "Quyết định này có hiệu lực thi hành sau 30 ngày, kể từ ngày ký ban hành và thay thế quy định cũ.", "2012-03-02"
      ),
      ("Quyết định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.", nil),
      ("Quyết định này có hiệu lực sau 07 ngày làm việc kể từ ngày ký.", nil),
      ("Quyết định này có hiệu lực từ ngày Quốc hội thông qua Luật Mẫu.", nil),
    ] as [(String, String?)])
  func counted(_ sentence: String, _ day: String?) throws {
    let facts = try #require(effect(sentence))
    #expect(facts.effectiveFrom?.description == day)
    #expect(facts.inferred.contains("effective_from") == (day != nil))
  }

  @Test("a resolution's effect counts from the day on which it says that it was passed")
  func passed() throws {
    let text = """
      Nghị quyết này có hiệu lực sau 07 ngày kể từ ngày Hội đồng nhân dân xã thông qua.
      Nghị quyết này được Hội đồng nhân dân xã thông qua ngày 20 tháng 1 năm 2012.
      """
    #expect(try #require(effect(text)).effectiveFrom?.description == "2012-01-27")
  }

  @Test("reads an effect's day where the document speaks of itself")
  func effect() throws {
    func read(_ sentence: String) -> CivilDate? { effect(sentence)?.effectiveFrom }
    #expect(
      read("Quyết định này có hiệu lực thi hành kể từ ngày 15/3/2012.") == CivilDate(year: 2012, month: 3, day: 15))
    #expect(read("Quyết định này có hiệu lực kể từ ngày ký.") == CivilDate(year: 2012, month: 2, day: 1))
    #expect(read("Điều 3. Nghị quyết có hiệu lực từ ngày 01/01/2013./.") == CivilDate(year: 2013, month: 1, day: 1))
    #expect(read("Thay thế Quyết định có hiệu lực từ ngày 01/01/2013.") == nil)
    #expect(read("Nghị định số 5/2011/NĐ-CP hết hiệu lực kể từ ngày 1/1/2013.") == nil)
  }

  @Test(
    "labels numbered parts",
    arguments: [
      ("Chương II", ["Chương II"]), ("Mục 1. Thử", ["Mục 1"]), ("Điều 4. Thử", ["Điều 4"]),
      ("ĐIỀU 7a: Thử", ["Điều 7a"]),
      ("Điều 4 Nghị định này áp dụng", ["Điều 4"]), ("Điều 5, Điều 6 được sửa", []), ("II. THỬ", ["II"]),
      ("3.1- Thử", ["3.1"]),
      ("a) Thử", ["a"]), ("đ) Thử", ["đ"]), ("22/7/2013 là ngày", []), ("5.000 đồng", []), ("“Điều 9. Trích”", []),
      ("2013. Một năm", []), ("C. Mác", ["C"]),
    ] as [(String, [String])])
  func labels(line: String, labels: [String]) throws {
    let head = try #require(
      HeadReader.read(
        lines(
          "UBND XÃ TÂN MẪU\nSố: 1/QĐ-UBND\nTân Mẫu, ngày 1 tháng 2 năm 2012\nQUYẾT ĐỊNH\nVề việc thử\nVăn bản.\n\(line)"
        )))
    #expect(head.facts.sections.map(\.label) == labels)
  }
}

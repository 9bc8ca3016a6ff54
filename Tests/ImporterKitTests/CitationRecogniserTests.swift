import NoticeModel
import Testing

@testable import ImporterKit

@Suite struct CitationRecogniserTests {
  private static func all(_ text: String, own: DocumentNumber? = nil) -> [Citation] {
    CitationRecogniser.citations(in: text, own: own)
  }

  /// Relation and number or name of each citation.
  private static func short(_ text: String) -> [String] {
    all(text).map { "\($0.relation.rawValue) \($0.number?.printed ?? $0.name ?? "")" }
  }

  @Test(
    "tells every relation by the words before or behind",
    arguments: [
      ("Căn cứ Nghị định số 71/2031/NĐ-CP ngày 02/3/2031 của Chính phủ;", "basis 71/2031/NĐ-CP"),
      ("- Căn cứ vào Quyết định số 45/QĐ-UBND ngày 5/6/2012;", "basis 45/QĐ-UBND"),
      ("Xét đề nghị của Phòng Nội vụ tại Tờ trình số 18/TTr-PNV ngày 09/5/2013,", "basis 18/TTr-PNV"),
      ("Thực hiện Công văn số 77/UBND-VX ngày 02/5/2013 của UBND tỉnh Tân Lộc,", "basis 77/UBND-VX"),
      ("được chi trả theo Quyết định số 12/2012/QĐ-UBND", "pursuant 12/2012/QĐ-UBND"),
      ("mức thu quy định tại Nghị quyết số 08/2014/NQ-HĐND", "pursuant 08/2014/NQ-HĐND"),
      ("sử dụng trái với quy định tại khoản 1 Điều 2 Thông tư số 09/2015/TT-BTC", "pursuant 09/2015/TT-BTC"),
      ("Sửa đổi, bổ sung một số điều của Quyết định số 05/2013/QĐ-UBND", "amends 05/2013/QĐ-UBND"),
      ("Sửa đổi khoản 3 Điều 2 Quy chế thi đua ban hành kèm theo Quyết định số 40/QĐ-UBND", "amends 40/QĐ-UBND"),
      ("về việc điều chỉnh, bổ sung Quyết định số 256/QĐ-UBND", "amends 256/QĐ-UBND"),
      ("Quyết định này thay thế Quyết định số 89/2010/QĐ-UBND", "replaces 89/2010/QĐ-UBND"),
      ("Bãi bỏ Thông báo số 164/TB-UBND ngày 22/7/2013", "repeals 164/TB-UBND"),
      ("Huỷ bỏ Thông báo số 165/TB-UBND", "repeals 165/TB-UBND"),
      (
        "Bãi bỏ các quy định về phí chợ, phí đò tại Điều 3, Điều 5 Quyết định số 9/2009/QĐ-UBND",
        "repeals 09/2009/QĐ-UBND"
      ),
      ("Quyết định số 44/2005/QĐ-UBND hết hiệu lực thi hành từ hôm nay.", "repealed-passive 44/2005/QĐ-UBND"),
      ("Quy chế ban hành kèm theo Quyết định số 44/2005/QĐ-UBND bị bãi bỏ.", "repealed-passive 44/2005/QĐ-UBND"),
      ("Đính chính lỗi đánh máy trong Quyết định số 15/QĐ-UBND", "corrects 15/QĐ-UBND"),
      ("(Ban hành kèm theo Quyết định số 1445/QĐ-UBND)", "attached-to 1445/QĐ-UBND"),
      ("hướng dẫn thi hành một số điều của Nghị định số 71/2031/NĐ-CP", "guides 71/2031/NĐ-CP"),
      ("quy định chi tiết một số điều của Luật Đất đai", "guides Luật Đất đai"),
      ("quy định chi tiết một số điều và biện pháp thi hành Luật Nhà ở", "guides Luật Nhà ở"),
      ("Phạm vi điều chỉnh của Luật Nhà ở", "mentions Luật Nhà ở"),
      ("Phúc đáp Công văn số 77/VP-TH ngày 4/5/2012", "replies 77/VP-TH"),
      ("Trả lời Công văn số 78/UBND-NL", "replies 78/UBND-NL"),
      ("Thông báo số 164/TB-UBND", "mentions 164/TB-UBND"),
      ("trái với Quyết định số 12/2012/QĐ-UBND đều bãi bỏ", "mentions 12/2012/QĐ-UBND"),
    ])
  func relations(text: String, expected: String) {
    #expect(Self.short(text) == [expected])
  }

  @Test("what a sentence repeals or replaces goes on behind what the document before is about, for its type")
  func struckList() {
    #expect(
      Self.short(
        "Bãi bỏ Nghị định số 71/2031/NĐ-CP ngày 01/7/2031 quy định về chợ; Nghị định số 72/2031/NĐ-CP về phí đò và Nghị "
          + "định số 73/2031/NĐ-CP về thuế; Thông tư số 9/2031/TT-BTC về phí.") == [
          "repeals 71/2031/NĐ-CP", "repeals 72/2031/NĐ-CP", "repeals 73/2031/NĐ-CP", "mentions 09/2031/TT-BTC",
        ])
    #expect(
      Self.short("Thông tư này thay thế: Điều 1 Thông tư số 8/2031/TT-BTC; Điều 2 Thông tư số 9/2031/TT-BTC về phí.")
        == ["replaces 08/2031/TT-BTC", "replaces 09/2031/TT-BTC"])
    #expect(
      Self.short("Bãi bỏ Nghị định số 71/2031/NĐ-CP về chợ. Nghị định số 72/2031/NĐ-CP về phí đò giữ nguyên.").last
        == "mentions 72/2031/NĐ-CP")
  }

  @Test("keeps the relation of a document that another one amended")
  func amended() {
    let text =
      "theo khoản 2 Điều 9 Luật Xây dựng số 50/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 62/2020/QH14 "
      + "và Luật số 35/2018/QH14."
    #expect(Self.short(text) == ["pursuant 50/2014/QH13", "mentions 62/2020/QH14", "mentions 35/2018/QH14"])
    #expect(
      Self.short("Nghị định số 71/2031/NĐ-CP được thay thế bởi Nghị định số 72/2032/NĐ-CP.")
        == ["repealed-passive 71/2031/NĐ-CP", "mentions 72/2032/NĐ-CP"])
  }

  @Test("gives the documents of a list one relation")
  func lists() {
    #expect(
      Self.short("theo Luật Đất đai, Luật Nhà ở năm 2014; Nghị định số 71/2031/NĐ-CP và số 72/2031/NĐ-CP")
        == ["pursuant Luật Đất đai", "pursuant Luật Nhà ở", "pursuant 71/2031/NĐ-CP", "pursuant 72/2031/NĐ-CP"])
    #expect(
      Self.short(
        "thay thế Quyết định số 1/2009/QĐ-UBND ngày 01/02/2009 của UBND huyện và Điều 4 Quyết định số 2/QĐ-UBND.")
        == ["replaces 01/2009/QĐ-UBND", "replaces 02/QĐ-UBND"])
    #expect(
      Self.short("theo quy định tại Điều 3 Thông tư này và Điều 5 Thông tư số 09/2015/TT-BTC")
        == ["pursuant 09/2015/TT-BTC"])
    #expect(
      Self.short(
        "Bãi bỏ các văn bản sau đây:\na) Quyết định số 7/2009/QĐ-UBND;\nb) Chỉ thị số 3/CT-UBND.\nĐiều 2. Thi hành")
        == ["repeals 07/2009/QĐ-UBND", "repeals 03/CT-UBND"])
  }

  @Test("ends every document of a sentence but those that only amend it")
  func sentence() {
    let text =
      "Nghị định số 71/2031/NĐ-CP của Chính phủ về phí, Nghị định số 72/2032/NĐ-CP sửa đổi Nghị định số 71/2031/NĐ-CP và "
      + "Nghị định số 73/2033/NĐ-CP hết hiệu lực thi hành."
    #expect(
      Self.short(text) == [
        "repealed-passive 71/2031/NĐ-CP", "repealed-passive 72/2032/NĐ-CP", "amends 71/2031/NĐ-CP",
        "repealed-passive 73/2033/NĐ-CP",
      ])
    #expect(
      Self.short("Trường hợp Quyết định số 3/QĐ-UBND được thay thế thì áp dụng văn bản mới.") == ["mentions 03/QĐ-UBND"]
    )
  }

  @Test("reads number, date, issuer and parts")
  func fields() {
    let text =
      "theo quy định tại điểm d khoản 3 Điều 4 và khoản 1 Điều 9 Nghị định số 71/2031/NĐ-CP ngày 14 tháng 5 năm 2031 của Bộ "
      + "trưởng Bộ Văn hóa, Thể thao và Du lịch quy định về hội làng."
    let citation = Self.all(text).first
    #expect(citation?.type?.name == "Nghị định")
    #expect(citation?.issuedOn == CivilDate(year: 2031, month: 5, day: 14))
    #expect(citation?.issuer == "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch")
    #expect(citation?.article == "điểm d khoản 3 Điều 4 và khoản 1 Điều 9")
    let scalars = Array(text.unicodeScalars)
    let cited = citation.map { String(String.UnicodeScalarView(scalars[$0.span])) }
    #expect(cited == "Nghị định số 71/2031/NĐ-CP")
  }

  @Test(
    "reads dates in all their forms",
    arguments: [
      ("ngày 20/7/2012", "2012-07-20"), (", ngày 20-7-2012", "2012-07-20"), ("ngày 20.07.2012", "2012-07-20"),
      ("ngày 20 tháng 7 năm 2012", "2012-07-20"), ("20/7/2012", "2012-07-20"), ("ký ngày 20/7/98", "1998-07-20"),
      ("ngày … tháng 7 năm 2012", nil), ("ngày      /7/2012", nil), ("ngày 31/2/2012", nil), ("", nil),
    ])
  func dates(date: String, expected: String?) {
    let found = Self.all("Quyết định số 12/QĐ-UBND \(date) của UBND huyện Tân Lộc Hạ về đất")
    #expect(found.first?.issuedOn?.description == expected)
    #expect(found.first?.issuer == "UBND huyện Tân Lộc Hạ")
  }

  @Test(
    "reads the issuer up to what it says",
    arguments: [
      ("UBND tỉnh Tân Lộc về việc thu phí", "UBND tỉnh Tân Lộc"), ("Chính phủ và các văn bản khác", "Chính phủ"),
      ("Bộ Giáo dục và Đào tạo và Bộ Nội vụ hướng dẫn", "Bộ Giáo dục và Đào tạo và Bộ Nội vụ"),
      ("Bộ Lao động - Thương binh và Xã hội ban hành", "Bộ Lao động - Thương binh và Xã hội"),
      ("Thủ tướng Chính phủ, Nghị định", "Thủ tướng Chính phủ"),
      ("Huyện ủy Tân Lộc Hạ hết hiệu lực", "Huyện ủy Tân Lộc Hạ"),
      ("Sở Nông nghiệp và phát triển nông thôn;", "Sở Nông nghiệp và phát triển nông thôn"),
      ("mọi người", nil),
    ])
  func issuers(text: String, expected: String?) {
    #expect(Self.all("Thông báo số 12/TB-STC ngày 1/2/2010 của \(text)").first?.issuer == expected)
  }

  @Test(
    "reads laws by name",
    arguments: [
      ("theo Luật An toàn, vệ sinh lao động gồm có", "Luật An toàn, vệ sinh lao động"),
      ("của Bộ luật Dân sự và các văn bản", "Bộ luật Dân sự"),
      ("Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;", "Luật Tổ chức HĐND và UBND"),
      ("theo Pháp lệnh Ngoại hối.", "Pháp lệnh Ngoại hối"), ("phù hợp với Hiến pháp và luật", "Hiến pháp"),
      ("theo Luật Nuôi ong lấy mật được áp dụng", "Luật Nuôi ong lấy mật"),
      (
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đê điều và Luật Thủy lợi ngày 17/6/2020;",
        "Luật sửa đổi, bổ sung một số điều của Luật Đê điều và Luật Thủy lợi"
      ), ("Luật số 45/2009/QH12 Thuế tài nguyên", "Luật Thuế tài nguyên"),
    ])
  func laws(text: String, name: String) {
    #expect(Self.all(text).map(\.name) == [name])
  }

  @Test("reads the date on which a law was passed, and its number")
  func lawFields() {
    let found = Self.all(
      "Căn cứ Luật Nhà ở số 65/2014/QH13 đã được Quốc hội khóa XIII, kỳ họp thứ 8 thông qua ngày 25/11/2014;")
    #expect(found.map(\.number?.printed) == ["65/2014/QH13"])
    #expect(found.first?.name == "Luật Nhà ở")
    #expect(found.first?.issuedOn?.description == "2014-11-25")
  }

  @Test("joins numbers and titles that are broken over lines")
  func lineBreaks() {
    #expect(
      Self.short("Căn cứ Quyết định số\n12/2012/QĐ-\nUBND ngày 20/7/2012;\nCăn cứ Luật Đất\nđai;")
        == ["basis 12/2012/QĐ-UBND", "basis Luật Đất\nđai".replacing("\n", with: " ")])
    #expect(
      Self.short("Bãi bỏ các quy định về phí đò\ntại Quyết định số 9/2009/QĐ-UBND") == ["repeals 09/2009/QĐ-UBND"])
  }

  @Test("takes the document of each row of a list of documents that end")
  func tables() {
    let rows = """
      STT\tTên văn bản\tLý do
      I. QUYẾT ĐỊNH
      1\tQuyết định số 12/2005/QĐ-UBND ngày 20/7/2005 của UBND huyện\tThay thế bằng Quyết định số 3/2013/QĐ-UBND
      2\tQuyết định\t13/2006/QĐ-UBND\t01/02/2006\tVề giá đất
      """
    let ended = Self.all("DANH MỤC\nVĂN BẢN HẾT HIỆU LỰC TOÀN BỘ\n(Kèm theo Quyết định số 5/QĐ-UBND)\n" + rows)
    #expect(
      ended.map(\.relation) == [.attachedTo, .repealedPassive, .mentions, .repealedPassive])
    #expect(ended.last?.issuedOn?.description == "2006-02-01")
    #expect(Self.all("DANH MỤC VĂN BẢN ĐƯỢC THAY THẾ\n" + rows).first?.relation == .replaces)
    #expect(Self.all("DANH MỤC VĂN BẢN CÒN HIỆU LỰC\n" + rows).first?.relation == .mentions)
    #expect(Self.all("DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ\n" + rows).first?.relation == .mentions)
    let later = Self.all("DANH MỤC VĂN BẢN BÃI BỎ\n1\tQuyết định số 4/QĐ-UBND\nBẢNG GIÁ ĐẤT\n" + rows)
    #expect(later.prefix(2).map(\.relation) == [.repealedPassive, .mentions])
  }

  @Test(
    "finds nothing where no document is cited",
    arguments: [
      "Các quy định trước đây trái với Quyết định này đều bãi bỏ.", "theo quy định của pháp luật", "theo Luật này",
      "quy định tại Nghị định này", "Số: 12/QĐ-UBND\nQUYẾT ĐỊNH", "PHÁP LUẬT VIỆT NAM", "theo Mẫu số 02/TB kèm theo",
      "Luật sư Trần Văn Mẫu", "văn bản sửa đổi, bổ sung hoặc thay thế", "Điều 5 khoản 2", "", "Luật", "Luật Luật Luật",
      "bãi bỏ văn bản trái pháp luật của Ủy ban nhân dân xã", "Số:          2006/QĐ-UBND", "(gọi tắt là Luật)",
    ])
  func nothing(text: String) {
    #expect(Self.short(text).isEmpty)
  }

  @Test("passes over the document's own number")
  func own() {
    let own = DocumentNumber(ordinal: 12, year: 2012, symbols: ["QĐ", "UBND"], printed: "12/2012/QĐ-UBND")
    let text = "(Kèm theo Quyết định số 12/2012/QĐ-UBND, thay thế Quyết định số 11/2012/QĐ-UBND)"
    #expect(Self.all(text, own: own).map(\.number?.printed) == ["11/2012/QĐ-UBND"])
  }

  @Test("survives text that is nothing but beginnings")
  func hostile() {
    for unit in [
      "Điều 1 khoản 1 ", "Luật ", "số 1/QĐ-", "của Bộ ", "DANH MỤC\n", "Luật sửa đổi ", "ngày . . ", "\t\t\u{300}", "“",
    ] {
      _ = Self.all(String(repeating: unit, count: 3000))
    }
  }
}

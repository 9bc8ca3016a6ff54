import DocumentNumbers
import NoticeModel
import Testing

@Suite struct DocumentNumberMentionTests {
  @Test(
    "finds the number among the other words of a query",
    arguments: [
      ("thông báo 164 ngày 22/7/2013", "164/TB", "164"), ("thong bao 164 ngay 22/7/2013", "164/TB", "164"),
      (
        "quyết định số 12/2012/QĐ-UBND ngày 5/3/2012 của UBND huyện", "12/2012/QĐ-UBND", "12/2012/QĐ-UBND"
      ),
      ("quyet dinh so 12/2012/qd-ubnd ngay 5/3/2012 cua ubnd huyen", "12/2012/QĐ-UBND", "12/2012/qd-ubnd"),
      ("quyết định 12 2012 qđ ubnd về giá đất", "12/2012/QĐ-UBND", "12 2012 qđ ubnd"),
      ("giá đất theo 12/2012/QĐ-UBND", "12/2012/QĐ-UBND", "12/2012/QĐ-UBND"),
      ("12/2012/QĐ-UBND UBND huyện", "12/2012/QĐ-UBND", "12/2012/QĐ-UBND"),
      ("164/tb-ubnd - ubnd huyện tân lộc hạ", "164/TB-UBND", "164/tb-ubnd"),
      ("164/tb-ubnd-ve viec cap nuoc", "164/TB-UBND", "164/tb-ubnd"), ("164/tb về đất đai", "164/TB", "164/tb"),
      ("nghị quyết 42 năm 2017 về nợ xấu", "42/NQ", "42"),
      ("nghị định 30/2020 về công tác văn thư", "30/2020/NĐ", "30/2020"),
      ("công văn số 1234 của UBND xã", "1234", "1234"),
      ("công văn 1234/ubnd-vx về trường học", "1234/UBND-VX", "1234/ubnd-vx"),
      ("thông báo 164 ubnd huyện", "164/TB", "164"), ("nghị quyết 12-nq/tu của tỉnh ủy", "12-NQ/TU", "12-nq/tu"),
      ("luật 80/2015/qh13 điều 5", "80/2015/QH13", "80/2015/qh13"), ("nghị định 15/cp về giá", "15/NĐ-CP", "15/cp"),
      ("thông tư liên tịch 25 2003 ttlt btc byt viện phí", "25/2003/TTLT-BTC-BYT", "25 2003 ttlt btc byt"),
      ("thông báo 164 thay quyết định 12/2012/QĐ-UBND", "12/2012/QĐ-UBND", "12/2012/QĐ-UBND"),
      ("thuế theo nghị định 126 năm 2020", "126/2020/NĐ", "126"),
      ("thông tư 8 ngày 05 tháng 3 năm 2021 của bộ", "08/2021/TT", "8"),
      ("nghị định 30 ngày 5/3/2020", "30/2020/NĐ", "30"),
      ("nghị quyết 66.16/2026/NQ-CP về phân cấp", "66.16/2026/NQ-CP", "66.16/2026/NQ-CP"),
      ("10/qđ-tt hđnd về giám sát", "10/QĐ-TTHĐND", "10/qđ-tt hđnd"),
    ])
  func finds(query: String, printed: String, piece: String) throws {
    let mention = try #require(DocumentNumber.mention(in: query))
    #expect(mention.number.printed == printed)
    let scalars = Array(query.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[mention.scalars])) == piece)
  }

  @Test(
    "takes amounts, dates, addresses, articles, periods and years for no number",
    arguments: [
      "", "164", "tiêm phòng đợt 2", "164 hộ dân", "ngày 22/7/2013", "tháng 12/2012 UBND huyện", "Điều 5 Luật Đất đai",
      "nhà số 12 đường Lê Thị Mơ", "báo cáo 6 tháng đầu năm", "kế hoạch 5 năm 2021-2025", "kế hoạch 2024",
      "nghị quyết 2025 về thu ngân sách", "phòng họp 1 - UBND huyện", "covid-19 đợt 4", "10 da dang", "24/7",
      "hợp đồng 12 tháng", "quyết định 3 người", "lớp 12/a trường xã", "sở 5 bộ phận", "hồ sơ 57 về đất", "2011-2015",
      "nghị quyết số 66.16 đã sửa", "quyết định số 12-15", "thông báo số 5/3",
    ])
  func nothing(query: String) {
    #expect(DocumentNumber.mention(in: query)?.number.printed == nil)
  }
}

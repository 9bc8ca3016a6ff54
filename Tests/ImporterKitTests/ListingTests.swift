import NoticeModel
import Testing

@testable import ImporterKit

@Suite struct ListingTests {
  private func rows(_ table: String) -> [Block] {
    table.split(separator: "\n").map { line in
      .tableRow(line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }.map(String.init).map(trimmed))
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private func summary(_ listed: [ListedDocument]) -> [String] {
    listed.map {
      "\($0.number.printed)|\($0.type?.code ?? "-")|\($0.issuedOn?.description ?? "-")|\($0.issuingBody ?? "-")|\($0.subject)"
    }
  }

  @Test("a table with a head gives its documents, whatever the order and wording of columns")
  func heads() {
    let first = ListingRecogniser.listed(
      in: rows(
        """
        STT | Số ký hiệu | Ngày ban hành | Trích yếu | Cơ quan ban hành
        1 | 164/TB-UBND | 22/7/2013 | Thông báo tuyển sinh lớp 10 | UBND huyện Tân Lộc Hạ
        2 | 12/2013/QĐ-UBND | 02/5/2013 | Ban hành quy chế tiếp công dân | UBND huyện Tân Lộc Hạ
        """))
    #expect(
      summary(first) == [
        "164/TB-UBND|TB|2013-07-22|UBND huyện Tân Lộc Hạ|Thông báo tuyển sinh lớp 10",
        "12/2013/QĐ-UBND|QĐ|2013-05-02|UBND huyện Tân Lộc Hạ|Ban hành quy chế tiếp công dân",
      ])
    let second = ListingRecogniser.listed(
      in: rows(
        """
        Nội dung văn bản | Loại văn bản | Số/Ký hiệu | Ngày, tháng
        Về việc đặt tên đường | Công văn | 55/UBND-VX | 01-3-2012
        Về việc phòng chống lụt bão | Chỉ thị | 7/CT-UBND | chưa rõ
        """))
    #expect(
      summary(second) == [
        "55/UBND-VX|CV|2012-03-01|-|Về việc đặt tên đường", "07/CT-UBND|CT|-|-|Về việc phòng chống lụt bão",
      ])
  }

  @Test("rows say where they stand in the text")
  func spans() {
    let body: [Block] =
      [.paragraph("Văn bản mới")]
      + rows(
        """
        Số hiệu | Trích yếu
        1/TB-UBND | Lịch tiếp công dân
        2/TB-UBND | Nghỉ tết Nguyên đán
        """)
    let text = Array(body.plainText.unicodeScalars)
    let lines = ListingRecogniser.listed(in: body).map { String(String.UnicodeScalarView(text[$0.span])) }
    #expect(lines == ["1/TB-UBND\tLịch tiếp công dân", "2/TB-UBND\tNghỉ tết Nguyên đán"])
  }

  @Test("without a head the columns are told by their cells; rows of a year stand between")
  func headless() {
    let listed = ListingRecogniser.listed(
      in: rows(
        """
        Năm 2013
        22/7/2013 | 164/TB-UBND | Thông báo tuyển sinh lớp 10
        02/5/2013 | 12/2013/QĐ-UBND | Ban hành quy chế tiếp công dân
        Năm 2012
        01/3/2012 | 55/UBND-VX | Đặt tên đường mới mở
        """))
    #expect(listed.map(\.number.printed) == ["164/TB-UBND", "12/2013/QĐ-UBND", "55/UBND-VX"])
    #expect(listed.allSatisfy { $0.issuedOn != nil })
  }

  @Test("one cell or list item that begins with type and number says all")
  func sentences() {
    let items: [Block] = [
      .listItem("Quyết định số 12/2013/QĐ-UBND ngày 02/5/2013 về việc ban hành quy chế tiếp công dân"),
      .listItem("2. Thông báo số: 164/TB-UBND (ngày 22 tháng 7 năm 2013): tuyển sinh lớp 10"),
      .listItem("Xem thêm các văn bản khác"),
    ]
    #expect(
      summary(ListingRecogniser.listed(in: items)) == [
        "12/2013/QĐ-UBND|QĐ|2013-05-02|-|về việc ban hành quy chế tiếp công dân",
        "164/TB-UBND|TB|2013-07-22|-|tuyển sinh lớp 10",
      ])
    let table = rows(
      """
      1 | Chỉ thị số 7/CT-UBND ngày 1/6/2013 phòng chống lụt bão
      2 | Chỉ thị số 9/CT-UBND ngày 8/6/2013 tiết kiệm điện mùa khô
      """)
    #expect(ListingRecogniser.listed(in: table).map(\.subject) == ["phòng chống lụt bão", "tiết kiệm điện mùa khô"])
  }

  @Test(
    "other tables list no documents",
    arguments: [
      "Họ tên | Điện thoại\nTrần Văn Mẫu | 0912/345-678\nLê Thị Mẫu | 0913/345-678",
      "Mặt hàng | Giá\nXi măng | 1.200đ/kg\nSắt tròn | 15.000đ/kg",
      "Ngày | Nội dung\n22/7/2013 | Họp giao ban đầu tuần\n23/7/2013 | Tiếp công dân định kỳ",
      "Số hiệu | Trích yếu\n164/TB-UBND | Thông báo tuyển sinh lớp 10",
      "Số hiệu | Trích yếu\n164/TB-UBND | -\n165/TB-UBND | 12",
      "Thửa đất | Diện tích\n12/3 | 200 m2\n13/3 | 300 m2",
      "Quy định tại Điều 2 Quyết định số 1/QĐ-UBND ngày 1/1/2012 về việc thử\nTheo Quyết định số 2/QĐ-UBND về thử nghiệm",
    ])
  func others(_ table: String) {
    #expect(ListingRecogniser.listed(in: rows(table)).isEmpty)
  }

  @Test("a page may hold several tables; paragraphs are none")
  func several() {
    let table = rows("Số hiệu | Trích yếu\n1/TB-UBND | Lịch tiếp công dân\n2/TB-UBND | Nghỉ tết Nguyên đán")
    let body = table + [.paragraph("Văn bản cấp trên")] + table
    #expect(ListingRecogniser.listed(in: body).count == 4)
    #expect(ListingRecogniser.listed(in: body.map { .paragraph($0.text) }).isEmpty)
  }

  @Test("a page as long as the limits allow gives the rows of the limit")
  func hostile() {
    let row = Block.tableRow(["1/TB-UBND", String(repeating: "Quyết định số 1/QĐ-UBND ", count: 20)])
    let head = Block.tableRow(["Số hiệu", "Trích yếu"])
    #expect(ListingRecogniser.listed(in: [head] + Array(repeating: row, count: 20_000)).count == 10_000)
    #expect(
      ListingRecogniser.listed(in: Array(repeating: .tableRow([String(repeating: "/", count: 1_000)]), count: 10_000))
        .isEmpty)
    #expect(ListingRecogniser.listed(in: [.tableRow([]), .tableRow(["/", "/"]), .tableRow([""])]).isEmpty)
  }
}

import NoticeModel
import Testing

@testable import ImporterKit

@Suite struct ListingTests {
  private static func rows(_ lines: [String]) -> [Block] {
    lines.map { .tableRow($0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)) }
  }

  private static func read(_ lines: String...) -> [ListedDocument] {
    ListingRecogniser.listed(in: rows(lines))
  }

  @Test("reads a portal's table by its head")
  func headed() {
    let found = Self.read(
      "STT|Số ký hiệu|Ngày ban hành|Loại|Trích yếu|Cơ quan ban hành|Người ký|Tải về",
      "1|12/2013/QĐ-UBND|22/7/2013|Quyết định|V/v quy định giá nước sinh hoạt|UBND huyện Tân Lộc Hạ|Trần Văn Mẫu|",
      "2|1234/UBND-VX|5/8/2013|Công văn|Phòng bệnh mùa hè cho học sinh|UBND huyện Tân Lộc Hạ|Trần Văn Mẫu|")
    #expect(found.map(\.number.printed) == ["12/2013/QĐ-UBND", "1234/UBND-VX"])
    #expect(found.map(\.type?.code) == ["QĐ", "CV"])
    #expect(found.map(\.issuedOn?.description) == ["2013-07-22", "2013-08-05"])
    #expect(found.map(\.subject) == ["quy định giá nước sinh hoạt", "Phòng bệnh mùa hè cho học sinh"])
    #expect(found.map(\.issuingBody) == ["UBND huyện Tân Lộc Hạ", "UBND huyện Tân Lộc Hạ"])
  }

  @Test(
    "knows the columns in any order and wording",
    arguments: [
      ["Nội dung", "Số/Ký hiệu", "Ngày BH"], ["Tên văn bản", "Số hiệu", "Ngày, tháng"],
      ["Trích yếu nội dung", "Số văn bản", "Ngày ký"], ["TRÍCH YẾU", "SỐ, KÝ HIỆU", "NGÀY THÁNG NĂM BAN HÀNH"],
      ["V/v", "Số VB", "Ngày"], ["Nội dung trích yếu", "Số quyết định", "Ngày văn bản"],
      ["Tiêu đề", "Số KH", "Ngày\nban hành"],
    ])
  func wording(head: [String]) {
    let found = ListingRecogniser.listed(in: [
      .tableRow(head), .tableRow(["Tuyển dụng viên chức giáo dục", "27/TB-UBND", "13/4/2009"]),
      .tableRow(["Tạm ngừng cấp nước sinh hoạt", "31/TB-UBND", "ngày 14 tháng 5 năm 2009"]),
    ])
    #expect(found.map(\.number.printed) == ["27/TB-UBND", "31/TB-UBND"])
    #expect(found.map(\.issuedOn?.description) == ["2009-04-13", "2009-05-14"])
    #expect(found.map(\.subject) == ["Tuyển dụng viên chức giáo dục", "Tạm ngừng cấp nước sinh hoạt"])
    #expect(found.map(\.type?.code) == ["TB", "TB"])
  }

  @Test("reads a register whose subject begins with the type")
  func register() {
    let found = Self.read(
      "Số, ký hiệu văn bản|Ngày tháng văn bản|Tên loại và trích yếu nội dung văn bản|Người ký|Nơi nhận",
      "15/UBND|3/4/2001|Báo cáo về tình hình thu hoạch vụ mùa|Trần Văn Mẫu|Sở Nông nghiệp",
      "16/TB-UBND|4/4/2001|Thông báo về lịch tiếp công dân|Trần Văn Mẫu|Các xã")
    #expect(found.map(\.type?.code) == ["BC", "TB"])
    #expect(found.map(\.issuingBody) == [nil, nil])
  }

  @Test("finds number, day and subject without a head")
  func headless() {
    let found = Self.read(
      "1|12/2013/QĐ-UBND|22/7/2013|Ban hành quy chế làm việc của Ủy ban nhân dân huyện|Tải về",
      "2|05/CT-UBND|24/10/2005|Tăng cường công tác tiêm phòng cho gia súc, gia cầm|Tải về",
      "3|15/CP|1/2/1999|Quy định về tiền lương của cán bộ phường, xã|Tải về")
    #expect(found.map(\.number.ordinal) == [12, 5, 15])
    #expect(found.map(\.issuedOn?.year) == [2013, 2005, 1999])
    #expect(found.first?.subject == "Ban hành quy chế làm việc của Ủy ban nhân dân huyện")
  }

  @Test("reads cells that say all")
  func oneCell() {
    let found = Self.read(
      "1|Quyết định số 12/2013/QĐ-UBND ngày 22/7/2013 của UBND huyện Tân Lộc Hạ về việc quy định giá nước|Tải về",
      "2|Chỉ thị số 05/CT-UBND ngày 24 tháng 10 năm 2005 về tăng cường tiêm phòng|Tải về")
    #expect(found.map(\.type?.code) == ["QĐ", "CT"])
    #expect(found.map(\.issuedOn?.description) == ["2013-07-22", "2005-10-24"])
    #expect(found.map(\.issuingBody) == ["UBND huyện Tân Lộc Hạ", nil])
    #expect(found.map(\.subject) == ["về việc quy định giá nước", "về tăng cường tiêm phòng"])
  }

  @Test("does not end the name of a body at a word that only looks like “về”")
  func bodyName() {
    let found = Self.read(
      "Thông báo số 3/TB-CCBVTV ngày 2/3/2010 của Chi cục Bảo vệ thực vật về sâu bệnh hại lúa",
      "Thông báo số 4/TB-SVHTTDL ngày 2/3/2010 của Sở Văn hóa, Thể thao và Du lịch: tổ chức hội thi")
    #expect(found.map(\.issuingBody) == ["Chi cục Bảo vệ thực vật", "Sở Văn hóa, Thể thao và Du lịch"])
    #expect(found.map(\.subject) == ["về sâu bệnh hại lúa", "tổ chức hội thi"])
  }

  @Test("reads a gazette's titles, with files and pages between them")
  func gazette() {
    let found = Self.read(
      "22/7/2013|Quyết định của UBND huyện số 12/2013/QĐ-UBND bãi bỏ Quyết định số 9/2010/QĐ-UBND ngày 1/2/2010|",
      "QD so 12.2013.docx|4", "UBND huyện",
      "23/7/2013|Quyết định của Chủ tịch UBND huyện số 1764/QĐ-UBND thành lập Ban Chỉ đạo|",
      "QD 1764.doc|18")
    #expect(found.map(\.number.printed) == ["12/2013/QĐ-UBND", "1764/QĐ-UBND"])
    #expect(found.map(\.issuingBody) == ["UBND huyện", nil])
    #expect(found.map(\.issuedOn) == [nil, nil])
    #expect(found.map(\.subject) == ["bãi bỏ Quyết định số 9/2010/QĐ-UBND ngày 1/2/2010", "thành lập Ban Chỉ đạo"])
  }

  @Test("leaves a maker without a clear end, and the subject behind it")
  func longBody() {
    let title = "Thông tư số 31/2016/TT-BMT ngày 25/10/2016 của Bộ trưởng Bộ Mẫu - Thử nghiệm"
    let found = Self.read(title + " hướng dẫn quản lý tiền lương", title + " sửa đổi một số điều về lương")
    #expect(found.map(\.issuingBody) == Array(repeating: "Bộ trưởng Bộ Mẫu - Thử nghiệm", count: 2))
    #expect(found.map(\.subject) == ["hướng dẫn quản lý tiền lương", "sửa đổi một số điều về lương"])
    let open = title + " cho phép mọi đơn vị trong toàn ngành tự trả lương về sau"
    #expect(Self.read(open, open).isEmpty)
  }

  @Test("reads lists")
  func items() {
    let found = ListingRecogniser.listed(in: [
      .paragraph("Văn bản mới"),
      .listItem("1. Quyết định số 12/2013/QĐ-UBND ngày 22/7/2013 về việc quy định giá nước;"),
      .listItem("27/TB-UBND (13/4/2009): Tạm ngừng cấp nước sinh hoạt"), .paragraph("Hết."),
    ])
    #expect(found.map(\.number.printed) == ["12/2013/QĐ-UBND", "27/TB-UBND"])
    #expect(found.map(\.issuedOn?.description) == ["2013-07-22", "2009-04-13"])
    #expect(found.last?.subject == "Tạm ngừng cấp nước sinh hoạt")
  }

  @Test("reads cells of several lines with labels of their own")
  func labelledLines() {
    let found = Self.read(
      "12/2013/QĐ-UBND\nVề việc quy định giá nước sinh hoạt\ntrên địa bàn huyện\nNgày ban hành: 22/7/2013\nNgười ký: Trần Văn Mẫu",
      "05/CT-UBND\nTrích yếu: Tăng cường tiêm phòng gia súc\nCơ quan ban hành: UBND huyện Tân Lộc Hạ\nTải về")
    #expect(
      found.map(\.subject) == [
        "Về việc quy định giá nước sinh hoạt trên địa bàn huyện", "Tăng cường tiêm phòng gia súc",
      ])
    #expect(found.map(\.issuedOn?.description) == ["2013-07-22", nil])
    #expect(found.map(\.issuingBody) == [nil, "UBND huyện Tân Lộc Hạ"])
  }

  @Test("joins rows of two lines")
  func twoLines() {
    let found = Self.read(
      "Số hiệu|Ngày|Trích yếu", "12/2013/QĐ-\nUBND|22/7/\n2013|Quy định giá nước\nsinh hoạt",
      "||trên địa bàn huyện Tân Lộc Hạ", "27/TB-UBND\nngày 13/4/2009||Tạm ngừng cấp nước")
    #expect(found.map(\.number.printed) == ["12/2013/QĐ-UBND", "27/TB-UBND"])
    #expect(found.map(\.issuedOn?.year) == [2013, 2009])
    #expect(found.first?.subject == "Quy định giá nước sinh hoạt trên địa bàn huyện Tân Lộc Hạ")
  }

  @Test("passes rows that part the years, and heads that come again")
  func years() {
    let head = "TT|Số hiệu|Ngày|Trích yếu"
    let headed = Self.read(
      head, "Năm 2013", "1|12/TB-UBND|22/7/2013|Tạm ngừng cấp nước", "Năm 2012|||", head,
      "2|9/TB-UBND|3/4/2012|Lịch tiếp công dân")
    #expect(headed.map(\.number.ordinal) == [12, 9])
    let headless = Self.read(
      "Năm 2013", "12/TB-UBND|22/7/2013|Tạm ngừng cấp nước", "Năm 2012", "9/TB-UBND|3/4/2012|Lịch tiếp công dân")
    #expect(headless.map(\.number.ordinal) == [12, 9])
    // As pages give rows of one cell.
    let parted =
      Self.rows([head, "1|12/TB-UBND|22/7/2013|Tạm ngừng cấp nước"]) + [.paragraph("Năm 2012")]
      + Self.rows(["2|9/TB-UBND|3/4/2012|Lịch tiếp công dân"])
    #expect(ListingRecogniser.listed(in: parted).map(\.number.ordinal) == [12, 9])
    let far = parted.flatMap { [$0] + Array(repeating: Block.paragraph("Đường dây nóng"), count: 5) }
    #expect(ListingRecogniser.listed(in: far).isEmpty)
  }

  @Test("says where in the page's text a row stands")
  func spans() {
    let body: [Block] =
      [.heading(level: 1, "VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH")]
      + Self.rows(["Số hiệu|Trích yếu", "12/TB-UBND|Tạm ngừng cấp nước", "9/TB-UBND|Lịch tiếp công dân"])
    let text = Array(body.plainText.unicodeScalars)
    let rows = ListingRecogniser.listed(in: body).map { found in
      found.span.reduce(into: "") { $0.unicodeScalars.append(text[$1]) }
    }
    #expect(rows == ["12/TB-UBND\tTạm ngừng cấp nước", "9/TB-UBND\tLịch tiếp công dân"])
  }

  @Test(
    "takes no other table for a listing",
    arguments: [
      // Prices, a schedule, contacts, a budget, persons, forms.
      ["Mặt hàng|Đơn vị|Giá", "Xi măng|đ/kg|1.250", "Thép|đ/cây|125.000"],
      [
        "Ngày|Nội dung|Địa điểm", "22/7/2013|Tiếp công dân xã Tân Mẫu|Phòng 1/UBND",
        "23/7/2013|Họp giao ban|Phòng 2/UBND",
      ],
      ["Họ và tên|Chức vụ|Điện thoại", "Trần Văn Mẫu|CVP/UBND|0000.822164", "Lê Thị Thử|TP/UBND|0000.822165"],
      [
        "STT|Nội dung|Số quyết định|Số tiền", "1|Sửa trường tiểu học Tân Mẫu|12/QĐ-UBND|125.000.000",
        "2|Nạo vét kênh mương|13/QĐ-UBND|25.000.000",
      ],
      [
        "12/QĐ-UBND|22/7/2013|Sửa trường tiểu học Tân Mẫu|125.000.000",
        "13/QĐ-UBND|23/7/2013|Nạo vét kênh mương|25.000.000",
      ],
      [
        "Họ và tên|Số quyết định|Ngày|Nội dung", "Trần Văn Mẫu|12/QĐ-UBND|22/7/2013|Khen thưởng lao động",
        "Lê Thị Thử|13/QĐ-UBND|22/7/2013|Khen thưởng lao động",
      ],
      ["Số hiệu|Nội dung", "12/2013|Áo mưa loại dày", "13/2013|Ủng cao su loại dày"],
      ["Số ký hiệu|12/2013/QĐ-UBND", "Ngày ban hành|22/7/2013", "Trích yếu|Quy định giá nước sinh hoạt"],
      [
        "1|Xây dựng nông thôn mới|Quyết định số 12/QĐ-UBND ngày 22/7/2013 về nông thôn mới",
        "2|Xóa nhà tạm cho hộ nghèo|Quyết định số 13/QĐ-UBND ngày 23/7/2013 về nhà ở",
      ],
      // A single row.
      ["Số hiệu|Ngày|Trích yếu", "12/TB-UBND|22/7/2013|Tạm ngừng cấp nước"],
      ["Quyết định số 12/QĐ-UBND ngày 22/7/2013 về giá nước sinh hoạt"],
      // No subjects.
      [
        "Số hiệu|Ngày|Trích yếu", "12/TB-UBND|22/7/2013|-", "13/TB-UBND|22/7/2013|Giá đất",
        "14/TB-UBND|23/7/2013|123456789",
      ],
    ])
  func otherTables(lines: [String]) {
    #expect(ListingRecogniser.listed(in: Self.rows(lines)).isEmpty)
  }

  @Test("takes no running text for a listing")
  func runningText() {
    let basis = "Căn cứ Quyết định số 12/2013/QĐ-UBND ngày 22/7/2013 của UBND huyện về việc quy định giá nước;"
    #expect(ListingRecogniser.listed(in: [.paragraph(basis), .paragraph(basis)]).isEmpty)
    #expect(ListingRecogniser.listed(in: [.listItem(basis), .listItem(basis)]).isEmpty)
    let points = "Thực hiện nghiêm Chỉ thị số 05/CT-UBND ngày 24/10/2005 về tiêm phòng."
    #expect(ListingRecogniser.listed(in: [.listItem(points), .listItem(points)]).isEmpty)
  }

  @Test("leaves what is in doubt: days of another year, types that differ, a row of two numbers")
  func doubts() {
    let found = Self.read(
      "Số hiệu|Loại|Ngày ban hành|Trích yếu", "12/2013/QĐ-UBND|Quyết định|22/7/2012|Quy định giá nước sinh hoạt",
      "9/TB-UBND|Quyết định|31/4/2012|Lịch tiếp công dân", "7/TB-UBND, 8/TB-UBND|Thông báo|3/4/2012|Lịch tiếp công dân",
      "6/TB-UBND|Thông báo|7/5/2012 12:00:00 AM|Lịch tiếp công dân")
    #expect(found.map(\.number.ordinal) == [12, 9, 6])
    #expect(found.map(\.issuedOn) == [nil, nil, nil])
    #expect(found.map(\.type?.code) == ["QĐ", nil, "TB"])
  }

  @Test("lists what an official text repeals, if it is more than one")
  func repeals() {
    let head =
      "TT|Tên loại văn bản|Số, ký hiệu; ngày, tháng, năm ban hành văn bản|Tên gọi của văn bản|Lý do hết hiệu lực"
    let row = "1|Quyết định|12/2013/QĐ-UBND ngày 22/7/2013|Quy định giá nước|Thay bằng Quyết định số 5/2015/QĐ-UBND"
    #expect(Self.read(head, row).isEmpty)
    let found = Self.read(head, row, row)
    #expect(found.map(\.issuedOn?.description) == ["2013-07-22", "2013-07-22"])
    #expect(found.map(\.type?.code) == ["QĐ", "QĐ"])
  }

  @Test("stops at its limit in a hostile table", arguments: [true, false])
  func hostile(isHeaded: Bool) {
    let row = Block.tableRow(["12/TB-UBND", "22/7/2013", "Tạm ngừng cấp nước sinh hoạt tại thị trấn Tân Mẫu"])
    let head: [Block] = isHeaded ? [.tableRow(["Số hiệu", "Ngày", "Trích yếu"])] : []
    let body = head + Array(repeating: row, count: 120_000)
    #expect(ListingRecogniser.listed(in: body).count == ListingRecogniser.limit)
  }

  @Test(
    "reads hostile tables once",
    arguments: [
      "1/A", "1/TB-UBND ngày 1/1/2013 của Ban ", "Số ", "/A\n", "Quyết định số ", "a|", "1/QĐ-A|1/1/2013|", "\n",
    ])
  func hostileCells(unit: String) {
    let long = String(repeating: unit, count: 500_000 / unit.utf8.count)
    let cells = long.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    #expect(ListingRecogniser.listed(in: [.tableRow(cells), .tableRow(cells)]).isEmpty)
    let few = Array(cells.prefix(8)).map { String($0.unicodeScalars.prefix(1_000)) }
    let body = Array(repeating: Block.tableRow(few), count: 1_000_000 / max(1_000, few.joined().utf8.count))
    #expect(ListingRecogniser.listed(in: body).isEmpty)
  }
}

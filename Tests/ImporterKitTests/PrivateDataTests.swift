import ImporterKit
import NoticeModel
import Testing

/// Numbers of private persons are found and hidden; those of offices stay.
struct PrivateDataTests {
  /// Kind and number as printed.
  private func found(in text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    return PrivateDataRecogniser.find(in: text).map {
      [$0.kind.rawValue, String(decoding: bytes[$0.span], as: UTF8.self)]
    }
  }

  @Test("Lists and sentences with known answers")
  func generated() {
    for item in GeneratedPrivateData.all(rounds: 6) {
      #expect(found(in: item.text) == item.answers, "\(item.form): \(item.text)")
    }
  }

  @Test(
    "Labels before a number",
    arguments: [
      ("CCCD: 052085001234", "identity_number", "052085001234"),
      ("Số CMND/CCCD của ông Trần Văn Mẫu: 211234567", "identity_number", "211234567"),
      ("Giấy chứng minh nhân dân số 211.234.567", "identity_number", "211.234.567"),
      ("MST/CCCD: 052085001234", "identity_number", "052085001234"),
      ("Giấy CMND/CCCD/Hộ chiếu số 052071004321", "identity_number", "052071004321"),
      ("TT\tHọ tên\tCCCD\n1\tTrần Văn Mẫu\t52071004321", "identity_number", "52071004321"),
      ("TT\tHọ tên\tĐT\n1\tTrần Văn Mẫu\t912345678", "phone", "912345678"),
      ("CMND\u{A0}số\u{A0}211234567", "identity_number", "211234567"),
      ("SĐT: 0383 123 456 (chị Mẫu)", "phone", "0383 123 456"),
      ("Liên hệ anh Mẫu 0912.345.678", "phone", "0912.345.678"),
      ("Số điện thoại di động: O912.345.678", "phone", "O912.345.678"),
      ("ĐT:0912345678", "phone", "0912345678"),
      ("di động 84912345678", "phone", "84912345678"),
      ("Số TK: 0051000123456 Ngân hàng Lộc Hạ", "bank_account", "0051000123456"),
      ("Số thẻ ATM: 9704 1234 5678 9012", "bank_account", "9704 1234 5678 9012"),
      ("Mã số BHXH 5201234567", "insurance_number", "5201234567"),
    ])
  func labelled(text: String, kind: String, number: String) {
    #expect(found(in: text) == [[kind, number]])
  }

  @Test(
    "Numbers that are no person's",
    arguments: [
      "Số 211234567 được ghi ở trên",
      "Số 052085001234",
      "CMND được cấp theo Quyết định số 211234567",
      "số tiền theo CMND là 250000000 đồng",
      "Điện thoại: (056) 3833123 - 3833124; 08 38228898; 0256 3833 123 - 0912345678",
      "Điện thoại 0563 833 123",
      "Cơ quan thường trực: Sở Y tế, điện thoại 0912345678",
      "Hotline 24/24: 0912 345 678",
      "Email: vanthu@loc-ha.gov.vn - 0912345678",
      "tài khoản 1121, tài khoản trị giá 250000000 đồng",
      "Số tài khoản: 3713.0.1012345.00000",
      "Mã số doanh nghiệp 0801234567",
      "1.200.000.000 và 0.123.456.789",
      "Bảng kê mã bưu gửi Lộc Hạ 001099000001\nLộc Thượng 001185000002",
      "Mã HS\tTên hàng\n0901234567\tCà phê Tân Lộc\n0902764321\tChè Tân Lộc",
      "STT\tHọ và tên\tSố sổ\n1\tTrần Văn Mẫu\t0912345678\n2\tLê Thị Thử\t0935876543",
      "PHÒNG NỘI VỤ\nNgười liên hệ: ông Trần Văn Mẫu\nĐiện thoại: 0905123456",
      "đã cấp thẻ căn cước cho 211234567 người",
      "Hộp đen số hiệu 0912345678",
      "a0912345678, 0912345678b, x=0912345678, 12/0912345678",
      "Cục Thuế Tân Lộc\nĐiện thoại: 0912345678",
    ])
  func others(text: String) {
    #expect(found(in: text).isEmpty)
  }

  @Test("The head of a column holds until the table ends")
  func tableEnds() {
    let rows = "TT\tHọ tên\tCMND\n1\tTrần Văn Mẫu\t211234567\n2\tLê Thị Thử\t211234568"
    #expect(found(in: rows).count == 2)
    let text = String(repeating: "Điều khoản khác.\n", count: 6)
    #expect(found(in: rows + "\n" + text + "3\tPhan Văn Ví\t211234569").count == 2)
  }

  @Test("A list without labels needs more than one number")
  func lists() {
    #expect(found(in: "Trần Văn Mẫu 052085001234").isEmpty)
    #expect(found(in: "Trần Văn Mẫu 052085001234\nLê Thị Thử 052185004321").count == 2)
    #expect(found(in: "Trần Văn Mẫu 052085001234\nTrần Văn Mẫu 052085001234").isEmpty)
    #expect(found(in: "Trần Văn Mẫu 999085001234\nLê Thị Thử 999185004321").isEmpty)
  }

  @Test("Decomposed letters and line ends of Windows")
  func spellings() {
    let text =
      "So\u{302}\u{301} ta\u{300}i khoa\u{309}n: 105001234567\r\nĐie\u{323}\u{302}n thoa\u{323}i: 0912345678\r\n"
    #expect(found(in: text) == [["bank_account", "105001234567"], ["phone", "0912345678"]])
  }

  @Test("Digits are hidden but for the last two")
  func mask() {
    let text = "Ông Mẫu, CCCD: 052085001234, ĐT 0912.345.678."
    let masked = PrivateDataMask.masked(text, PrivateDataRecogniser.find(in: text))
    #expect(masked == "Ông Mẫu, CCCD: ••••••••••34, ĐT ••••.•••.•78.")
    #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
    #expect(PrivateDataRecogniser.find(in: masked).isEmpty)
  }

  @Test("Spans from elsewhere do no harm")
  func foreignSpans() {
    let text = "Số 12345"
    let spans = [5..<99, 0..<8, 200..<300, 6..<6]
    let masked = PrivateDataMask.masked(text, spans.map { PrivateDatum(kind: .phone, span: $0) })
    #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
    #expect(masked.hasPrefix("Số "))
    #expect(masked.hasSuffix("45"))
    #expect(PrivateDataMask.masked("", [PrivateDatum(kind: .phone, span: 0..<5)]).isEmpty)
  }

  @Test(
    "Hostile texts end soon, in order and without overlaps",
    arguments: [
      "9", "1 ", "0912345678 ", "052085001234,", "\t", "cccd\t052085001234\t", "stt\tcccd\nsố\n1\t2\t052085001234\n",
      "O0l",
      "0.", "ĐT: 0912345678\n", "cccd ", "\u{301}", "UBND 0912345678/", "(+84", "-", "#",
    ])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    var end = 0
    for datum in PrivateDataRecogniser.find(in: text) {
      #expect(datum.span.lowerBound >= end && datum.span.upperBound <= text.utf8.count && !datum.span.isEmpty)
      end = datum.span.upperBound
    }
  }

  @Test("Every beginning of a text is read without harm")
  func beginnings() {
    let text = Array("(+84) 912 345 678\tCCCD: O52085001234 - Sở, STK 105001234567\r\nSố\u{301}".utf8)
    for end in 0...text.count { _ = PrivateDataRecogniser.find(in: String(decoding: text[..<end], as: UTF8.self)) }
    for start in 0..<text.count { _ = PrivateDataRecogniser.find(in: String(decoding: text[start...], as: UTF8.self)) }
  }
}

/// Invented texts with numbers of invented persons in them, and which of the numbers are private.
struct GeneratedPrivateData {
  var text: String
  /// Kind and number as printed, in the order of the text.
  var answers: [[String]]
  /// The form it was made in.
  var form: String

  /// The same texts at every run, `rounds` of each form.
  static func all(rounds: Int) -> [GeneratedPrivateData] {
    var maker = PrivateDataMaker()
    var texts: [GeneratedPrivateData] = []
    for _ in 0..<rounds {
      texts += maker.lists()
      texts += maker.sentences()
      texts += maker.offices()
      texts += maker.otherNumbers()
    }
    return texts
  }
}

/// Makes numbers and names by a fixed sequence.
struct PrivateDataMaker {
  private var state: UInt64 = 0x5EED_0001

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(below(10)) }.joined()
  }

  private mutating func one(_ items: [String]) -> String { items[below(items.count)] }

  mutating func name() -> String {
    one(["Trần", "Lê", "Phan", "Đỗ"]) + " " + one(["Văn", "Thị", "Ngọc"]) + " " + one(["Mẫu", "Thử", "Ví", "Dụ"])
  }

  mutating func citizen() -> String {
    let isYoung = below(4) == 0
    let year = isYoung ? "0" + String(below(10)) : String(10 + below(90))
    return one(["052", "001", "079", "064"]) + String(below(2) + (isYoung ? 2 : 0)) + year + digits(6)
  }

  mutating func card() -> String { "21" + digits(6) + "7" }

  mutating func mobile() -> String { one(["091", "098", "077", "086"]) + String(4 + below(6)) + digits(5) + "6" }

  mutating func account() -> String { "1" + digits(11 + below(3)) + "5" }

  mutating func insurance() -> String { one(["52", "01", "79"]) + digits(7) + "3" }

  mutating func spelled(_ mobile: String) -> String {
    let parts = Array(mobile)
    let separator = one(["", ".", " ", "-"])
    return [parts[0..<4], parts[4..<7], parts[7..<10]].map { String($0) }.joined(separator: separator)
  }

  mutating func lists() -> [GeneratedPrivateData] { [table(), mixedTable(), wrapped(), bare(), lines(), cards()] }

  private mutating func table() -> GeneratedPrivateData {
    var rows = ["DANH SÁCH HỘ NGHÈO NHẬN HỖ TRỢ", "(Kèm theo Quyết định số 123/QĐ-UBND ngày 02/3/2021)"]
    rows.append("STT\tHọ và tên\tSố CCCD/CMND\tThôn\tSố tiền\tSố tài khoản\tSố điện thoại")
    var answers: [[String]] = []
    for row in 1...5 {
      let identity = below(3) == 0 ? card() : citizen()
      let (account, phone) = (self.account(), spelled(mobile()))
      let amount = "\(1 + below(9)).\(below(2) == 0 ? "500" : "200").000"
      rows.append("\(row)\t\(name())\t\(identity)\tThôn \(row)\t\(amount)\t\(account)\t\(phone)")
      answers += [["identity_number", identity], ["bank_account", account], ["phone", phone]]
    }
    rows += ["Tổng cộng\t\t\t\t12500000", "Danh sách có 05 hộ./.", "Số 123456789012 không thuộc danh sách."]
    return GeneratedPrivateData(text: rows.joined(separator: "\n"), answers: answers, form: "table")
  }

  private mutating func mixedTable() -> GeneratedPrivateData {
    var rows = ["TT\tHọ và tên, năm sinh\tCCCD, ngày cấp\tMã số BHXH\tThửa số\tTờ bản đồ\tDiện tích"]
    rows.append("1\t2\t3\t4\t5\t6\t7")
    var answers: [[String]] = []
    for row in 1...4 {
      let (identity, insurance) = (citizen(), self.insurance())
      rows.append("\(row)\t\(name()), 19\(50 + row)\t\(identity), 12/3/2021\t\(insurance)\t\(100 + row)\t45\t1234567,8")
      answers += [["identity_number", identity], ["insurance_number", insurance]]
    }
    return GeneratedPrivateData(text: rows.joined(separator: "\n"), answers: answers, form: "table of land")
  }

  private mutating func wrapped() -> GeneratedPrivateData {
    var rows = ["STT\tHọ và tên\tSố", "CMND\tSố", "điện thoại\tĐịa chỉ"]
    var answers: [[String]] = []
    for row in 1...4 {
      let (identity, phone) = (card(), mobile())
      rows.append("\(row)\t\(name())\t\(identity)\t\(phone)\tThôn Tân Lộc \(row)")
      answers += [["identity_number", identity], ["phone", phone]]
    }
    return GeneratedPrivateData(text: rows.joined(separator: "\n"), answers: answers, form: "wrapped head")
  }

  private mutating func bare() -> GeneratedPrivateData {
    var rows = ["Danh sách hộ dân ký tên:"]
    var answers: [[String]] = []
    for row in 1...4 {
      let (identity, phone) = (citizen(), mobile())
      rows.append("\(row). \(name()) - \(identity) - \(phone) - Thôn Lộc Thượng")
      answers += [["identity_number", identity], ["phone", phone]]
    }
    return GeneratedPrivateData(text: rows.joined(separator: "\n"), answers: answers, form: "list without head")
  }

  private mutating func lines() -> GeneratedPrivateData {
    var rows = ["TT", "Họ và tên", "Số định danh", "Địa chỉ"]
    var answers: [[String]] = []
    for row in 1...4 {
      let identity = citizen()
      rows += ["\(row)", name(), identity, "Thôn Lộc Hạ"]
      answers.append(["identity_number", identity])
    }
    return GeneratedPrivateData(text: rows.joined(separator: "\n"), answers: answers, form: "cells as lines")
  }

  private mutating func cards() -> GeneratedPrivateData {
    let (identity, phone, account) = (citizen(), spelled(mobile()), self.account())
    let text = """
      Họ và tên:\t\(name())
      Số CCCD:\t\(identity)
      Điện thoại:\t\(phone)
      Số tài khoản:\t\(account)
      Số tiền:\t2500000000
      """
    return GeneratedPrivateData(
      text: text, answers: [["identity_number", identity], ["phone", phone], ["bank_account", account]], form: "form")
  }

  mutating func sentences() -> [GeneratedPrivateData] {
    var texts: [GeneratedPrivateData] = []
    func add(_ form: String, _ text: String, _ answers: [[String]]) {
      texts.append(GeneratedPrivateData(text: text, answers: answers, form: form))
    }
    let (first, second, third) = (citizen(), card(), card())
    add(
      "issued by", "Ông \(name()), sinh năm 1971, CCCD số \(first) do Cục Cảnh sát QLHC về TTXH cấp ngày 12/3/2021.",
      [["identity_number", first]])
    add(
      "two cards", "Bà \(name()) (CMND: \(second)) và chồng, số CMND \(third), được hỗ trợ 250000000 đồng.",
      [["identity_number", second], ["identity_number", third]])
    add(
      "unaccented", "ong \(name()), so chung minh nhan dan: \(second), so dien thoai 0977 456 123",
      [["identity_number", second], ["phone", "0977 456 123"]])
    let parts = Array(first)
    let spaced = stride(from: 0, to: 12, by: 3).map { String(parts[$0..<$0 + 3]) }.joined(separator: " ")
    add("spaced", "Số căn cước công dân của tôi là \(spaced), cấp năm 2021.", [["identity_number", spaced]])
    let boxes = parts.map { String($0) }.joined(separator: " ")
    add("boxes", "Số CCCD: \(boxes)\nNgày cấp: 12/3/2021", [["identity_number", boxes]])
    let misread = "O" + String(parts.dropFirst())
    add("misread", "Căn cước công dân số: \(misread)", [["identity_number", misread]])
    let (phone, other) = (spelled(mobile()), mobile())
    add(
      "two phones", "Liên hệ ông \(name()), điện thoại: \(phone) - \(other).", [["phone", phone], ["phone", other]])
    let foreign = "+84 " + String(other.dropFirst())
    add("abroad", "Di động: \(foreign) (bà \(name()))", [["phone", String(foreign.dropFirst())]])
    add("brackets", "Hộ ông \(name()) (\(other)) ở thôn Lộc Hạ.", [["phone", other]])
    let (account, insurance) = (self.account(), self.insurance())
    add(
      "account", "Chuyển vào STK \(account) mở tại Ngân hàng Lộc Hạ, chủ tài khoản \(name()), số tiền 12500000 đồng",
      [["bank_account", account]])
    add(
      "account of", "Số tài khoản của bà \(name()): \(account), mức 1.200.000 đồng/tháng.", [["bank_account", account]])
    add(
      "insurance", "Ông \(name()), số sổ BHXH: \(insurance), đóng 20 năm 3 tháng.", [["insurance_number", insurance]])
    add(
      "applicant", "Kính gửi: UBND xã Tân Lộc Hạ\nTôi tên là: \(name())\nĐiện thoại: \(phone)\nCCCD: \(first)",
      [["phone", phone], ["identity_number", first]])
    return texts
  }

  /// What offices print about themselves.
  mutating func offices() -> [GeneratedPrivateData] {
    let (mobile, citizen) = (spelled(self.mobile()), self.citizen())
    return [
      "Điện thoại: 0256 3833 \(digits(3)); Fax: 0256.3833.\(digits(3))",
      "ỦY BAN NHÂN DÂN HUYỆN TÂN LỘC\nĐịa chỉ: số 12 đường Lộc Hạ\nĐiện thoại: \(mobile)",
      "Đường dây nóng: \(mobile), \(self.mobile())",
      "Mọi vướng mắc liên hệ UBND xã Tân Lộc Hạ, ĐT \(mobile).",
      "Đồng chí \(name()), chuyên viên Sở Nội vụ, số điện thoại \(mobile)",
      "Tài khoản số 3713.0.1012\(digits(3)) tại Kho bạc Nhà nước Tân Lộc, mã 1054321",
      "Số tài khoản \(account()) của Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Lộc Hạ",
      "TT\tHọ và tên\tChức vụ\tĐiện thoại\n1\t\(name())\tTrưởng thôn\t\(mobile)",
      "Công ty TNHH Mẫu Thử, mã số thuế: 0312\(digits(6)), mã hồ sơ \(citizen)",
    ].map { GeneratedPrivateData(text: $0, answers: [], form: "office") }
  }

  mutating func otherNumbers() -> [GeneratedPrivateData] {
    [
      "Thửa đất số 123, tờ bản đồ số 45, diện tích 1234567 m2, tọa độ X: 1523456.78, Y: 0598\(digits(3)).12",
      "Kinh phí 250000000 đồng; trong đó ngân sách huyện 1.200.000.000 đồng, dân góp 250.000.\(digits(1))00",
      "Quyết định số 091234/QĐ-UBND ngày 12-03-2021; Công văn 0912345678/UBND-VX",
      "Hạch toán tài khoản 111, 112, 33311; tài khoản kế toán 1121000000",
      "Mã vạch 893\(digits(10)), số seri AB 0123\(digits(6)), hóa đơn 00\(digits(6))",
      "Tên hàng\tMã vạch\nGạo Lộc Hạ\t\(citizen())\nMuối Lộc Hạ\t\(citizen())",
      "Tên doanh nghiệp\tMã số thuế\nCơ sở Trần Văn Mẫu\t0801\(digits(6))\nCơ sở Lê Thị Thử\t0801\(digits(6))",
      "Giai đoạn 2016-2020-2025, các năm 2021 2022 2023",
      "https://loc-ha.example/tin?id=0912345678&ma=052085001234 và tep_0912345678.pdf",
    ].map { GeneratedPrivateData(text: $0, answers: [], form: "other numbers") }
  }
}

import NoticeModel
import Testing

@testable import ImporterKit

@Suite struct TextFingerprintTests {
  /// A decision from a template, with every place filled that such a template has.
  private struct Decision {
    var number = "164/QĐ-UBND"
    var day = "22 tháng 7 năm 2013"
    var person = "Nguyễn Văn Thử"
    var parcel = "thửa đất số 12, tờ bản đồ số 7"
    var area = "1.250 m²"
    var place = "thôn Mẫu, xã Tân Lộc Hạ"
    var amount = "15.000.000 đồng"
    var purpose = "đất ở nông thôn"
    var signer = "Trần Thị Mẫu"

    var body: [Block] {
      [
        .tableRow(["ỦY BAN NHÂN DÂN HUYỆN THỬ NGHIỆM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        .paragraph("Số: \(number)"), .paragraph("Thử Nghiệm, ngày \(day)"), .heading(level: 2, "QUYẾT ĐỊNH"),
        .paragraph("Về việc công nhận quyền sử dụng đất của ông (bà) \(person)"),
        .paragraph("Điều 1. Công nhận quyền sử dụng \(parcel), diện tích \(area), tại \(place), mục đích \(purpose)."),
        .paragraph("Điều 2. Ông (bà) \(person) nộp \(amount) tiền sử dụng đất trước ngày 31 tháng 12."),
        .paragraph("Điều 3. Các phòng, ban có liên quan và ông (bà) \(person) chịu trách nhiệm thi hành."),
        .paragraph(signer),
      ]
    }
  }

  private static func fingerprint(_ body: [Block], title: String = "Quyết định", fields: [String?] = []) -> UInt64? {
    TextFingerprint.of(body, title: title, fields: fields)
  }

  private static let changes: [(String, @Sendable (inout Decision) -> Void)] = [
    ("số", { $0.number = "165/QĐ-UBND" }), ("số một chữ", { $0.number = "164/QD-UBND" }),
    ("số cơ quan", { $0.number = "164/QĐ-HĐND" }),
    ("số dài hơn", { $0.number = "1164/QĐ-UBND" }), ("số có chữ", { $0.number = "164a/QĐ-UBND" }),
    ("ngày", { $0.day = "23 tháng 7 năm 2013" }), ("tháng", { $0.day = "22 tháng 8 năm 2013" }),
    ("năm", { $0.day = "22 tháng 7 năm 2014" }),
    ("ngày chữ", { $0.day = "22 tháng bảy năm 2013" }), ("tên", { $0.person = "Nguyễn Văn Thứ" }),
    ("họ", { $0.person = "Ngô Văn Thử" }),
    ("đệm", { $0.person = "Nguyễn Vân Thử" }), ("tên dài", { $0.person = "Nguyễn Văn Thử Nghiệm" }),
    ("dấu", { $0.person = "Nguyễn Văn Thữ" }),
    ("tên bỏ dấu", { $0.person = "Nguyen Van Thu" }), ("thửa", { $0.parcel = "thửa đất số 13, tờ bản đồ số 7" }),
    ("tờ", { $0.parcel = "thửa đất số 12, tờ bản đồ số 8" }),
    ("thửa đảo", { $0.parcel = "thửa đất số 7, tờ bản đồ số 12" }),
    ("thửa ghép", { $0.parcel = "thửa đất số 127, tờ bản đồ số" }), ("diện tích", { $0.area = "1.251 m²" }),
    ("diện tích mười lần", { $0.area = "12.50 m²" }), ("đơn vị", { $0.area = "1.250 m³" }),
    ("diện tích dính", { $0.area = "1250 m²" }),
    ("thôn", { $0.place = "thôn Mậu, xã Tân Lộc Hạ" }), ("xã", { $0.place = "thôn Mẫu, xã Tân Lộc Thượng" }),
    ("thôn số", { $0.place = "thôn 2, xã Tân Lộc Hạ" }), ("tiền", { $0.amount = "15.000.001 đồng" }),
    ("tiền nghìn", { $0.amount = "15.000 đồng" }),
    ("đồng", { $0.amount = "15.000.000 đô la" }), ("mục đích", { $0.purpose = "đất ở đô thị" }),
    ("không", { $0.purpose = "không phải đất ở nông thôn" }),
    ("người ký", { $0.signer = "Trần Văn Mẫu" }), ("người ký dấu", { $0.signer = "Trần Thị Mấu" }),
    ("người ký thêm", { $0.signer = "Q. Trần Thị Mẫu" }),
  ]

  @Test("tells any two decisions of one template apart", arguments: changes.indices)
  func templates(index: Int) {
    var other = Decision()
    Self.changes[index].1(&other)
    let (one, two) = (Self.fingerprint(Decision().body), Self.fingerprint(other.body))
    #expect(one != nil)
    #expect(one != two, "\(Self.changes[index].0)")
  }

  @Test("tells documents apart by their fields and titles, and by the order of their words")
  func fields() {
    let body = Decision().body
    #expect(Self.fingerprint(body, fields: ["a", nil]) != Self.fingerprint(body, fields: [nil, "a"]))
    #expect(Self.fingerprint(body, title: "Quyết định 1") != Self.fingerprint(body, title: "Quyết định 2"))
    #expect(Self.fingerprint(body) != Self.fingerprint(body.reversed()))
  }

  @Test("calls printer versions and mirrors the same: other lines, blanks, marks and buttons of the portal")
  func same() {
    let body = Decision().body
    let one = Self.fingerprint(body)
    let printed = body.map { Block.paragraph($0.text.replacing(", ", with: "  ,\u{A0}").replacing(".", with: " . ")) }
    #expect(Self.fingerprint(printed) == one)
    let buttons: [Block] = [.paragraph("In trang này"), .listItem("Gửi email"), .paragraph("« Quay lại »")]
    #expect(Self.fingerprint(buttons + body + buttons) == one)
    #expect(Self.fingerprint([.heading(level: 1, "Quyết định")] + body) == one)
    #expect(Self.fingerprint([.paragraph(body.plainText)]) == one)
    #expect(Self.fingerprint([.paragraph(body.plainText.replacing("ông (bà)", with: "Ông (Bà)"))]) == one)
  }

  @Test("says nothing of short texts")
  func short() {
    #expect(Self.fingerprint([.paragraph("Nội dung đang được cập nhật, mời quý vị quay lại sau.")]) == nil)
    #expect(Self.fingerprint([]) == nil)
  }
}

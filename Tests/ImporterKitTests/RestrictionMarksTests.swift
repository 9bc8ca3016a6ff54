import NoticeModel
import Testing

@testable import ImporterKit

@Suite struct RestrictionMarksTests {
  private static let motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"

  private static func codes(_ lines: [String], official: Bool = true) -> [String] {
    let head = official ? [Block.tableRow(["ỦY BAN NHÂN DÂN HUYỆN THỬ NGHIỆM", motto])] : []
    let text = Array(
      repeating: Block.paragraph("Căn cứ chức năng và nhiệm vụ của đơn vị, nay thông báo như sau."), count: 40)
    return RestrictionMarks.read(Segment.segments(of: head + lines.map(Block.paragraph) + text)).map(\.code.rawValue)
  }

  @Test(
    "finds a degree of secrecy that stands by itself in the head",
    arguments: [
      "MẬT", "TỐI MẬT", "TUYỆT MẬT", "[MẬT]", "M Ậ T", "T Ố I  M Ậ T", "Độ mật: Tối mật", "ĐỘ MẬT: MẬT", "* MẬT *",
      "Số: 12/TB-UBND\tMẬT",
      "— TUYỆT MẬT —", "Mức độ mật: Mật",
    ])
  func secret(line: String) {
    #expect(Self.codes([line]) == ["secret_mark"])
  }

  @Test(
    "takes no word of a text, a title or a list of degrees for a mark",
    arguments: [
      ["Mật"], ["mật"], ["BÍ MẬT"], ["MẬT ONG RỪNG"], ["Mật độ dân số"], ["VỀ CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC"],
      ["MẬT", "TỐI MẬT", "TUYỆT MẬT"], ["Độ mật"], ["Độ mật: "], ["Độ mật: không"], ["MẬT MÃ"], ["MẬT", "GIẢI MẬT"],
      ["Tài liệu có độ mật: Mật được đóng dấu."],
    ])
  func open(lines: [String]) {
    #expect(Self.codes(lines).isEmpty)
  }

  @Test("looks for degrees in the head of official documents only")
  func place() {
    #expect(Self.codes(["MẬT"], official: false).isEmpty)
    let late = Array(repeating: Block.paragraph("Nội dung"), count: 40) + [.paragraph("MẬT")]
    #expect(RestrictionMarks.read(Segment.segments(of: [.paragraph(Self.motto)] + late)).isEmpty)
  }

  @Test(
    "tells drafts from notices about drafts",
    arguments: [
      ("DỰ THẢO", true), ("Dự thảo lần 2", true), ("DỰ THẢO 3", true), ("(Dự thảo)", true), ("D Ự  T H Ả O", true),
      ("Dự thảo ngày 22 tháng 7 năm 2013", true), ("DỰ THẢO LẦN THỨ 2", true), ("Dự thảo 22/7/2013", true),
      ("Dự thảo Nghị quyết về thu phí", false), ("V/v góp ý dự thảo", false), ("Bản dự thảo", false),
      ("DỰ THẢO BÁO CÁO CHÍNH TRỊ", false),
    ])
  func drafts(line: String, isDraft: Bool) {
    #expect(Self.codes([line]) == (isDraft ? ["draft_mark"] : []))
    #expect(Self.codes([line], official: false).isEmpty)
  }

  @Test("finds papers that are for the office itself, at the beginning and at the end")
  func internals() {
    #expect(Self.codes(["LƯU HÀNH NỘI BỘ"]) == ["internal_mark"])
    #expect(Self.codes(["(Tài liệu lưu hành nội bộ)"], official: false) == ["internal_mark"])
    #expect(Self.codes(["Quy định về tài liệu lưu hành nội bộ của cơ quan"]).isEmpty)
    let body = Array(repeating: Block.paragraph("Nội dung"), count: 60) + [.paragraph("Lưu hành nội bộ")]
    #expect(RestrictionMarks.read(Segment.segments(of: body)).map(\.code) == [.internalMark])
  }
}

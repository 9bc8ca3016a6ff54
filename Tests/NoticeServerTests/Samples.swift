import NoticeModel

/// Invented documents of invented offices.
enum Samples {
  static let notice = make(
    "a1b2c3", number: DocumentNumber(ordinal: 164, symbols: ["TB", "UBND"], printed: "164/TB-UBND"),
    type: DocumentType(code: "TB", name: "Thông báo"), body: "Ủy ban nhân dân huyện Tân Lộc Hạ",
    day: CivilDate(year: 2013, month: 7, day: 22),
    subject: "Thông báo kết luận của Chủ tịch UBND huyện tại cuộc họp về giải phóng mặt bằng tuyến đường ĐT 999",
    signer: "Lê Văn Thử",
    blocks: [
      .paragraph(
        "Ngày 19 tháng 7 năm 2013, tại phòng họp số 1, Chủ tịch UBND huyện đã chủ trì cuộc họp thông báo kết quả."),
      .heading(level: 1, "I. Kết luận"),
      .listItem("Giao Phòng Tài nguyên rà soát hồ sơ của các hộ bị ảnh hưởng."),
      .listItem("Các xã báo cáo trước ngày 30/7/2013."),
      .tableRow(["STT", "Đơn vị", "Số hộ", "Ghi chú"]),
      .tableRow(["1", "Xã Phước Thử", "12", "Đã kê khai xong,\nchờ phê duyệt"]),
      .tableRow(["2", "Xã Bình Mẫu", "7", ""]),
      .heading(level: 2, "Nơi nhận"),
      .paragraph("- Như trên;\n- Lưu: VT."),
    ],
    source: "tb/164.html", warnings: ["charset_conflict", "no_title"])

  static let decision = make(
    "d4e5f6", number: DocumentNumber(ordinal: 12, year: 2012, symbols: ["QĐ", "UBND"], printed: "12/2012/QĐ-UBND"),
    type: DocumentType(code: "QĐ", name: "Quyết định"), body: "Ủy ban nhân dân tỉnh Bình Hòa An",
    day: CivilDate(year: 2012, month: 2, day: 5), subject: "Ban hành quy định về quản lý bến đò ngang",
    blocks: [.paragraph("Căn cứ Luật Tổ chức HĐND và UBND; xét tờ trình và thông báo thẩm định của Sở.")],
    source: "qd/12-2012.html")

  /// A page whose every text tries to become markup.
  static let hostile = make(
    "0badf0", kind: .page,
    subject: "<script>alert(1)</script> \"\u{301} onmouseover=alert(2) '\u{301}> \u{202E}đảo chữ",
    blocks: [.paragraph("</p><img src=x onerror=alert(3)> <mark>thông báo giả</mark> & \u{0}\u{1B}[31m")],
    source: "trang/\"><b>.html?x=1", extra: ["<i>khóa</i>": "giá trị \"\u{301}"])

  static let plain = make(
    "77aa77", kind: .page, subject: "Giới thiệu huyện Tân Lộc Hạ", blocks: [], source: "gioi-thieu.html",
    warnings: ["no_text"])

  static let all = [notice, decision, hostile, plain]

  static func make(
    _ suffix: String, kind: Notice.Kind = .notice, number: DocumentNumber? = nil, type: DocumentType? = nil,
    body: String? = nil, day: CivilDate? = nil, subject: String, signer: String? = nil, blocks: [Block], source: String,
    extra: [String: String] = [:], warnings: [String] = []
  ) -> Notice {
    let hex = (suffix + String(repeating: "0", count: 64)).prefix(64)
    guard let digest = ContentDigest(hex: hex) else { preconditionFailure("samples have hex suffixes") }
    return Notice(
      id: NoticeID(truncating: digest), kind: kind, number: number, type: type, issuingBody: body, issuedOn: day,
      subject: subject, signer: signer, body: blocks, extra: extra,
      provenance: Provenance(
        source: Source(collection: "cong-cu", path: source), capturedAt: "2009-03-01T02:03:04Z", digest: digest,
        byteCount: 18_432, mediaType: "text/html", encoding: "tcvn3", encodingEvidence: "font .VnTime",
        position: RecordPosition(file: 1, offset: 0, length: 10), warnings: warnings))
  }
}

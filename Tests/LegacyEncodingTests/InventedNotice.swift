/// An invented notice whose words have all 134 letters of Vietnamese between them: once as written, once in capitals.
enum InventedNotice {
  static let head = """
    Số: 15/2004/TB-UB
    Tân Lộc Hạ, ngày 12 tháng 3 năm 2004
    """

  static let body = """
    Ủy ban nhân dân huyện Tân Lộc Hạ thông báo kế hoạch sửa chữa cây cầu bắc qua suối Đá Bạc và mở rộng ngõ hẻm.
    Các hộ dân ở xã Phước Mỹ giữ gìn vệ sinh, chặt tỉa cành gãy đổ, quét dọn lối đi, kẻ lại vạch vỉa hè, kiểm tra giếng.
    Người già, trẻ em, phụ nữ có thai và những người ốm yếu được miễn; hộ nào bỏ lỡ kỳ hạn thì nộp bổ sung trước ngày 30.
    Đề nghị cán bộ khẩn trương nhắc nhở, sẵn sàng hỗ trợ, gỡ vướng mắc, kỷ luật kẻ xấu, bảo vệ lũy tre, cỏ hoa, thửa ruộng.
    Mẫu đơn để tại phòng tiếp dân; thủ tục chẳng tốn phí, ý kiến gửi về hòm thư, chỉ cần chữ ký, quỹ đất vẫn giữ nguyên.
    Kèm theo: sơ đồ, bản vẽ, hai tờ khai, lịch họp, thị sát, dự thảo, mức thu, từ ngữ, của cải, ngủ nghỉ, kỹ thuật, tỵ nạn.
    Chăn nuôi bằng thức ăn sạch, mùa vụ đúng lúc, không tĩnh tại, đường hẹp thì đi nhẹ, nói khẽ.
    """

  static let text = head + "\n" + body + "\n"
  static let capitals = text.uppercased()

  /// The letters beyond ASCII, small ones.
  static let letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
}

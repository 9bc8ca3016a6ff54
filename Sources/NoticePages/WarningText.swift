public import NoticeModel

/// What an import warning means, in a sentence for readers of the document.
public enum WarningText {
  /// The sentence for a stored code; a code that this version does not know is shown as it is.
  public static func sentence(for code: String) -> String {
    ImportWarning.Code(rawValue: code).map(sentence) ?? code
  }

  public static func sentence(for code: ImportWarning.Code) -> String {
    switch code {
    case .noText: "Không tìm thấy chữ nào ngoài tiêu đề."
    case .empty: "Bản gốc không có nội dung."
    case .unreadable: "Chưa đọc được định dạng này hoặc tệp bị hỏng; bản gốc vẫn được giữ nguyên."
    case .typeMismatch: "Đuôi tệp không khớp với nội dung."
    case .charsetConflict: "Trang khai hai bảng mã khác nhau; đã chọn bảng mã có căn cứ chắc hơn."
    case .charsetUnknown: "Bảng mã mà trang khai không có thật; đã đoán theo nội dung."
    case .charsetInvalidBytes: "Có byte không đọc được, được thay bằng dấu \u{FFFD}."
    case .encodingReview: "Có đoạn có thể còn ở bảng mã cũ mà chưa đủ căn cứ để đổi; cần người xem lại."
    case .nulBytes: "Có ký tự NUL, được thay bằng dấu \u{FFFD}."
    case .noTitle: "Trang không có tiêu đề; tiêu đề ở đây lấy từ nội dung hoặc tên tệp."
    case .bidiControl: "Đã bỏ ký tự điều khiển hướng chữ khỏi tiêu đề."
    case .htmlUnterminated: "Mã HTML có phần mở mà không đóng; phần chữ phía sau vẫn được giữ."
    case .deepNesting: "Mã HTML lồng nhau sâu bất thường."
    case .secondReader: "Bộ đọc thứ nhất bỏ sót chữ nên đã dùng bộ đọc thứ hai."
    case .textLost: "Có thể còn thiếu một số từ so với bản gốc."
    case .frameMissing: "Thiếu một khung (frame) của trang."
    case .textCut: "Văn bản quá dài nên chỉ hiện phần đầu; bản gốc vẫn đầy đủ."
    case .recordMalformed: "Bản ghi không đọc được."
    case .fieldUnreadable: "Có trường (ngày hoặc số) không đọc được; giá trị gốc nằm ở phần thông tin khác."
    }
  }
}

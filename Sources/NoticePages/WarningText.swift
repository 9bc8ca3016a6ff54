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
    case .tokenCut: "Có từ dài bất thường, chỉ tìm được theo phần đầu."
    case .recordMalformed: "Bản ghi không đọc được."
    case .fieldUnreadable: "Có trường (ngày hoặc số) không đọc được; giá trị gốc nằm ở phần thông tin khác."
    case .warcMalformed: "Bản ghi của kho lưu web không đúng khuôn dạng; đã đọc phần còn đọc được."
    case .warcTruncated: "Kho lưu web bị cắt cụt; đã đọc phần còn lại."
    case .warcDamaged: "Dữ liệu nén của kho lưu web bị hỏng; đã đọc phần lấy ra được."
    case .warcNotChunked: "Kho lưu web được nén thành một khối thay vì từng bản ghi."
    case .warcUnknownType: "Có bản ghi thuộc loại không tiêu chuẩn nào có."
    case .warcSegmented: "Bản ghi bị chia thành nhiều phần và chưa được ghép lại."
    case .digestMismatch: "Nội dung không khớp với mã băm ghi kèm."
    case .httpMalformed: "Phần đầu trả lời của máy chủ web bị hỏng; nội dung vẫn được giữ."
    case .unsafeURI: "Địa chỉ là mã lệnh nên không được làm thành liên kết."
    case .ratioLimit: "Dữ liệu nén nở ra nhiều bất thường nên không được mở."
    case .bytesLimit: "Lớn hơn giới hạn nên phần còn lại không được đọc."
    case .totalLimit: "Tệp nén chứa nhiều dữ liệu hơn giới hạn; phần còn lại không được đọc."
    case .entriesLimit: "Tệp nén có nhiều mục hơn giới hạn; phần còn lại không được đọc."
    case .depthLimit: "Tệp nén lồng nhau sâu hơn giới hạn."
    case .archiveTruncated: "Tệp nén bị cắt cụt; các mục phía trước vẫn được đọc."
    case .archiveDamaged: "Tệp nén bị hỏng; đã đọc các mục còn lấy ra được."
    case .entryCRC: "Một mục trong tệp nén bị hỏng (sai tổng kiểm)."
    case .encrypted: "Tệp có mật khẩu nên không đọc được; bản gốc vẫn được giữ nguyên."
    case .unsafePath: "Tên mục trỏ ra ngoài tệp nén; đã thay bằng đường dẫn an toàn."
    case .oddName: "Tên tệp quá dài, trống hoặc có ký tự đánh lừa."
    case .nameEncoding: "Tên tệp không phải UTF-8; byte gốc được giữ trong đường dẫn."
    case .nameMismatch: "Hai nơi trong tệp zip ghi tên mục này khác nhau."
    case .duplicateName: "Tệp nén có hai mục trùng tên."
    case .held: "Đang giữ lại theo --hold, chưa công bố."
    case .draftMark: "Bản dự thảo: đang giữ lại, chưa công bố."
    case .internalMark: "Tài liệu lưu hành nội bộ: đang giữ lại, chưa công bố."
    case .secretMark: "Có dấu chỉ độ mật: không công bố."
    case .released: "Đã được người có trách nhiệm cho công bố."
    case .interrupted: "Việc nhập tệp này bị dừng giữa chừng; chạy lại lệnh nhập để lấy nốt."
    case .linkSkipped: "Liên kết trong tệp nén không được đi theo."
    case .specialSkipped: "Tệp đặc biệt (thiết bị, ống dẫn) trong tệp nén bị bỏ qua."
    case .truncated: "Tệp bị cụt; đã đọc phần còn lại."
    case .converterMissing: "Máy này thiếu chương trình đọc định dạng này; bản gốc vẫn được giữ nguyên."
    case .converterUnsafe:
      "Máy này không nhốt được chương trình đọc tài liệu nên chưa đọc; bản gốc vẫn được giữ nguyên."
    case .converterLimit: "Đọc quá lâu hoặc quá lớn nên đã dừng; bản gốc vẫn được giữ nguyên."
    case .converterCrash: "Chương trình đọc định dạng này bị hỏng giữa chừng; bản gốc vẫn được giữ nguyên."
    case .converterDoubtful: "Đọc bằng chương trình không biết phông chữ; chữ ở bảng mã cũ có thể sai."
    case .damaged: "Tệp bị hỏng một phần; có thể thiếu chữ."
    case .ocr: "Chữ được máy đọc từ ảnh trang; có thể sai."
    case .pageWithoutText: "Có trang không có chữ."
    case .xmlDTDRefused: "Phần XML có khai báo DOCTYPE nên không được đọc."
    case .xmlDamaged: "Phần XML của tệp bị hỏng hoặc bị cắt; đã đọc phần còn đọc được."
    case .partUnread: "Có phần của tệp ở định dạng chưa đọc được."
    }
  }
}

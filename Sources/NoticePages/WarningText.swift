public import NoticeModel

/// What an import warning means, in a sentence for readers of the document.
public enum WarningText {
  /// The sentence for a stored code; a code that this version does not know is shown as it is.
  public static func sentence(for code: String) -> String {
    ImportWarning.Code(rawValue: code).map(sentence) ?? code
  }

  public static func sentence(for code: ImportWarning.Code) -> String {
    switch code {
    case .noText: sayText("Không tìm thấy chữ nào ngoài tiêu đề.", "No text was found beside the title.")
    case .empty: sayText("Bản gốc không có nội dung.", "The original has no content.")
    case .unreadable:
      sayText(
        "Chưa đọc được định dạng này hoặc tệp bị hỏng; bản gốc vẫn được giữ nguyên.",
        "The format cannot be read yet or the file is damaged; the original is kept all the same.")
    case .typeMismatch: sayText("Đuôi tệp không khớp với nội dung.", "The file’s ending does not fit its content.")
    case .charsetConflict:
      sayText(
        "Trang khai hai bảng mã khác nhau; đã chọn bảng mã có căn cứ chắc hơn.",
        "The page declares two encodings; the one with the better evidence was chosen.")
    case .charsetUnknown:
      sayText(
        "Bảng mã mà trang khai không có thật; đã đoán theo nội dung.",
        "The page declares an encoding that does not exist; it was guessed from the content.")
    case .charsetInvalidBytes:
      sayText(
        "Có byte không đọc được, được thay bằng dấu \u{FFFD}.",
        "Bytes that could not be read were replaced by \u{FFFD}.")
    case .encodingReview:
      sayText(
        "Có đoạn có thể còn ở bảng mã cũ mà chưa đủ căn cứ để đổi; cần người xem lại.",
        "Passages may still be in an old encoding, without evidence enough to convert them; a person has to look.")
    case .nulBytes: sayText("Có ký tự NUL, được thay bằng dấu \u{FFFD}.", "NUL characters were replaced by \u{FFFD}.")
    case .noTitle:
      sayText(
        "Trang không có tiêu đề; tiêu đề ở đây lấy từ nội dung hoặc tên tệp.",
        "The page has no title; the one here is taken from the content or the file’s name.")
    case .bidiControl:
      sayText(
        "Đã bỏ ký tự điều khiển hướng chữ khỏi tiêu đề.",
        "Control characters for the direction of text were taken out of the title.")
    case .htmlUnterminated:
      sayText(
        "Mã HTML có phần mở mà không đóng; phần chữ phía sau vẫn được giữ.",
        "Markup is opened and not closed; the text behind it is kept.")
    case .deepNesting: sayText("Mã HTML lồng nhau sâu bất thường.", "The markup is nested unusually deep.")
    case .secondReader:
      sayText(
        "Bộ đọc thứ nhất bỏ sót chữ nên đã dùng bộ đọc thứ hai.",
        "The first reader missed text, so the second one was used.")
    case .textLost: sayText("Có thể còn thiếu một số từ so với bản gốc.", "Some words of the original may be missing.")
    case .frameMissing: sayText("Thiếu một khung (frame) của trang.", "A frame of the page is missing.")
    case .textCut:
      sayText(
        "Văn bản quá dài nên chỉ hiện phần đầu; bản gốc vẫn đầy đủ.",
        "The text is too long: only its beginning is shown; the original is whole.")
    case .tokenCut:
      sayText(
        "Có từ dài bất thường, chỉ tìm được theo phần đầu.",
        "There are unusually long words, which are found by their beginning only.")
    case .recordMalformed: sayText("Bản ghi không đọc được.", "The record cannot be read.")
    case .privateData:
      sayText(
        "Số định danh, điện thoại, tài khoản của cá nhân đã được che; bản gốc không công bố.",
        "Identity, telephone and account numbers of private persons are masked; the original is not published.")
    case .conflictingNumber:
      sayText(
        "Phần đầu có hai số khác nhau; đã lấy số chắc hơn.",
        "The head has two different numbers; the surer one was taken.")
    case .conflictingDate:
      sayText(
        "Phần đầu có hai ngày khác nhau; đã lấy ngày chắc hơn.",
        "The head has two different dates; the surer one was taken.")
    case .fieldUnreadable:
      sayText(
        "Có trường (ngày hoặc số) không đọc được; giá trị gốc nằm ở phần thông tin khác.",
        "A field (date or number) could not be read; its value stands among the other fields.")
    case .warcMalformed:
      sayText(
        "Bản ghi của kho lưu web không đúng khuôn dạng; đã đọc phần còn đọc được.",
        "The record of the web archive is malformed; what could be read was read.")
    case .warcTruncated:
      sayText(
        "Kho lưu web bị cắt cụt; đã đọc phần còn lại.",
        "The web archive is cut off; the rest was read.")
    case .warcDamaged:
      sayText(
        "Dữ liệu nén của kho lưu web bị hỏng; đã đọc phần lấy ra được.",
        "Compressed data of the web archive are damaged; what could be taken out was read.")
    case .warcNotChunked:
      sayText(
        "Kho lưu web được nén thành một khối thay vì từng bản ghi.",
        "The web archive is compressed in one piece instead of record by record.")
    case .warcUnknownType:
      sayText(
        "Có bản ghi thuộc loại không tiêu chuẩn nào có.",
        "There are records of a type that no standard has.")
    case .warcSegmented:
      sayText(
        "Bản ghi bị chia thành nhiều phần và chưa được ghép lại.",
        "The record is split into parts that were not put together.")
    case .digestMismatch:
      sayText(
        "Nội dung không khớp với mã băm ghi kèm.",
        "The content does not match the digest given with it.")
    case .httpMalformed:
      sayText(
        "Phần đầu trả lời của máy chủ web bị hỏng; nội dung vẫn được giữ.",
        "The head of the web server’s answer is damaged; the content is kept.")
    case .unsafeURI:
      sayText(
        "Địa chỉ là mã lệnh nên không được làm thành liên kết.",
        "The address is program code, so it was not made a link.")
    case .ratioLimit:
      sayText(
        "Dữ liệu nén nở ra nhiều bất thường nên không được mở.",
        "Compressed data grow unusually large, so they were not opened.")
    case .bytesLimit:
      sayText(
        "Lớn hơn giới hạn nên phần còn lại không được đọc.",
        "Larger than the limit, so the rest was not read.")
    case .totalLimit:
      sayText(
        "Tệp nén chứa nhiều dữ liệu hơn giới hạn; phần còn lại không được đọc.",
        "The archive file holds more data than the limit; the rest was not read.")
    case .entriesLimit:
      sayText(
        "Tệp nén có nhiều mục hơn giới hạn; phần còn lại không được đọc.",
        "The archive file has more entries than the limit; the rest was not read.")
    case .depthLimit:
      sayText(
        "Tệp nén lồng nhau sâu hơn giới hạn.",
        "The archive file is nested deeper than the limit.")
    case .archiveTruncated:
      sayText(
        "Tệp nén bị cắt cụt; các mục phía trước vẫn được đọc.",
        "The archive file is cut off; the entries before were read.")
    case .archiveDamaged:
      sayText(
        "Tệp nén bị hỏng; đã đọc các mục còn lấy ra được.",
        "The archive file is damaged; the entries that could be taken out were read.")
    case .entryCRC:
      sayText(
        "Một mục trong tệp nén bị hỏng (sai tổng kiểm).",
        "An entry of the archive file is damaged (wrong checksum).")
    case .encrypted:
      sayText(
        "Tệp có mật khẩu nên không đọc được; bản gốc vẫn được giữ nguyên.",
        "The file has a password and cannot be read; the original is kept all the same.")
    case .unsafePath:
      sayText(
        "Tên mục trỏ ra ngoài tệp nén; đã thay bằng đường dẫn an toàn.",
        "The entry’s name points out of the archive file; a safe path was put in its place.")
    case .oddName:
      sayText(
        "Tên tệp quá dài, trống hoặc có ký tự đánh lừa.",
        "The file’s name is too long, empty or has misleading characters.")
    case .nameEncoding:
      sayText(
        "Tên tệp không phải UTF-8; byte gốc được giữ trong đường dẫn.",
        "The file’s name is not UTF-8; its bytes are kept in the path.")
    case .nameMismatch:
      sayText(
        "Hai nơi trong tệp zip ghi tên mục này khác nhau.",
        "Two places of the zip file name this entry differently.")
    case .duplicateName: sayText("Tệp nén có hai mục trùng tên.", "The archive file has two entries of the same name.")
    case .manifestMismatch:
      sayText(
        "Khác với mã băm ghi trong danh sách bàn giao.",
        "Differs from the digest in the delivery’s list.")
    case .manifestUnlisted: sayText("Không có trong danh sách bàn giao.", "Not in the delivery’s list.")
    case .held: sayText("Đang giữ lại theo --hold, chưa công bố.", "Held back by --hold, not published yet.")
    case .draftMark: sayText("Bản dự thảo: đang giữ lại, chưa công bố.", "A draft: held back, not published yet.")
    case .internalMark:
      sayText(
        "Tài liệu lưu hành nội bộ: đang giữ lại, chưa công bố.",
        "For internal use: held back, not published yet.")
    case .secretMark: sayText("Có dấu chỉ độ mật: không công bố.", "Has a mark of secrecy: not published.")
    case .released: sayText("Đã được người có trách nhiệm cho công bố.", "Released by a person in charge.")
    case .interrupted:
      sayText(
        "Việc nhập tệp này bị dừng giữa chừng; chạy lại lệnh nhập để lấy nốt.",
        "The import of this file was interrupted; run it again to get the rest.")
    case .linkSkipped:
      sayText(
        "Liên kết trong tệp nén không được đi theo.",
        "A link in the archive file was not followed.")
    case .specialSkipped:
      sayText(
        "Tệp đặc biệt (thiết bị, ống dẫn) trong tệp nén bị bỏ qua.",
        "Special files (devices, pipes) in the archive file were left out.")
    case .truncated: sayText("Tệp bị cụt; đã đọc phần còn lại.", "The file is cut off; the rest was read.")
    case .converterMissing:
      sayText(
        "Máy này thiếu chương trình đọc định dạng này; bản gốc vẫn được giữ nguyên.",
        "This machine lacks the program that reads this format; the original is kept all the same.")
    case .converterUnsafe:
      sayText(
        "Máy này không nhốt được chương trình đọc tài liệu nên chưa đọc; bản gốc vẫn được giữ nguyên.",
        "This machine cannot lock in the program that reads documents, so it was not read; the original is kept.")
    case .converterLimit:
      sayText(
        "Đọc quá lâu hoặc quá lớn nên đã dừng; bản gốc vẫn được giữ nguyên.",
        "Reading took too long or grew too large and was stopped; the original is kept all the same.")
    case .converterCrash:
      sayText(
        "Chương trình đọc định dạng này bị hỏng giữa chừng; bản gốc vẫn được giữ nguyên.",
        "The program that reads this format failed; the original is kept all the same.")
    case .converterDoubtful:
      sayText(
        "Đọc bằng chương trình không biết phông chữ; chữ ở bảng mã cũ có thể sai.",
        "Read by a program that knows no fonts; letters in old encodings may be wrong.")
    case .damaged:
      sayText(
        "Tệp bị hỏng một phần; có thể thiếu chữ.",
        "Part of the file is damaged; text may be missing.")
    case .ocr:
      sayText(
        "Chữ được máy đọc từ ảnh trang; có thể sai.",
        "The text was read by a machine from pictures of pages; it may be wrong.")
    case .pageWithoutText: sayText("Có trang không có chữ.", "There are pages without text.")
    case .xmlDTDRefused:
      sayText(
        "Phần XML có khai báo DOCTYPE nên không được đọc.",
        "An XML part with a DOCTYPE declaration was not read.")
    case .xmlDamaged:
      sayText(
        "Phần XML của tệp bị hỏng hoặc bị cắt; đã đọc phần còn đọc được.",
        "An XML part of the file is damaged or cut off; what could be read was read.")
    case .partUnread:
      sayText(
        "Có phần của tệp ở định dạng chưa đọc được.",
        "Parts of the file are in a format that cannot be read yet.")
    }
  }
}

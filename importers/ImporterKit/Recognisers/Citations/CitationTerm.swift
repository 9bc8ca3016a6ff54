/// What a phrase says about a citation beside it.
enum CitationTerm: UInt8, Sendable {
  /// A word of no meaning here.
  case none
  /// A further word of the phrase before it.
  case inside
  /// The name of a document type, or of one that is cited by name.
  case type, law, constitution
  /// Verbs.
  case amends, replaces, repeals, corrects, attached, guides, guidance, provisions, replies, request
  case basis, consider, follow, according, issued, passed
  /// "hết hiệu lực" and its like, which stand behind the document that ends.
  case expired
  /// "được", "bị", "đều": turn the verb behind them around.
  case passive
  /// "tại", "trong"; "như"; "bởi"; "của"; "về".
  case place, like, by, of, about
  /// Words between a verb and its object that change nothing: "các", "một số điều", "toàn bộ".
  case link
  case and
  /// "này", "nói trên": the document itself or one named before.
  case this
  case against, conditional, following
  case number, day, month, year
  /// "điểm", "khoản", "Điều": parts of a document.
  case unit, ordinal, range
  /// "Chính phủ": a body with one name; "Sở …": one whose name goes on; "tỉnh …": whose name is a place's.
  case body, openBody, placeKind
  /// Words that no name of a law or body holds.
  case stop
}

extension CitationTerm {
  /// The phrases, several of one meaning parted by semicolons.
  static let phrases: [(CitationTerm, String)] = [
    // No commune, and no verb.
    (.none, "xã hội; phạm vi điều chỉnh; đối tượng điều chỉnh"),
    (.law, "luật; bộ luật; pháp lệnh"),
    (.constitution, "hiến pháp"),
    (.type, "văn bản; thông tư liên bộ"),
    (.amends, "sửa đổi; bổ sung; điều chỉnh"),
    (.replaces, "thay thế; thay thế cho; thay cho"),
    (.repeals, "bãi bỏ; hủy bỏ; huỷ bỏ"),
    (.corrects, "đính chính"),
    (.attached, "kèm theo; ban hành kèm theo; ban hành theo"),
    (
      .guides,
      """
      hướng dẫn thi hành; hướng dẫn thực hiện; quy định chi tiết; quy định chi tiết thi hành; quy định chi tiết và hướng dẫn \
      thi hành; quy định chi tiết và biện pháp thi hành; quy định chi tiết và biện pháp; quy định chi tiết và hướng dẫn; \
      hướng dẫn chi tiết; hướng dẫn chi tiết thi hành; biện pháp thi hành; biện pháp tổ chức thi hành
      """
    ),
    (.guidance, "hướng dẫn"),
    (.provisions, "quy định; qui định; các quy định; những quy định; yêu cầu"),
    (.replies, "phúc đáp; trả lời; tiếp theo"),
    (.request, "đề nghị"),
    (.basis, "căn cứ; căn cứ vào"),
    (.consider, "xét"),
    (.follow, "thực hiện; thi hành"),
    (.according, "theo"),
    (.issued, "ban hành; ký; ký ban hành"),
    (.passed, "thông qua"),
    (.expired, "hết hiệu lực; hết hiệu lực thi hành; không còn hiệu lực; hết hiệu lực toàn bộ"),
    (.passive, "được; bị; đều; đã được; đều bị"),
    (.place, "tại; trong; ở"),
    (.like, "như"),
    (.by, "bởi; bằng"),
    (.of, "của; thuộc"),
    (.about, "về"),
    (
      .link,
      """
      các; những; một số điều; một số nội dung; một số khoản; một số điểm; một số; toàn bộ; một phần; nội dung; các nội dung; \
      một số điều và; bản; cho; đúng; tinh thần; vào; đúng theo; toàn văn; một số quy định; đối với; hiệu lực của
      """
    ),
    (.and, "và; hoặc; cùng; cùng với"),
    (.this, "này; nói trên; nêu trên; trên; đó; trên đây; mới"),
    (.against, "trái với; trái; khác với; không phù hợp với; mâu thuẫn với"),
    (.conditional, "trường hợp; nếu; trong trường hợp"),
    (.following, "sau; sau đây; dưới đây"),
    (.number, "số"),
    (.day, "ngày"),
    (.month, "tháng"),
    (.year, "năm"),
    (.unit, "điểm; khoản; điều; mục; tiểu mục; chương; phần; tiết; phụ lục; tiểu khoản"),
    (.ordinal, "thứ"),
    (.range, "đến"),
    (
      .body,
      """
      quốc hội; ủy ban thường vụ quốc hội; uỷ ban thường vụ quốc hội; chính phủ; thủ tướng; thủ tướng chính phủ; chủ tịch \
      nước; hội đồng bộ trưởng; hội đồng nhà nước; bộ chính trị; ban bí thư; ban chấp hành trung ương
      """
    ),
    (
      .openBody,
      """
      bộ; liên bộ; bộ trưởng; sở; phòng; ban; cục; chi cục; tổng cục; tổng cục trưởng; cục trưởng; văn phòng; chánh văn \
      phòng; ủy ban; uỷ ban; ubnd; hđnd; ủy ban nhân dân; uỷ ban nhân dân; hội đồng; hội đồng nhân dân; chủ tịch; tỉnh ủy; \
      tỉnh uỷ; huyện ủy; huyện uỷ; thành ủy; thành uỷ; quận ủy; đảng ủy; đảng uỷ; thị ủy; thống đốc; ngân hàng; giám đốc; \
      tổng giám đốc; trưởng; viện; viện trưởng; viện kiểm sát; tòa án; toà án; chánh án; hội; thường trực; ban thường vụ; \
      thanh tra; tổng thanh tra; kiểm toán; tổng kiểm toán; trung ương; trung tâm; mặt trận; tổng liên đoàn; liên đoàn; bảo \
      hiểm; kho bạc; công an; bộ chỉ huy; trường; liên sở; ban quản lý; ban chỉ đạo; liên ngành
      """
    ),
    (.placeKind, "tỉnh; huyện; xã; quận; phường; thành phố; thị xã; thị trấn; thôn; tp"),
    (
      .stop,
      """
      gồm; bao gồm; khi; mà; thì; là; có; không; phải; còn; để; nhưng; do; từ; với; trừ; ra; nêu; kể; sẽ; đã; đang; nên; sao; vì; \
      mỗi; từng; cũng; vẫn; tới; trước; nhằm; qua; phê duyệt; thành lập; giao; v; việc; hiện hành; pháp luật; \
      chủ trì; phối hợp; ngoài; nào; sư; gia; pháp; liên quan; chuyên ngành; áp dụng; cần; chưa; đủ; chịu; gửi; gọi; viết \
      tắt; đề xuất; triển khai; tổ chức triển khai; công bố; trình; xem xét; chỉ đạo; trên cơ sở; ngay; vừa; nhất là; \
      thành; mức; nay; việt nam
      """
    ),
  ]
}

/// The words by which orders, units and tasks are known, in lower case.
enum AssignmentWords {
  static let orders = phrases("giao", "yêu cầu", "đề nghị", "phân công", "ủy quyền", "chỉ đạo")
  /// In a report or petition "đề nghị" asks those above.
  static let plainOrders = phrases("giao", "yêu cầu", "phân công", "ủy quyền", "chỉ đạo")

  /// With what the name of a unit or of who leads it begins.
  static let units = phrases(
    "phòng", "sở", "ubnd", "hđnd", "ubmttqvn", "ủy ban", "ban", "công an", "chi cục", "cục", "trung tâm", "văn phòng",
    "thanh tra", "đài", "bộ", "vụ", "hội", "đoàn", "mặt trận", "trường", "chủ tịch ubnd", "chủ tịch ủy ban",
    "thủ trưởng",
    "trưởng phòng", "trưởng ban", "trưởng các phòng", "trưởng công an", "giám đốc", "hiệu trưởng", "chánh văn phòng",
    "chánh thanh tra", "cơ quan", "đơn vị", "hạt kiểm lâm", "trạm", "kho bạc", "bảo hiểm", "ngân hàng", "tòa án",
    "viện",
    "tổng cục", "chính phủ", "thủ tướng", "xí nghiệp", "công ty", "bệnh viện", "hợp tác xã", "đảng ủy", "huyện ủy",
    "đội", "tổ công tác", "liên đoàn", "chi bộ", "lãnh đạo", "bí thư",
    "thường trực", "nhà trường")

  /// Behind "các".
  static let plurals = phrases(
    "phòng", "sở", "ban", "bộ", "hội", "trường", "cơ", "đơn", "xã", "phường", "thị", "thôn", "đoàn", "địa", "ngành",
    "cấp",
    "chi", "tổ", "doanh", "trung", "trạm")

  /// What begins like a unit and is none.
  static let others = phrases(
    "trường hợp", "ban hành", "hội nghị", "hội thảo", "vụ việc", "vụ án", "phòng chống", "phòng cháy", "phòng ngừa",
    "đơn vị tính", "đơn vị đo", "bộ phận", "bộ máy", "đội ngũ", "viện dẫn", "sở hữu", "đoàn viên", "hội viên", "cục bộ",
    "hội trường", "phòng họp", "vụ mùa", "bộ luật", "đoàn đông")

  /// Between a unit and its task.
  static let duties = phrases("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ")
  static let vague = phrases("sau", "trước", "như sau", "của", "và quyền", "quyền", "về các")

  /// What a unit is to do begins with one of these.
  static let verbs = phrases(
    "chủ trì", "chủ động", "phối hợp", "tham mưu", "hướng dẫn", "kiểm tra", "tổ chức", "thực hiện", "theo dõi",
    "căn cứ",
    "xây dựng", "báo cáo", "tổng hợp", "triển khai", "tiếp tục", "khẩn trương", "rà soát", "thông báo", "cung cấp",
    "cung ứng", "bố trí", "tuyên truyền", "chuẩn bị", "xử lý", "giải quyết", "quản lý", "đôn đốc", "chỉ đạo",
    "ban hành",
    "quy định", "tăng cường", "tăng thời", "đẩy mạnh", "nghiên cứu", "hoàn thành", "đăng tải", "đảm bảo", "bảo đảm",
    "niêm yết", "kịp thời", "nghiêm túc", "thẩm định", "trình", "cân đối", "giám sát", "tiếp nhận", "vận động", "cử",
    "lập", "gửi", "đưa", "cụ thể", "đặt", "thường xuyên", "yêu cầu", "là cơ quan", "là đầu mối", "lấy ý", "lấy lại",
    "phát động", "quán triệt", "xem xét", "đề xuất", "công khai", "cấp phát", "cấp kinh", "thống nhất", "phê duyệt",
    "xác nhận", "xác minh", "duy trì", "quyết định", "củng cố", "kiện toàn", "thành lập", "đánh giá", "tập trung",
    "ký kết", "chấp hành", "nộp", "thu", "in", "mở", "từ chối", "họp", "thẩm tra", "tiếp công", "ký hợp", "phản ánh",
    "phổ biến", "nhắc nhở", "mời", "không cấp", "không để", "không giao", "không cho", "không phê", "không tiếp")

  /// A name does not have these: the line is a sentence about the unit.
  static let sentences = phrases(
    "được", "đã", "sẽ", "không", "phải", "là", "gồm", "bao", "nhận", "như", "bị", "có quyền", "có thể")
  static let prepositions = phrases(
    "theo", "tại", "trong", "vào", "đến", "từ", "về", "với", "để", "do", "khi", "nhận", "tiếp", "sau", "trên", "nêu")

  static let many = phrases("các", "những")
  /// Names of units that are one word.
  static let wholeNames = phrases("ubnd", "hđnd")
  static let generic = phrases("cơ quan", "đơn vị")
  static let to = phrases("cho")
  static let within = phrases("trong phạm vi")
  static let closing = phrases("thông báo để")
  static let thenOrder = phrases("thì giao")
  static let must = phrases("phải")
  static let done = phrases("đã")
  static let then = phrases("thì")
  /// Words behind which the number of an article belongs to a name: "có tên tại Điều 1".
  static let articles = phrases("điều", "khoản")

  /// A sentence may say when or in what case before it says who.
  static let leads = phrases(
    "trong thời", "trong quá", "trong vòng", "trong trường", "trường hợp", "đối với", "khi", "sau khi", "nếu",
    "nhận được", "trên đây", "chậm nhất", "định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng",
    "hàng tháng", "trước ngày", "từ ngày")

  /// "Phê bình Giám đốc …": whom the next order means.
  static let judgements = phrases("phê bình", "khiển trách", "nhắc nhở", "biểu dương")
  static let reasons = phrases("vì", "do", "đã", "chưa", "không", "để", "trong", "chậm", "về")
  /// What an order says that leaves out whom.
  static let bareOrders = phrases("phải", "từ ngày", "trước ngày", "ngay")

  /// What an office says of itself, no task, even if a day follows.
  static let announcements = phrases("thông báo", "tổ chức", "ban hành", "quyết định", "công khai", "mời", "thu")

  private static func phrases(_ texts: String...) -> AssignmentPhrases { AssignmentPhrases(texts) }
}

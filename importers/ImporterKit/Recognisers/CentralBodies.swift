import VietnameseText

/// The central bodies as they write themselves, because capitals do not show where a ministry's name has them.
///
/// Today's and former ones (Hiến pháp 2013; the laws on the organisation of the Government and the resolutions on its
/// structure of each term).
enum CentralBodies {
  /// True if the folded words are one whole name and not the beginning of a longer one.
  static func isComplete(_ words: [String]) -> Bool {
    byWords[words] != nil && !begins(words)
  }

  /// True if a longer name begins so.
  static func begins(_ words: [String]) -> Bool { beginnings.contains(words) }

  /// The name that the words end with, in its own spelling; what stands before it in lower case, the first letter in a
  /// capital: "Bộ trưởng Bộ Tài chính". Dashes count as they are printed.
  static func spelling(_ words: [String]) -> String? {
    let folded = words.map { Folding.folded($0) }
    // Only an office belongs to a central body's name: a province's bodies are no part of it.
    let office = offices.contains(folded.prefix(officeLength).joined(separator: " ")) ? [officeLength] : []
    for start in [0] + office where start < folded.count {
      let rest = folded[start...].filter { $0 != "-" && $0 != "–" }.flatMap { BodyNames.words($0) }
      guard let name = byWords[rest] else { continue }
      guard start > 0 else { return name }
      let before = words[..<start].joined(separator: " ")
      return (before.unicodeScalars.first?.properties.uppercaseMapping ?? "")
        + String(before.unicodeScalars.dropFirst()) + " " + name
    }
    return nil
  }

  private static let officeLength = 2
  private static let offices: Set<String> = [
    "bo truong", "chu tich", "chanh an", "vien truong", "van phong", "thanh tra",
  ]

  private static let byWords = Dictionary(
    names.map { (BodyNames.words($0), $0) }, uniquingKeysWith: { first, _ in first })

  private static let beginnings: Set<[String]> = Set(
    byWords.keys.flatMap { words in (1..<max(words.count, 2)).map { Array(words.prefix($0)) } }
  ).subtracting(byWords.keys.filter { $0.count < 3 })

  private static let names = """
    Quốc hội
    Ủy ban Thường vụ Quốc hội
    Văn phòng Quốc hội
    Chủ tịch nước
    Văn phòng Chủ tịch nước
    Hội đồng Nhà nước
    Chính phủ
    Hội đồng Bộ trưởng
    Thủ tướng Chính phủ
    Văn phòng Chính phủ
    Thanh tra Chính phủ
    Bộ Quốc phòng
    Bộ Công an
    Bộ Ngoại giao
    Bộ Nội vụ
    Bộ Tư pháp
    Bộ Tài chính
    Bộ Kế hoạch và Đầu tư
    Bộ Công Thương
    Bộ Công nghiệp
    Bộ Thương mại
    Bộ Nông nghiệp và Phát triển nông thôn
    Bộ Nông nghiệp và Môi trường
    Bộ Thủy sản
    Bộ Giao thông vận tải
    Bộ Xây dựng
    Bộ Tài nguyên và Môi trường
    Bộ Thông tin và Truyền thông
    Bộ Bưu chính, Viễn thông
    Bộ Lao động - Thương binh và Xã hội
    Bộ Văn hóa, Thể thao và Du lịch
    Bộ Văn hóa - Thông tin
    Bộ Khoa học và Công nghệ
    Bộ Giáo dục và Đào tạo
    Bộ Y tế
    Bộ Dân tộc và Tôn giáo
    Ủy ban Dân tộc
    Ngân hàng Nhà nước Việt Nam
    Kiểm toán Nhà nước
    Tòa án nhân dân tối cao
    Viện kiểm sát nhân dân tối cao
    Hội đồng Bầu cử quốc gia
    Bảo hiểm xã hội Việt Nam
    Thông tấn xã Việt Nam
    Đài Tiếng nói Việt Nam
    Đài Truyền hình Việt Nam
    Tổng cục Hải quan
    Tổng cục Thuế
    Tổng cục Thống kê
    Kho bạc Nhà nước
    Ban Chấp hành Trung ương
    Bộ Chính trị
    Ban Bí thư
    Ban Tổ chức Trung ương
    Văn phòng Trung ương Đảng
    Ủy ban Kiểm tra Trung ương
    Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
    Tổng Liên đoàn Lao động Việt Nam
    """.split(separator: "\n").map(String.init)
}

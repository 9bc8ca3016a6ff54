import VietnameseText

/// The offices of districts and provinces as they write themselves, because capitals do not show where a name has them
/// (NĐ 37/2014 and NĐ 24/2014 on the specialised agencies of districts and provinces, and their predecessors).
enum UnitNames {
  /// The words of a name in lower case, those of a known office at its beginning in the office's own spelling; nil where
  /// none is known.
  static func spelling(_ words: [String]) -> [String]? {
    guard let first = words.first, firsts.contains(Folding.folded(first)) else { return nil }
    let folded = words.map { Folding.folded($0) }
    for count in stride(from: min(longest, words.count), through: 2, by: -1) {
      guard let name = byWords[folded[..<count].joined(separator: " ")] else { continue }
      return name + words[count...]
    }
    return nil
  }

  /// How many words the name of an office has that names its place without saying what kind of place it is: "Chi cục
  /// Thú y Bình Hòa An". Nil for other offices, and where the words behind the name are no place.
  static func lengthWithPlace(of spelled: [String]) -> Int? {
    guard let first = spelled.first, placed.contains(first) else { return nil }
    let folded = spelled.map { Folding.folded($0) }
    for count in stride(from: min(longest, spelled.count - 2), through: 2, by: -1)
    where byWords[folded[..<count].joined(separator: " ")] != nil {
      return areas.contains(folded[count]) ? nil : count
    }
    return nil
  }

  /// With what their names begin.
  private static let placed: Set<String> = ["Chi", "Trạm", "Hạt", "Kho", "Bảo"]
  private static let areas: Set<String> = ["khu", "vung", "lien", "so", "va", "noi", "thanh", "thi", "du"]

  private static let byWords: [String: [String]] = Dictionary(
    names.map { (Folding.folded($0), $0.split(separator: " ").map(String.init)) },
    uniquingKeysWith: { first, _ in first })
  private static let firsts: Set<String> = Set(byWords.values.compactMap { $0.first.map { Folding.folded($0) } })
  private static let longest = byWords.values.map(\.count).max() ?? 0

  private static let names: [String] = {
    let fields = [
      "Nội vụ", "Giáo dục và Đào tạo", "Giáo dục - Đào tạo", "Tài nguyên và Môi trường", "Tài nguyên - Môi trường",
      "Tài chính - Kế hoạch", "Tài chính", "Kế hoạch và Đầu tư", "Kinh tế và Hạ tầng", "Kinh tế", "Hạ tầng", "Tư pháp",
      "Quản lý đô thị", "Lao động - Thương binh và Xã hội", "Lao động, Thương binh và Xã hội", "Văn hóa và Thông tin",
      "Văn hóa - Thông tin", "Văn hóa, Thể thao và Du lịch", "Văn hóa - Xã hội", "Y tế", "Dân tộc", "Công Thương",
      "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường", "Nông nghiệp và PTNT", "Xây dựng",
      "Giao thông vận tải", "Khoa học và Công nghệ", "Thông tin và Truyền thông", "Ngoại vụ", "Thương mại",
      "Công nghiệp",
      "Địa chính", "Nội vụ - Lao động - Thương binh và Xã hội", "Dân tộc và Tôn giáo",
    ]
    let others = [
      "Trung tâm Phát triển quỹ đất", "Trung tâm Nước sạch", "Trung tâm Y tế", "Trung tâm Văn hóa", "Trạm Thú y",
      "Trạm Bảo vệ thực vật", "Trạm Khuyến nông", "Chi cục Thú y", "Chi cục Thuế", "Chi cục Thống kê",
      "Chi cục Kiểm lâm", "Chi cục Thi hành án dân sự", "Hạt Kiểm lâm", "Kho bạc Nhà nước", "Bảo hiểm xã hội",
      "Đài Truyền thanh", "Ban Quản lý dự án", "Ban Chỉ huy quân sự", "Ban Dân vận", "Ban Tổ chức", "Ban Tuyên giáo",
      "Ban Tiếp công dân", "Ủy ban Kiểm tra", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
      "Văn phòng HĐND và UBND",
      "Hội Nông dân", "Hội Cựu chiến binh", "Hội Liên hiệp Phụ nữ", "Hội Chữ thập đỏ", "Liên đoàn Lao động",
    ]
    return fields.flatMap { ["Phòng \($0)", "Sở \($0)"] } + others
  }()
}

import VietnameseText

/// A person's name as a signature has it: two to six words, each with a capital and nothing but letters, behind a rank
/// or degree.
struct SignerName {
  var text: String
  /// It begins with one of the common family names.
  var isFamilyName: Bool
  var confidence: Double { isFamilyName ? 0.95 : 0.8 }

  private static let longest = 80

  init?(_ line: Substring) {
    guard line.utf8.count < Self.longest, let first = line.unicodeScalars.first, first.isCapitalLetter,
      !line.isCapitals
    else { return nil }
    var words = line.split(separator: " ")[...]
    // "TS. Trần Văn Mẫu", "ThS.BS. …"
    while words.count > 2, let word = words.first, word.utf8.last == UInt8(ascii: ".") { words.removeFirst() }
    if words.count > 3, let first = words.first, let second = words.dropFirst().first,
      Self.ranks.contains(Folding.folded("\(first) \(second)"))
    {
      words = words.dropFirst(2)
    }
    guard (2...6).contains(words.count), words.allSatisfy(Self.isNameWord) else { return nil }
    text = words.joined(separator: " ")
    isFamilyName = words.first.map { Self.familyNames.contains($0.lowercased()) } ?? false
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, first.isCapitalLetter else { return false }
    return word.unicodeScalars.allSatisfy { $0.isLetter || $0.properties.isDiacritic }
  }

  private static let ranks: Set<String> = [
    "dai tuong", "thuong tuong", "trung tuong", "thieu tuong", "dai ta", "thuong ta", "trung ta", "thieu ta", "dai uy",
    "thuong uy", "trung uy", "thieu uy", "tien si", "thac si", "bac si", "ky su", "luat su", "giao su",
  ]
  private static let familyNames: Set<String> = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý",
    "đào", "đoàn", "vương", "trương", "đinh", "lâm", "phùng", "mai", "tô", "hà", "tạ", "chu", "châu", "tống", "triệu",
    "lương", "lưu", "thái", "cao", "tăng", "quách", "kiều", "đàm", "hứa", "nông", "lò", "lù", "vi", "giàng", "sùng",
    "thạch", "danh", "kim", "sơn", "trịnh", "văn", "thân", "từ", "la", "mạc", "nghiêm", "ninh", "ông", "uông", "viên",
    "bạch", "cù", "diệp", "doãn", "hàn", "khuất", "khổng", "lại", "lã", "lữ", "quản", "thân", "thi", "tiêu", "trà",
    "âu",
  ]
}

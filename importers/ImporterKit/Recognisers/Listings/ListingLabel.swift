import DocumentNumbers
import VietnameseText

/// What the head of a column, or the label of a line within a cell, says of the values there.
enum ListingLabel {
  case number, date, type, subject, body
  /// "Tên loại và trích yếu nội dung", as registers have it (NĐ 30/2020, Phụ lục IV).
  case typeAndSubject
  /// Of tables of money, goods or persons, which mention documents and list none.
  case foreign

  private static let longest = 120

  /// Nil for any other text.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.longest else { return nil }
    let words = Folding.words(in: String(text)).map(\.folded)
    guard let label = Self.label(words) else { return nil }
    self = label
  }

  private static func label(_ words: [String]) -> ListingLabel? {
    guard let first = words.first else { return nil }
    let text = words.joined(separator: " ")
    func begins(_ phrases: [String]) -> Bool { phrases.contains { text == $0 || text.hasPrefix($0 + " ") } }
    if text.contains("trich yeu") { return text.hasPrefix("ten loai") ? .typeAndSubject : .subject }
    if begins(subjects) { return .subject }
    if begins(foreigners) { return .foreign }
    if first == "so" || begins(["ky hieu", "ki hieu"]) {
      let rest = words.dropFirst()
      let isNamed = DocumentTypes.type(named: rest.joined(separator: " ")) != nil
      return isNamed || rest.allSatisfy(numberWords.contains) ? .number : nil
    }
    if first == "ngay", words.allSatisfy(dateWords.contains) { return .date }
    if begins(types) { return .type }
    // "Cơ quan chủ trì" and "Nơi nhận" are other bodies than the one that issued it.
    let isIssuing = text == "co quan" || text == "cqbh" || text.contains("ban hanh") || words.last == "bh"
    return isIssuing && begins(bodies) ? .body : nil
  }

  private static let subjects = [
    "noi dung", "ten van ban", "ten vb", "ten goi", "ten quyet dinh", "ten tai lieu", "tieu de", "ve viec", "v v",
  ]
  private static let types = ["loai", "ten loai", "the loai", "hinh thuc"]
  private static let bodies = ["co quan", "cq", "cqbh", "don vi", "noi", "ban hanh"]
  private static let foreigners = [
    "so tien", "so luong", "so dien thoai", "dien thoai", "kinh phi", "thanh tien", "don gia", "gia", "du toan", "von",
    "tong muc", "tong so", "don vi tinh", "dvt", "ho ten", "ho va ten",
  ]
  private static let numberWords: Set<String> = [
    "ky", "ki", "hieu", "kh", "va", "van", "ban", "vb", "vbqppl", "cua", "ngay", "thang", "nam", "hanh", "bh", "qd",
    "cv", "qppl",
  ]
  private static let dateWords: Set<String> = [
    "ngay", "thang", "nam", "ban", "hanh", "bh", "ky", "van", "vb", "cua", "ra",
  ]
}

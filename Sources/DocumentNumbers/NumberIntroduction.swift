import NoticeModel
import VietnameseText

/// What stands before a number: the word `số`, the name of a type.
struct NumberIntroduction {
  /// The word `số` stands right before the digits.
  var isNumbered: Bool
  var type: DocumentType?
  /// A word stands there that counts: `tháng 12/2012`, `Điều 5`.
  var isCount: Bool

  var isNamed: Bool { isNumbered || type != nil }
}

extension NumberScanner {
  /// Scalars before a number in which its introduction is looked for.
  private static let reach = 40

  /// False inside a word, a path, or a longer chain of digits such as a date.
  func mayBegin(at start: Int) -> Bool {
    guard start > 0 else { return true }
    if isWord(start - 1) { return false }
    switch scalars[start - 1] {
    case "/", "\\": return false
    case "-", ".", ",", "\u{2013}": return start < 2 || !isWord(start - 2)
    default: return true
    }
  }

  func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < scalars.count, Self.digit(scalars[end]) != nil { end += 1 }
    return end
  }

  func introduction(before start: Int) -> NumberIntroduction {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[max(0, start - Self.reach)..<start])
    let text = String(view)
    var words = Folding.words(in: text)
    func spelling(_ word: Word) -> String { String(decoding: Array(text.utf8)[word.range], as: UTF8.self) }
    let isCount = words.last.map { ["thang", "ngay", "quy", "nam", "dieu", "khoan", "phong"].contains($0.folded) }
    // `Sổ`, `sở` and `hồ sơ` are other words.
    let isNumbered = words.last.map { $0.folded == "so" && ["số", "so"].contains(spelling($0).lowercased()) } ?? false
    if isNumbered { words.removeLast() }
    var type = DocumentTypes.trailingName(words.map(\.folded))
    if type == nil, let last = words.last {
      let code = spelling(last)
      if code.count > 1, code.first?.isUppercase == true { type = DocumentTypes.type(code: code) }
    }
    return NumberIntroduction(isNumbered: isNumbered, type: type, isCount: isCount ?? false)
  }
}

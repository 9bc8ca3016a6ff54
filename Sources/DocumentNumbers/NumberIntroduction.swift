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
    if isWord(start - 1) {
      // `Số12/QĐ-UBND`: a blank is missing.
      return start > 1 && ["ố", "Ố"].contains(scalars[start - 1]) && ["s", "S"].contains(scalars[start - 2])
        && !isWord(start - 3)
    }
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

  /// What stands before the number that begins at `start`; at most six words are read.
  func introduction(before start: Int) -> NumberIntroduction {
    var words = WordsBefore(scalars, in: max(0, start - Self.reach)..<start)
    guard var last = words.next() else { return NumberIntroduction(isNumbered: false, type: nil, isCount: false) }
    let isCount = Self.counters.contains(last.key)
    let isNumbered = isNumberWord(last)
    if isNumbered {
      guard let before = words.next() else { return NumberIntroduction(isNumbered: true, type: nil, isCount: isCount) }
      if Self.forms.contains(before.key) { return NumberIntroduction(isNumbered: false, type: nil, isCount: true) }
      last = before
    }
    let type = DocumentTypes.trailingName(last, after: words) ?? typeOfCode(last)
    return NumberIntroduction(isNumbered: isNumbered, type: type, isCount: isCount)
  }

  private static let counters = Set(
    ["thang", "ngay", "quy", "nam", "dieu", "khoan", "phong"].map(PackedWord.key(of:)))
  /// Forms (mẫu, biểu) have numbers that look like documents': `Mẫu số 02/BB`.
  private static let forms = Set(["mau", "bieu"].map(PackedWord.key(of:)))
  private static let numberWord = PackedWord.key(of: "so")

  /// `Sổ`, `sở` and `hồ sơ` are other words than `số`.
  private func isNumberWord(_ word: PackedWord) -> Bool {
    guard word.key == Self.numberWord else { return false }
    let letters = scalars[word.range]
    guard letters.count == 2, let first = letters.first, let last = letters.last else {
      // Marks stand alone.
      return ["số", "so"].contains(text(of: word.range).lowercased())
    }
    return ["s", "S"].contains(first) && ["o", "O", "ố", "Ố"].contains(last)
  }

  /// The type of an abbreviation that stands before the number in capitals: `QĐ số 12`.
  private func typeOfCode(_ word: PackedWord) -> DocumentType? {
    guard DocumentTypes.mayBeCode(word) else { return nil }
    let code = text(of: word.range)
    return code.count > 1 && code.first?.isUppercase == true ? DocumentTypes.type(code: code) : nil
  }

  /// The text of scalars.
  func text(of range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[range] { view.append(scalar) }
    return String(view)
  }
}

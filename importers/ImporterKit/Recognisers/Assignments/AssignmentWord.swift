import VietnameseText

/// A word of an item, with the number by which it is compared.
struct AssignmentWord {
  let text: Substring
  /// Its letters, seven bits each, whatever their case, without the marks around it; 0 for what is no word of at most nine
  /// letters. Of two ways to write one syllable the usual one.
  let key: UInt64

  init(_ text: Substring) {
    self.text = text
    key = Self.key(of: text)
  }

  /// Whether it begins with a small letter: names of units do not, except for what kind of unit they are.
  var isLower: Bool { (isOpening ? text.dropFirst() : text).unicodeScalars.first?.isSmallLetter ?? false }

  /// Whether a remark in parentheses begins with it.
  var isOpening: Bool { text.utf8.first == 0x28 }

  private static func key(of text: Substring) -> UInt64 {
    let isMarked = text.utf8.last.map { [0x2C, 0x3A, 0x3B, 0x2E].contains($0) } ?? false
    let isClosing = text.utf8.last == 0x29 || (isMarked && text.utf8.dropLast().last == 0x29)
    let marks = (isMarked ? 1 : 0) + (isClosing ? 1 : 0)
    // Nine letters of three bytes and a mark.
    guard text.utf8.count <= 28 else { return 0 }
    var key: UInt64 = 0
    let start = text.utf8.first == 0x28 ? text.dropFirst() : text
    for scalar in start.unicodeScalars.dropLast(marks) {
      let code = VietnameseLetters.code(of: scalar.value)
      guard code != 0, key >> 56 == 0 else { return 0 }
      key = key << 7 | UInt64(code)
    }
    return key == oldCommittee ? newCommittee : key
  }

  private static let oldCommittee = key(letters: "uỷ")
  private static let newCommittee = key(letters: "ủy")

  private static func key(letters: String) -> UInt64 {
    letters.unicodeScalars.reduce(0) { $0 << 7 | UInt64(VietnameseLetters.code(of: $1.value)) }
  }
}

import VietnameseText

/// The separators that a hurried writer leaves out between digits and letters: `164TB-UBND`, `NĐ30/2020`.
enum MissingSeparators {
  /// The text with a slash after digits that letters follow, and a blank between the abbreviation of a type, or `số`,
  /// and digits at the beginning; nil if nothing is missing. A single letter is part of the number, `12a/QĐ-UBND`.
  static func mended(_ text: String) -> String? {
    let scanner = NumberScanner(scalars: Array(text.unicodeScalars))
    let scalars = scanner.scalars
    var mended = String.UnicodeScalarView()
    var isMended = false
    var wordStart = 0
    for index in scalars.indices {
      if index > 0, scanner.isWord(index), scanner.isWord(index - 1) {
        let isDigit = NumberScanner.digit(scalars[index]) != nil
        let followsDigit = NumberScanner.digit(scalars[index - 1]) != nil
        if !isDigit, followsDigit, NumberScanner.digit(scalars[wordStart]) != nil, scanner.isWord(index + 1) {
          mended.append("/")
          isMended = true
        } else if isDigit, !followsDigit, wordStart == 0, isCode(scanner.text(of: 0..<index)) {
          mended.append(" ")
          isMended = true
        }
      } else {
        wordStart = index
      }
      mended.append(scalars[index])
    }
    return isMended ? String(mended) : nil
  }

  private static func isCode(_ text: String) -> Bool {
    text.unicodeScalars.count > 1 && (DocumentTypes.spelling(ofCode: text) != nil || Folding.folded(text) == "so")
  }
}

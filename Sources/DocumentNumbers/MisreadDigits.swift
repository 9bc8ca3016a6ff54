/// Digits that a scanner of printed pages took for letters.
enum MisreadDigits {
  private static let digits: [Unicode.Scalar: Unicode.Scalar] = [
    "l": "1", "I": "1", "O": "0", "o": "0", "S": "5", "B": "8",
  ]

  /// The text with digits for such letters in every word that consists of digits and them; nil if there is none.
  static func mended(_ text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    let scanner = NumberScanner(scalars: scalars)
    var isMended = false
    var start = 0
    while start < scalars.count {
      guard scanner.isWord(start) else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, scanner.isWord(end) { end += 1 }
      let word = scalars[start..<end]
      let count = word.count { NumberScanner.digit($0) != nil }
      if count > 0, count < word.count, word.allSatisfy({ NumberScanner.digit($0) != nil || digits[$0] != nil }) {
        for index in word.indices { scalars[index] = digits[word[index]] ?? word[index] }
        isMended = true
      }
      start = end
    }
    guard isMended else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

import VietnameseText

/// Forms, tables and annexes are numbered like documents: "Mẫu số 02/TB", "Biểu số 01/BC".
enum CitationForms {
  private static let names: Set<String> = ["mau", "bieu", "bang", "luc", "phieu", "hinh", "so", "don", "dong"]

  static func holds(_ words: CitationWords, _ index: Int) -> Bool {
    let word = words[index]
    guard word.length <= 5 else { return false }
    return names.contains(Folding.folded(words.text(Int(word.start)..<Int(word.end))))
  }
}

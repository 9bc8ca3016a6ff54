import Markup

/// Which list a paragraph belongs to, and on which level. Zero as list takes a paragraph out of its style's list.
struct WordNumber: Hashable {
  var list: Int?
  var level: Int?

  /// Takes up one of the elements of `numPr`.
  mutating func read(_ element: borrowing XMLElement<WordName>) {
    let value = element.value.flatMap { Int($0) }
    if element.name == .numberID { list = value } else { level = value }
  }

  func over(_ base: WordNumber) -> WordNumber {
    WordNumber(list: list ?? base.list, level: level ?? base.level)
  }
}

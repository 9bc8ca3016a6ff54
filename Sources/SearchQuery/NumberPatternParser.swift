import DocumentNumbers
import NoticeModel
import VietnameseText

extension NumberPattern {
  /// The number that `text` as a whole spells, when it is surely meant as one: it carries symbols (`164/TB-UBND`,
  /// `tb 164`), not digits alone, which may as well be a house number or an amount.
  public init?(wholly text: String) {
    guard let number = DocumentNumber(text) else { return nil }
    self.init(number)
  }

  /// The number that `text` asks for, be it only a part of one: `164` and `12 2012 qd` are accepted.
  public init?(asked text: String) {
    if let number = DocumentNumber(text) {
      self.init(number)
    } else if let part = DocumentNumber.partial(text) {
      self.init(ordinal: part.ordinal, year: part.year, symbols: part.symbols, printed: text)
    } else {
      return nil
    }
  }

  init(_ number: DocumentNumber) {
    self.init(
      ordinal: number.ordinal, year: number.year, symbols: number.symbols.map(Folding.folded), suffix: number.suffix,
      printed: number.printed)
  }
}

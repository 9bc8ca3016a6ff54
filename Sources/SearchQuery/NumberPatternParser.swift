import DocumentNumbers
public import NoticeModel
import VietnameseText

extension NumberPattern {
  /// The number that `text` as a whole spells, when it is surely meant as one: it carries symbols (`164/TB-UBND`,
  /// `tb 164`), not digits alone, which may as well be a house number or an amount.
  public init?(wholly text: String) {
    guard let number = DocumentNumber(text), !number.symbols.isEmpty || number.year != nil else { return nil }
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

  private init(_ number: DocumentNumber) {
    self.init(
      ordinal: number.ordinal, year: number.year, symbols: number.symbols.map(Folding.folded), printed: number.printed)
  }

  /// True when `number` is one that this pattern asks for.
  public func fits(_ number: DocumentNumber) -> Bool {
    guard number.ordinal == ordinal, year == nil || number.year == nil || number.year == year else { return false }
    var rest = number.symbols.map(Folding.folded)[...]
    for symbol in symbols {
      guard let place = rest.firstIndex(of: symbol) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}

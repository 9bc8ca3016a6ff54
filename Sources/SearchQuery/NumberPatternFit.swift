import DocumentNumbers
public import NoticeModel
import VietnameseText

extension NumberPattern {
  /// How well a number answers a pattern; the better one is greater.
  public enum Fit: Int, Sendable, Comparable {
    /// The number holds what is asked, and more: `164/TB-UBND` for `tb 164`.
    case part
    /// The number is the asked one: same ordinal, year and symbols, letters compared folded.
    case exact

    public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// How well `number` answers this pattern; nil if it does not. Documents with an exact fit belong before all others.
  public func fit(_ number: DocumentNumber) -> Fit? {
    guard number.ordinal == ordinal, year == nil || number.year == nil || number.year == year else { return nil }
    let held = number.symbols.map(Folding.folded)
    let suffix = number.suffix
    if held == symbols && number.year == year && suffix == self.suffix { return .exact }
    guard self.suffix.isEmpty || suffix == self.suffix else { return nil }
    if Self.contains(held, symbols) { return .part }
    // Before 1997 `15/CP` was a decree's number; whoever says `Nghị định 15/CP` asks for it.
    guard number.regime == .old, number.type == nil, let type = symbols.first, DocumentTypes.type(code: type) != nil
    else {
      return nil
    }
    return Self.contains(held, Array(symbols.dropFirst())) ? .part : nil
  }

  /// True when `number` is one that this pattern asks for.
  public func fits(_ number: DocumentNumber) -> Bool { fit(number) != nil }

  /// True if the pattern has a year or a body and so may mean one document. Any other (`164`, `164 tb`) fits numbers of
  /// many years and bodies: whoever holds a single document that fits still has to offer a choice.
  public var isWhole: Bool {
    year != nil || namesBody
  }

  /// True if the symbols name more than a type: `UBND` of `tb ubnd`.
  public var namesBody: Bool {
    guard let first = symbols.first else { return false }
    return symbols.count > 1 || DocumentTypes.type(code: first) == nil
  }

  /// The asked symbols stand among the held ones in order.
  private static func contains(_ held: [String], _ asked: [String]) -> Bool {
    var rest = held[...]
    for symbol in asked {
      guard let place = rest.firstIndex(of: symbol) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}

public import NoticeModel

/// The order in which an export writes day, month and year: `MM/dd/yyyy`, `yyyyMMdd`, `dd-MM-yyyy HH:mm:ss`.
///
/// `d`, `M` and `y` are digits: a single letter stands for one or two of them (a year always has four), more letters
/// for as many as there are. `H`, `m` and `s` are digits that do not count. Everything else stands for itself.
public struct DatePattern: Sendable, Hashable {
  private struct Part: Hashable {
    var letter: UInt8
    var count: Int
  }

  private let parts: [Part]

  /// Nil where day, month or year is missing, stands twice, or has an impossible width.
  public init?(_ pattern: String) {
    var parts: [Part] = []
    for byte in pattern.utf8 {
      if let last = parts.indices.last, parts[last].letter == byte {
        parts[last].count += 1
      } else {
        parts.append(Part(letter: byte, count: 1))
      }
    }
    for (letter, widths) in [("d", 1...2), ("M", 1...2), ("y", 4...4)] as [(Unicode.Scalar, ClosedRange<Int>)] {
      let found = parts.filter { $0.letter == UInt8(ascii: letter) }
      guard found.count == 1, widths.contains(found[0].count) else { return nil }
    }
    self.parts = parts
  }

  /// The day that `text` states in this pattern, or nil; blanks at its ends do not count.
  public func date(in text: String) -> CivilDate? {
    var rest = FieldText.singleLine(text).utf8[...]
    var (day, month, year) = (0, 0, 0)
    for part in parts {
      switch part.letter {
      case UInt8(ascii: "d"): day = DatePattern.number(&rest, part.count) ?? 0
      case UInt8(ascii: "M"): month = DatePattern.number(&rest, part.count) ?? 0
      case UInt8(ascii: "y"): year = DatePattern.number(&rest, part.count) ?? 0
      case UInt8(ascii: "H"), UInt8(ascii: "m"), UInt8(ascii: "s"):
        guard DatePattern.number(&rest, part.count) != nil else { return nil }
      default:
        let literal = rest.prefix(part.count)
        guard literal.count == part.count, literal.allSatisfy({ $0 == part.letter }) else { return nil }
        rest = rest.dropFirst(part.count)
      }
    }
    return rest.isEmpty ? CivilDate(year: year, month: month, day: day) : nil
  }

  private static func number(_ rest: inout Substring.UTF8View, _ width: Int) -> Int? {
    let digits = rest.prefix(width == 1 ? 2 : width).prefix { (0x30...0x39).contains($0) }
    guard width == 1 ? !digits.isEmpty : digits.count == width else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

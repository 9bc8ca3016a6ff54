/// How the numbers of a list are written. Both office formats have these; others are written as decimals.
enum NumberFormat: Hashable {
  case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman
  /// A sign instead of a number.
  case bullet
  /// No number at all.
  case none

  /// Nil for a bullet and for none.
  func text(_ number: Int) -> String? {
    switch self {
    case .decimal: return String(number)
    case .decimalZero: return number < 10 && number >= 0 ? "0\(number)" : String(number)
    case .lowerLetter: return Self.letters(number, from: UInt8(ascii: "a"))
    case .upperLetter: return Self.letters(number, from: UInt8(ascii: "A"))
    case .lowerRoman: return Self.roman(number).lowercased()
    case .upperRoman: return Self.roman(number)
    case .bullet, .none: return nil
    }
  }

  /// `a` to `z`, then `aa` to `zz`, as both Word and OpenDocument count.
  private static func letters(_ number: Int, from first: UInt8) -> String {
    guard number >= 1, number <= 780 else { return String(number) }
    let letter = first + UInt8((number - 1) % 26)
    return String(decoding: Array(repeating: letter, count: (number - 1) / 26 + 1), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard number >= 1, number < 4_000 else { return String(number) }
    var (rest, result) = (number, "")
    for (value, sign) in romanSigns {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  private static let romanSigns = [
    (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}

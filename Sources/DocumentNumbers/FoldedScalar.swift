import VietnameseText

/// What one scalar is to a folded word.
enum FoldedScalar {
  case separator, joiner, mark, alone
  /// An ASCII letter or digit.
  case letter(UInt8)
  /// Any other letter, as the UTF-8 that it folds to.
  case letters([UInt8])

  /// Vietnamese letters and ASCII by table; all others by folding a short text around them, which is slower.
  init(_ scalar: Unicode.Scalar) {
    let letter = Self.vietnamese[Int(VietnameseLetters.code(of: scalar.value))]
    if letter != 0 {
      self = .letter(letter)
    } else if scalar.isASCII {
      self = NumberScanner.digit(scalar) == nil ? .separator : .letter(UInt8(scalar.value))
    } else {
      self = Self.folded(scalar)
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let words = Folding.words(in: "a\(scalar)a")
    guard words.count == 1, let word = words.first else { return words.count == 2 ? .separator : .alone }
    let letters = word.folded.utf8.dropFirst().dropLast()
    if !letters.isEmpty { return .letters(Array(letters)) }
    return Folding.words(in: "a\(scalar)").first?.range.upperBound == 1 ? .joiner : .mark
  }

  /// The folded letter of each code of `VietnameseLetters`; 0 for code 0, which is no letter.
  private static let vietnamese: [UInt8] = (0..<VietnameseLetters.count).map { code in
    guard code > 0, let scalar = Unicode.Scalar(VietnameseLetters.scalar(of: UInt8(code))) else { return 0 }
    return Folding.folded(String(scalar)).utf8.first ?? 0
  }
}

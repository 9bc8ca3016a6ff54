import Foundation

/// A query that found nothing, in the form in which it may be kept: one spelling for many, and nothing that looks like a
/// person's number or address.
///
/// Names that people type stay: they are what an archive is asked for, and no list tells them from others. That is why
/// queries are kept only where the operator wants it.
struct ZeroHitQuery: Hashable {
  /// NFC, lower case, single blanks.
  let text: String

  /// Longer ones are pasted texts rather than questions.
  static let maximumScalars = 100
  /// Digits in a row, with blanks, dots or hyphens between: identity cards, telephones and accounts have nine or more,
  /// numbers and days of documents fewer.
  private static let personalDigits = 9

  /// Nil for what is not kept.
  init?(_ typed: String) {
    let scalars = typed.unicodeScalars
    guard scalars.count <= 4 * Self.maximumScalars else { return nil }
    let words = scalars.split { $0.properties.isWhitespace }.map { String($0) }
    let text = words.joined(separator: " ").precomposedStringWithCanonicalMapping.lowercased()
    guard !text.isEmpty, text.unicodeScalars.count <= Self.maximumScalars, Self.isHarmless(text) else { return nil }
    self.text = text
  }

  private static func isHarmless(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      // Mail addresses; what no keyboard gives.
      if scalar == "@" || scalar.properties.generalCategory == .control { return false }
      if scalar.properties.numericType == .decimal {
        digits += 1
        if digits == personalDigits { return false }
      } else if ![" ", ".", "-", "+", "(", ")"].contains(scalar) {
        digits = 0
      }
    }
    return true
  }
}

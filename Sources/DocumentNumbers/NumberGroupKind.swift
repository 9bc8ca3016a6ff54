import VietnameseText

/// What a group of letters may be, by its own look.
extension NumberShape.Group {
  /// The abbreviation of a type; a single small letter is none.
  var isType: Bool {
    DocumentTypes.spelling(ofCode: letters) != nil && (letters.count > 1 || isCapital)
  }

  var isKnown: Bool { isType || Issuers.isKnown(letters) || parted != nil }

  /// Type and body of letters that run them together: `24/2026/NQCP`; nil for all others.
  var parted: [Self]? {
    guard !isType, !Issuers.isKnown(letters), letters.unicodeScalars.count > 3 else { return nil }
    let folded = Folding.folded(letters)
    guard let body = Issuers.endings.first(where: folded.hasSuffix) else { return nil }
    var (type, issuer) = (self, self)
    type.letters = String(letters.dropLast(body.count))
    issuer.letters = String(letters.suffix(body.count))
    issuer.separator = .dash
    return type.isType && type.letters.count > 1 ? [type, issuer] : nil
  }

  /// The writer has a `đ` on the keyboard.
  var hasStroke: Bool { letters.contains { $0 == "Đ" || $0 == "đ" } }

  /// No syllable is written without a vowel, so that such letters are an abbreviation.
  var isVowelless: Bool {
    letters.count > 1 && !letters.contains { "aeiouyAEIOUY".contains($0) }
  }

  /// After a blank, a word in small letters is a symbol only if it can be no other word: `10 da dang` is no number.
  var isSymbol: Bool {
    separator != .blank || isCapital || Issuers.isKnown(letters) || isVowelless || letters.allSatisfy(\.isNumber)
  }
}

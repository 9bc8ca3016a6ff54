import VietnameseText

/// The Vietnamese syllables behind a folded word: `thuong` stands for thương, thường, thưởng, thượng.
enum DidYouMeanForms {
  struct Form {
    var key: SyllableKey
    /// As `SyllableInventory.weight`.
    var weight: UInt8
  }

  /// All syllables that fold to `folded`; none for what is no syllable. A few microseconds.
  static func of(_ folded: [UInt8]) -> [Form] {
    var forms: [Form] = []
    visit(folded[...], SyllableKey(), hasTone: false) { key, weight in forms.append(Form(key: key, weight: weight)) }
    return forms
  }

  /// The weight of the commonest syllable that folds so; 0 for no syllable.
  static func weight(of folded: [UInt8]) -> UInt8 {
    var best: UInt8 = 0
    visit(folded[...], SyllableKey(), hasTone: false) { _, weight in best = max(best, weight) }
    return best
  }

  /// No syllable has more letters: nghiêng.
  static let longest = 7

  /// The letters that fold to an ASCII letter, without tone and with each.
  private struct Variants {
    var plain: [UInt8]
    var toned: [UInt8] = []

    init(plain: String, toned: String = "") {
      self.plain = plain.unicodeScalars.map { VietnameseLetters.code(of: $0.value) }
      self.toned = toned.unicodeScalars.map { VietnameseLetters.code(of: $0.value) }
    }
  }

  private static let variants: [Variants] = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
    switch letter {
    case UInt8(ascii: "a"): Variants(plain: "aăâ", toned: "àáảãạằắẳẵặầấẩẫậ")
    case UInt8(ascii: "d"): Variants(plain: "dđ")
    case UInt8(ascii: "e"): Variants(plain: "eê", toned: "èéẻẽẹềếểễệ")
    case UInt8(ascii: "i"): Variants(plain: "i", toned: "ìíỉĩị")
    case UInt8(ascii: "o"): Variants(plain: "oôơ", toned: "òóỏõọồốổỗộờớởỡợ")
    case UInt8(ascii: "u"): Variants(plain: "uư", toned: "ùúủũụừứửữự")
    case UInt8(ascii: "y"): Variants(plain: "y", toned: "ỳýỷỹỵ")
    default: Variants(plain: String(Unicode.Scalar(letter)))
    }
  }

  private static func visit(
    _ rest: ArraySlice<UInt8>, _ key: SyllableKey, hasTone: Bool, _ body: (SyllableKey, UInt8) -> Void
  ) {
    guard let letter = rest.first else {
      let weight = SyllableInventory.weight(of: key.bits)
      if weight > 0 { body(key, weight) }
      return
    }
    guard rest.count <= longest, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return }
    let variants = variants[Int(letter - UInt8(ascii: "a"))]
    for code in variants.plain { visit(rest.dropFirst(), key.adding(code), hasTone: hasTone, body) }
    if hasTone { return }
    for code in variants.toned { visit(rest.dropFirst(), key.adding(code), hasTone: true, body) }
  }
}

extension SyllableKey {
  fileprivate func adding(_ code: UInt8) -> SyllableKey {
    var key = self
    key.append(code)
    return key
  }
}

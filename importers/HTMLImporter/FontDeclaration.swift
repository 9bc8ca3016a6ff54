import LegacyEncoding

/// What a list of CSS declarations says of the font: `font-family`, or the families of the `font` shorthand.
enum FontDeclaration {
  /// The last declaration that names a font; nil when none does, `inherit` among them.
  static func evidence(in declarations: UnsafeBufferPointer<UInt8>) -> FontEvidence? {
    var found: FontEvidence?
    var start = 0
    while start < declarations.count {
      let end = CSSBytes.end(of: declarations, from: start, at: UInt8(ascii: ";"))
      if let evidence = one(UnsafeBufferPointer(rebasing: declarations[start..<end])) { found = evidence }
      start = end + 1
    }
    return found
  }

  private static func one(_ declaration: UnsafeBufferPointer<UInt8>) -> FontEvidence? {
    let declaration = CSSBytes.trimmed(declaration)
    // "font:x"; nearly every other property is told apart by its first letter.
    guard declaration.count > 5, declaration[0] | 0x20 == UInt8(ascii: "f"),
      let colon = declaration.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let property = CSSBytes.trimmed(UnsafeBufferPointer(rebasing: declaration[..<colon]))
    var value = CSSBytes.trimmed(UnsafeBufferPointer(rebasing: declaration[(colon + 1)...]))
    if let important = value.firstIndex(of: UInt8(ascii: "!")) {
      value = CSSBytes.trimmed(UnsafeBufferPointer(rebasing: value[..<important]))
    }
    if CSSBytes.equal(property, "font") {
      guard let families = families(ofShorthand: value) else { return nil }
      value = families
    } else if !CSSBytes.equal(property, "font-family") {
      return nil
    }
    let isKeyword = ["inherit", "initial", "unset", "revert"].contains { CSSBytes.equal(value, $0) }
    return isKeyword ? nil : FontEvidence(utf8: value)
  }

  /// `bold 12pt/14pt .VnTime, serif`: the families follow the size, the last word that starts with a digit or is one
  /// of CSS's sizes. Without a size the shorthand names a font of the system.
  private static func families(ofShorthand value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    var start: Int?
    var index = 0
    while index < value.count {
      while index < value.count, CSSBytes.isBlank(value[index]) { index += 1 }
      let word = index
      while index < value.count, !CSSBytes.isBlank(value[index]) { index += 1 }
      guard word < index else { break }
      if isSize(UnsafeBufferPointer(rebasing: value[word..<index])) {
        start = index
      } else if start != nil {
        break
      }
    }
    return start.map { CSSBytes.trimmed(UnsafeBufferPointer(rebasing: value[$0...])) }
  }

  private static func isSize(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    // A weight is a number too, and comes before the size.
    if isDigit(word[0]) || word[0] == UInt8(ascii: "/") { return true }
    if word[0] == UInt8(ascii: "."), word.count > 1, isDigit(word[1]) { return true }
    let size = word.firstIndex(of: UInt8(ascii: "/")).map { UnsafeBufferPointer(rebasing: word[..<$0]) } ?? word
    return sizes.contains { CSSBytes.equal(size, $0) }
  }

  private static let sizes: [StaticString] = [
    "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger",
  ]
}

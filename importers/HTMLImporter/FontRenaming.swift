import LegacyEncoding

/// Gives text that is Unicode now a font that has its letters: fonts of the legacy families show other ones.
enum FontRenaming {
  static let name = "Times New Roman"
  private static let oneWord = "Times"

  /// Edits for the font list of a `face` attribute.
  static func edits(inList list: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [SourceEdit] {
    let isQuoted = isQuoted(list, bytes)
    return names(in: list, of: bytes, isShorthand: false).map { place in
      let whole = isQuoted ? name : place == list ? "\"\(name)\"" : oneWord
      return SourceEdit(place, whole)
    }
  }

  /// Edits for the declarations of a `style` attribute.
  static func edits(inStyle style: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [SourceEdit] {
    let isQuoted = isQuoted(style, bytes)
    return edits(inSheet: style, of: bytes).map { SourceEdit($0.range, isQuoted ? name : oneWord) }
  }

  /// Edits for a style sheet: every `font-family` and every `font`.
  static func edits(inSheet css: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    var index = css.lowerBound
    while index + 5 < css.upperBound {
      guard bytes[index] | 0x20 == UInt8(ascii: "f"), index == css.lowerBound || !isName(bytes[index - 1]),
        let (value, isShorthand) = value(ofFontAt: index, in: css, bytes)
      else {
        index += 1
        continue
      }
      edits += names(in: value, of: bytes, isShorthand: isShorthand).map { SourceEdit($0, name) }
      index = value.upperBound
    }
    return edits
  }

  // MARK: - Declarations

  /// The value of the declaration at `start`, where it is one of a font.
  private static func value(
    ofFontAt start: Int, in css: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (Range<Int>, isShorthand: Bool)? {
    var index = start
    while index < css.upperBound, isName(bytes[index]) { index += 1 }
    let property = UnsafeBufferPointer(rebasing: bytes[start..<index])
    let isShorthand = CSSBytes.equal(property, "font")
    guard isShorthand || CSSBytes.equal(property, "font-family") else { return nil }
    while index < css.upperBound, CSSBytes.isBlank(bytes[index]) { index += 1 }
    guard index < css.upperBound, bytes[index] == UInt8(ascii: ":") else { return nil }
    let first = index + 1
    index = first
    while index < css.upperBound, bytes[index] != UInt8(ascii: "}"), bytes[index] != UInt8(ascii: "!") {
      // The end of `&quot;` is none of the value.
      if bytes[index] == UInt8(ascii: ";"), quoteReferences.allSatisfy({ !bytes[first..<index].ends(with: $0) }) {
        break
      }
      index += 1
    }
    return (first..<index, isShorthand)
  }

  /// The places of the legacy fonts' names in a list, without the quotation marks around them.
  private static func names(
    in list: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, isShorthand: Bool
  ) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = list.lowerBound
    while start < list.upperBound {
      let end = bytes[start..<list.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? list.upperBound
      items.append(start..<end)
      start = end + 1
    }
    return items.compactMap { item in
      let place = trimmed(item, bytes)
      if isLegacy(place, bytes) { return place }
      guard isShorthand, place.count < 200 else { return nil }
      // `12pt/14pt .VnTime`: the name follows a size.
      return place.lazy.filter { CSSBytes.isBlank(bytes[$0]) }
        .map { trimmed($0..<place.upperBound, bytes) }
        .first { isLegacy($0, bytes) }
    }
  }

  private static func isLegacy(_ place: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !place.isEmpty else { return false }
    return FontEvidence(utf8: UnsafeBufferPointer(rebasing: bytes[place]))?.encodings.isEmpty == false
  }

  // MARK: - Bytes

  private static let quoteReferences = ["&quot", "&apos", "&#34", "&#39"].map { Array($0.utf8) }

  private static func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let isMargin = { (byte: UInt8) in
      CSSBytes.isBlank(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
    var part = bytes[range]
    var count = -1
    while count != part.count {
      count = part.count
      part = part.drop(while: isMargin)
      while let last = part.last, isMargin(last) { part = part.dropLast() }
      for reference in quoteReferences {
        if part.starts(with: reference + [0x3B]) { part = part.dropFirst(reference.count + 1) }
        if part.ends(with: reference + [0x3B]) { part = part.dropLast(reference.count + 1) }
      }
    }
    return part.startIndex..<part.endIndex
  }

  private static func isQuoted(_ value: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.lowerBound > 0 else { return false }
    let before = bytes[value.lowerBound - 1]
    return before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    LetterClass.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func ends(with other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}

import Markup

/// Counts the letters of a page with the crudest reading there is: everything that is not a tag, comment, script or
/// style.
///
/// It understands too little to lose anything, so a reader that finds clearly fewer letters has lost text. Letters are
/// counted, not words, because inline and block tags part words differently in every reader.
enum TagStripper {
  struct Count {
    /// Scalars that are neither blank nor ASCII punctuation; a character reference is at most one.
    var count = 0
    /// True when the page has named references that libxml2 leaves as they are.
    var hasUnreadReferences = false
    /// True when the page ends inside a comment, a script, a style or a tag.
    var isUnterminated = false
    /// Elements of `plainTextElements` that are known never to close again: looked for once, not at each opening.
    fileprivate var unclosed: Set<Int> = []

    /// What a reader must find: one letter in a thousand may be an odd reference.
    var expected: Int { count - count / 1_000 }
  }

  static func letters(in utf8: UnsafeBufferPointer<UInt8>) -> Count {
    var result = Count()
    var index = 0
    let end = utf8.count
    while index < end {
      let byte = utf8[index]
      if byte == UInt8(ascii: "<") {
        guard let next = skipMarkup(utf8, from: index, &result) else {
          result.isUnterminated = true
          return result
        }
        index = max(next, index + 1)
      } else {
        var next = index
        while next < end, utf8[next] != UInt8(ascii: "<") { next += 1 }
        countText(utf8, from: index, to: next, &result)
        index = next
      }
    }
    return result
  }

  /// Text without tags, but with references.
  private static func countText(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ result: inout Count
  ) {
    var index = start
    while index < end {
      if utf8[index] == UInt8(ascii: "&") {
        index = min(end, skipReference(utf8, from: index, &result))
        continue
      }
      var next = index + 1
      while next < end, utf8[next] != UInt8(ascii: "&") { next += 1 }
      result.count += LetterClass.count(UnsafeBufferPointer(rebasing: utf8[index..<next]))
      index = next
    }
  }

  /// The index after the tag, comment, script or style at `start`; `start` itself when `<` is only text; nil when it
  /// never ends.
  private static func skipMarkup(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, _ result: inout Count
  ) -> Int? {
    let end = utf8.count
    guard start + 1 < end else { return start }
    let first = utf8[start + 1]
    if first == UInt8(ascii: "!") {
      if start + 3 < end, utf8[start + 2] == UInt8(ascii: "-"), utf8[start + 3] == UInt8(ascii: "-") {
        return find("-->", in: utf8, from: start + 4)
      }
      return find(">", in: utf8, from: start + 2)
    }
    if first == UInt8(ascii: "?") { return find(">", in: utf8, from: start + 2) }
    let isClosing = first == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 2 : start + 1
    guard nameStart < end, LetterClass.isASCIILetter(utf8[nameStart]) else { return start }
    guard let afterTag = skipTag(utf8, from: nameStart) else { return nil }
    guard !isClosing else { return afterTag }
    for name in rawTextElements where matches(name, utf8, at: nameStart) {
      let selfEnding = name.withUTF8Buffer { $0.count } + nameStart
      guard selfEnding < end, !LetterClass.isASCIILetter(utf8[selfEnding]) else { continue }
      return findClosing(name, in: utf8, from: afterTag)?.upperBound
    }
    for (place, name) in plainTextElements.enumerated() where matches(name, utf8, at: nameStart) {
      guard !result.unclosed.contains(place) else { break }
      guard let closing = findClosing(name, in: utf8, from: afterTag) else {
        result.unclosed.insert(place)
        break
      }
      countText(utf8, from: afterTag, to: closing.lowerBound, &result)
      return closing.upperBound
    }
    return afterTag
  }

  /// Elements whose content is never text of the page.
  private static let rawTextElements: [StaticString] = ["script", "style"]

  /// Elements in which tags are text.
  private static let plainTextElements: [StaticString] = ["title", "textarea", "xmp"]

  /// To the `>` that ends a tag; one inside quotation marks does not, unless the quotation never closes.
  private static func skipTag(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var quote: UInt8?
    var firstEnd: Int?
    while index < utf8.count {
      let byte = utf8[index]
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: ">"), firstEnd == nil { firstEnd = index + 1 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")), followsEquals(utf8, index, start) {
        quote = byte
      }
      index += 1
    }
    return firstEnd
  }

  private static func followsEquals(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int) -> Bool {
    var before = index - 1
    while before > start, utf8[before] <= 0x20 { before -= 1 }
    return before > start && utf8[before] == UInt8(ascii: "=")
  }

  /// Reads what follows `&`. A reference to a letter is one letter; one to a blank or sign is none. Numeric references
  /// may be anything and are not counted, so that the check expects a little less than there is rather than more.
  private static func skipReference(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, _ result: inout Count
  ) -> Int {
    let nameStart = start + 1
    guard nameStart < utf8.count else { return nameStart }
    if utf8[nameStart] == UInt8(ascii: "#") {
      var end = nameStart + 1
      while end < utf8.count, end - start < 12, LetterClass.isASCIIAlphanumeric(utf8[end]) { end += 1 }
      return end
    }
    var end = nameStart
    while end < utf8.count, end - nameStart < 32, LetterClass.isASCIIAlphanumeric(utf8[end]) { end += 1 }
    guard end > nameStart else { return nameStart }
    let name = UnsafeBufferPointer(rebasing: utf8[nameStart..<end])
    guard end < utf8.count, utf8[end] == UInt8(ascii: ";") else {
      // `&eacute` without `;` is a letter in HTML, and text to libxml2; `AT&T` is neither.
      guard LibXMLReader.knowsReference(name) else { return nameStart }
      result.hasUnreadReferences = true
      return end
    }
    guard LibXMLReader.knowsReference(name) else {
      result.hasUnreadReferences = true
      return end + 1
    }
    if accentEndings.contains(where: { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }) {
      result.count += 1
    }
    return end + 1
  }

  /// Named references of letters end so (`&ecirc;`, `&Agrave;`).
  private static let accentEndings: [[UInt8]] = ["grave", "acute", "circ", "tilde", "uml", "cedil", "ring", "breve"]
    .map { Array($0.utf8) }

  private static func find(_ needle: StaticString, in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    needle.withUTF8Buffer { wanted in
      var index = start
      let last = utf8.count - wanted.count
      while index <= last {
        if utf8[index] == wanted[0], (1..<wanted.count).allSatisfy({ utf8[index + $0] == wanted[$0] }) {
          return index + wanted.count
        }
        index += 1
      }
      return nil
    }
  }

  private static func findClosing(
    _ name: StaticString, in utf8: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    var index = start
    while let after = find("</", in: utf8, from: index) {
      if matches(name, utf8, at: after) { return find(">", in: utf8, from: after).map { (after - 2)..<$0 } }
      index = after
    }
    return nil
  }

  private static func matches(_ name: StaticString, _ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    name.withUTF8Buffer { wanted in
      index + wanted.count <= utf8.count && (0..<wanted.count).allSatisfy { utf8[index + $0] | 0x20 == wanted[$0] }
    }
  }
}

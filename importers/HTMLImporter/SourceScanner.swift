/// A piece of a page's source, by its place in the bytes.
enum SourceToken {
  /// Text with its character references; the tags in it are text too where `isRaw`.
  case text(Range<Int>)
  case start(SourceTag)
  case end(name: Range<Int>)
  /// Comments, declarations, instructions, and the text of elements that hold no text of the page.
  case other(Range<Int>)
  /// The text of a `style` element.
  case style(Range<Int>)
}

/// A start tag.
struct SourceTag {
  let range: Range<Int>
  let name: Range<Int>
  var attributes: [SourceAttribute] = []
}

/// An attribute of a tag; `value` is empty where it has none.
struct SourceAttribute {
  let name: Range<Int>
  /// Without its quotation marks.
  let value: Range<Int>
}

/// Walks the source of a page, however broken, and gives every byte of it once.
///
/// It follows the HTML standard's tokens without its tree: comments end as browsers end them, scripts and styles at
/// their own end tag. What never ends is left alone to the end of the page, but a quotation mark that never closes ends
/// with its tag. Linear.
struct SourceScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// The element just begun, whose content is no markup.
  private var content: Content?
  /// Elements of which no end tag is left.
  private var unclosed: Set<Content> = []
  /// Quotation marks of which none is left.
  private var lastQuotes: [UInt8: Int] = [:]

  private enum Content: String, CaseIterable {
    case script, style, title, textarea, xmp, plaintext
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next piece; nil at the end. Pieces of no bytes are not given.
  mutating func next() -> SourceToken? {
    if let content {
      self.content = nil
      if let token = inside(content) { return token }
    }
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), isMarkup(at: position) {
        if position > start { return .text(start..<position) }
        return markup()
      }
      position += 1
    }
    return .text(start..<position)
  }

  // MARK: - Markup

  private func isMarkup(at place: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return place + 2 < bytes.count && bytes[place + 2] != 0x20
    default: return LetterClass.isASCIILetter(bytes[place + 1])
    }
  }

  private mutating func markup() -> SourceToken {
    let start = position
    let first = bytes[start + 1]
    if first == UInt8(ascii: "!") {
      position = starts(with: "!--", at: start + 1) ? endOfComment(from: start + 4) : endOfTag(from: start + 2)
      return .other(start..<position)
    }
    let nameStart = first == UInt8(ascii: "/") ? start + 2 : start + 1
    guard nameStart < bytes.count, LetterClass.isASCIILetter(bytes[nameStart]) else {
      position = endOfTag(from: start + 1)
      return .other(start..<position)
    }
    var nameEnd = nameStart
    while nameEnd < bytes.count, !Self.endsName(bytes[nameEnd]) { nameEnd += 1 }
    position = nameEnd
    var attributes: [SourceAttribute] = []
    while let attribute = attribute() { attributes.append(attribute) }
    // A tag that the end of the page cuts is none.
    guard bytes[position - 1] == UInt8(ascii: ">") else { return .other(start..<position) }
    let name = nameStart..<nameEnd
    if nameStart > start + 1 { return .end(name: name) }
    content = Content.allCases.first { equal(name, $0.rawValue) }
    return .start(SourceTag(range: start..<position, name: name, attributes: attributes))
  }

  /// `<!-->` and `<!--->` are whole comments, and `--!>` ends one too.
  private func endOfComment(from start: Int) -> Int {
    if starts(with: ">", at: start) { return start + 1 }
    if starts(with: "->", at: start) { return start + 2 }
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "-") {
        if starts(with: "-->", at: index) { return index + 3 }
        if starts(with: "--!>", at: index) { return index + 4 }
      }
      index += 1
    }
    return bytes.count
  }

  // MARK: - Attributes

  /// The next attribute of a tag; nil behind its `>` and at the end of the page.
  private mutating func attribute() -> SourceAttribute? {
    while position < bytes.count, CSSBytes.isBlank(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
      position += 1
    }
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: ">") {
      position += 1
      return nil
    }
    let start = position
    position += 1
    while position < bytes.count, !Self.endsName(bytes[position]), bytes[position] != UInt8(ascii: "=") {
      position += 1
    }
    let name = start..<position
    var next = position
    while next < bytes.count, CSSBytes.isBlank(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      return SourceAttribute(name: name, value: position..<position)
    }
    position = next + 1
    while position < bytes.count, CSSBytes.isBlank(bytes[position]) { position += 1 }
    return SourceAttribute(name: name, value: value())
  }

  private mutating func value() -> Range<Int> {
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
      let quote = bytes[position]
      if let close = close(of: quote, from: position + 1) {
        position = close + 1
        return start + 1..<close
      }
    }
    while position < bytes.count, !CSSBytes.isBlank(bytes[position]), bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return start..<position
  }

  private mutating func close(of quote: UInt8, from start: Int) -> Int? {
    if let last = lastQuotes[quote], start > last { return nil }
    if let close = bytes[start...].firstIndex(of: quote) { return close }
    lastQuotes[quote] = start - 1
    return nil
  }

  // MARK: - Content without markup

  private mutating func inside(_ content: Content) -> SourceToken? {
    let start = position
    if content == .plaintext {
      position = bytes.count
    } else {
      let isMarkupWithoutEnd = content != .script && content != .style
      if isMarkupWithoutEnd, unclosed.contains(content) { return nil }
      if let end = endTag(of: content) {
        position = end
      } else if isMarkupWithoutEnd {
        unclosed.insert(content)
        return nil
      } else {
        position = bytes.count
      }
    }
    guard position > start else { return nil }
    return switch content {
    case .script: .other(start..<position)
    case .style: .style(start..<position)
    default: .text(start..<position)
    }
  }

  /// The place of the end tag of the element.
  private func endTag(of content: Content) -> Int? {
    var index = position
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), starts(with: "</", at: index) {
        let end = index + 2 + content.rawValue.utf8.count
        if end < bytes.count, Self.endsName(bytes[end]), equal(index + 2..<end, content.rawValue) { return index }
      }
      index += 1
    }
    return nil
  }

  // MARK: - Bytes

  private static func endsName(_ byte: UInt8) -> Bool {
    CSSBytes.isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func starts(with text: StaticString, at place: Int) -> Bool {
    text.withUTF8Buffer { place + $0.count <= bytes.count && bytes[place..<(place + $0.count)].elementsEqual($0) }
  }

  private func endOfTag(from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }

  /// True for a lower-case word in any case.
  private func equal(_ range: Range<Int>, _ word: String) -> Bool {
    range.count == word.utf8.count && zip(bytes[range], word.utf8).allSatisfy { CSSBytes.lower($0) == $1 }
  }
}

extension HTML {
  /// Appends `text` so that it is text in element content and in quoted attribute values.
  ///
  /// Works on UTF-8 bytes. Over `Character` a quote that a combining mark follows is another character than the quote
  /// and would pass as it is, which opens an attribute to injection. C0 controls other than tab and line feed, DEL,
  /// U+FFFE and U+FFFF are dropped: HTML and XML 1.0 have no way to write them.
  ///
  /// - Parameter lineBreak: stands for each line feed.
  static func escape(_ text: some StringProtocol, lineBreak: StaticString = "\n", into markup: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, lineBreak, into: &markup) }
    guard isDone == nil else { return }
    var text = String(text)
    text.withUTF8 { escape($0, lineBreak, into: &markup) }
  }

  /// Most texts have nothing to escape, and of the others most bytes: what lies between is copied in one piece.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ lineBreak: StaticString, into markup: inout [UInt8]
  ) {
    var copied = 0
    for place in text.indices where needsEscape(text[place]) {
      var length = 1
      let replacement: StaticString
      switch text[place] {
      case UInt8(ascii: "\n"): replacement = lineBreak
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      case mayBeNonCharacter:
        // U+FFFE and U+FFFF are EF BF with BE or BF behind it.
        guard place + 2 < text.count, text[place + 1] == 0xBF, text[place + 2] >= 0xBE else { continue }
        length = 3
        replacement = ""
      default: replacement = ""
      }
      markup.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<place]))
      markup.append(replacement)
      copied = place + length
    }
    markup.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// The first byte of U+F000 and above, which few texts have.
  private static let mayBeNonCharacter: UInt8 = 0xEF

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"): false
    case 0..<0x20, 0x7F, mayBeNonCharacter: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

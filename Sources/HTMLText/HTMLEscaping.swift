extension HTML {
  /// Appends `text` so that it is text in element content and in quoted attribute values.
  ///
  /// Works on UTF-8 bytes. Over `Character` a quote that a combining mark follows is another character than the quote
  /// and would pass as it is, which opens an attribute to injection. C0 controls other than tab and line feed, DEL,
  /// U+FFFE and U+FFFF are dropped: HTML and XML 1.0 have no way to write them.
  static func escape(_ text: some StringProtocol, into markup: inout String) {
    // Most texts have nothing to escape; one pass over the bytes finds that out and saves the copy.
    guard text.utf8.contains(where: needsEscape) else {
      markup += text
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case mayBeNonCharacter: bytes.append(byte)
      // U+FFFE and U+FFFF are EF BF with BE or BF behind it; valid UTF-8 has those three nowhere else.
      case 0xBE where bytes.endsIn(mayBeNonCharacter, 0xBF): bytes.removeLast(2)
      case 0xBF where bytes.endsIn(mayBeNonCharacter, 0xBF): bytes.removeLast(2)
      case _ where needsEscape(byte): continue
      default: bytes.append(byte)
      }
    }
    markup += String(decoding: bytes, as: UTF8.self)
  }

  /// The first byte of U+F000 and above, which few texts have.
  private static let mayBeNonCharacter: UInt8 = 0xEF

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
    case 0..<0x20, 0x7F, mayBeNonCharacter: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether these two are the last; allocates nothing, since some Vietnamese vowels ask for it.
  func endsIn(_ first: UInt8, _ second: UInt8) -> Bool {
    last == second && dropLast().last == first
  }
}

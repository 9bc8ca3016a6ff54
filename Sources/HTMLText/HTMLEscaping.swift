extension HTML {
  /// Appends `text` so that it is text in element content and in quoted attribute values.
  ///
  /// Works on UTF-8 bytes. Over `Character` a quote that a combining mark follows is another character than the quote
  /// and would pass as it is, which opens an attribute to injection. C0 controls other than tab and line feed, and
  /// DEL, are dropped: HTML has no way to write them.
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
      case _ where needsEscape(byte): continue
      default: bytes.append(byte)
      }
    }
    markup += String(decoding: bytes, as: UTF8.self)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
    case 0..<0x20, 0x7F: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

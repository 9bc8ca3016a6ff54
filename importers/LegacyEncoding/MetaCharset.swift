/// The charset that an HTML page names for itself.
public enum MetaCharset {
  /// How much of the page is looked at. Browsers stop after 1,024 bytes; old pages put styles and scripts first.
  private static let scannedBytes = 4_096

  /// Gives the label of the first `<meta charset>`, `<meta http-equiv="Content-Type" content>` or XML declaration, as
  /// written and not checked, or nil.
  ///
  /// Follows the prescan of the HTML standard: comments are skipped, quotes respected, and a `<meta` in an attribute
  /// counts for nothing. UTF-16 text is read too, so that a false label in it can be reported.
  public static func declared(in bytes: [UInt8]) -> String? {
    var head = bytes.prefix(scannedBytes)
    if head.prefix(4).contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      head = bytes.prefix(2 * scannedBytes).filter { $0 != 0 }[...]
    }
    var scanner = MarkupScanner(Array(head))
    return scanner.xmlEncoding() ?? scanner.metaCharset()
  }
}

/// Walks tags and attributes of markup that may be broken or cut anywhere.
private struct MarkupScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// `<?xml version="1.0" encoding="…"?>`, which counts only at the very start.
  func xmlEncoding() -> String? {
    var scanner = self
    while let byte = scanner.byte, byte != UInt8(ascii: "<") {
      // A byte order mark may stand first.
      guard byte >= 0x80 || isBlank(byte) else { return nil }
      scanner.position += 1
    }
    guard scanner.accept("<?xml") else { return nil }
    while let attribute = scanner.attribute(), attribute.name != "?" {
      if attribute.name == "encoding" { return attribute.value.isEmpty ? nil : attribute.value }
    }
    return nil
  }

  mutating func metaCharset() -> String? {
    while position < bytes.count {
      if accept("<!--") {
        position -= 2
        skip(past: "-->")
      } else if accept("<meta"), let next = byte, isBlank(next) || next == UInt8(ascii: "/") {
        if let charset = metaAttributes() { return charset }
      } else if byte == UInt8(ascii: "<") {
        position += 1
        if byte == UInt8(ascii: "/") { position += 1 }
        if let letter = byte, isLetter(letter) {
          while let byte, !isBlank(byte), byte != UInt8(ascii: ">") { position += 1 }
          while attribute() != nil {}
        } else if let mark = byte, mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") {
          skip(past: ">")
        }
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func metaAttributes() -> String? {
    var (isContentType, charset, content): (Bool, String?, String?) = (false, nil, nil)
    while let attribute = attribute() {
      switch attribute.name {
      case "http-equiv": isContentType = isContentType || attribute.value.lowercased() == "content-type"
      case "charset" where charset == nil: charset = attribute.value
      case "content" where content == nil: content = MarkupScanner.charset(inContent: attribute.value)
      default: break
      }
    }
    let found = charset ?? (isContentType ? content : nil)
    return found?.isEmpty == false ? found : nil
  }

  /// The label in `text/html; charset=…`.
  private static func charset(inContent content: String) -> String? {
    var scanner = MarkupScanner(Array(content.utf8))
    while scanner.position < scanner.bytes.count {
      guard scanner.accept("charset") else {
        scanner.position += 1
        continue
      }
      scanner.skipBlanks()
      guard scanner.accept("=") else { continue }
      scanner.skipBlanks()
      return scanner.value { $0 == UInt8(ascii: ";") || isBlank($0) }
    }
    return nil
  }

  /// The next attribute of a tag; nil at its `>`, which is passed, and at the end.
  private mutating func attribute() -> (name: String, value: String)? {
    while let byte, isBlank(byte) || byte == UInt8(ascii: "/") { position += 1 }
    let start = position
    while let byte, byte != UInt8(ascii: ">"), !isBlank(byte), byte != UInt8(ascii: "/") {
      if byte == UInt8(ascii: "="), position > start { break }
      position += 1
    }
    guard position > start else {
      position += 1
      return nil
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    skipBlanks()
    guard accept("=") else { return (name, "") }
    skipBlanks()
    return (name, value { isBlank($0) || $0 == UInt8(ascii: ">") })
  }

  /// A value in quotes, or up to a byte that ends it. An open quote ends with the text.
  private mutating func value(endsAt isEnd: (UInt8) -> Bool) -> String {
    let quote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? byte : nil
    if quote != nil { position += 1 }
    let start = position
    while let byte, quote.map({ byte != $0 }) ?? !isEnd(byte) { position += 1 }
    let value = String(decoding: bytes[start..<position], as: UTF8.self).trimmingBlanks
    if quote != nil, position < bytes.count { position += 1 }
    return value
  }

  private mutating func skipBlanks() {
    while let byte, isBlank(byte) { position += 1 }
  }

  /// Passes `text` where it stands next, letters in either case.
  private mutating func accept(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes.count - position >= wanted.count else { return false }
    for (offset, letter) in wanted.enumerated() {
      let byte = bytes[position + offset]
      guard (isLetter(byte) ? byte | 0x20 : byte) == letter else { return false }
    }
    position += wanted.count
    return true
  }

  /// Goes behind the next `text`, or to the end.
  private mutating func skip(past text: StaticString) {
    while position < bytes.count {
      if accept(text) { return }
      position += 1
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

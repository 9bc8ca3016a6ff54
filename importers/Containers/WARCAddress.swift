/// Addresses as records state them, made fit for a line and an identity.
enum WARCAddress {
  /// The text of an address: blanks, control characters and bytes that are not ASCII become `%XX`.
  ///
  /// Old crawlers wrote links as they stood in the page, blanks and legacy letters and all. Vietnamese in UTF-8 is left
  /// as it is where `text` was readable.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    bytes.reduce(into: "") { text, byte in
      if byte > 0x20 && byte < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// `address` without the brackets of WARC 1.0, blanks around it, and characters that no address holds.
  static func clean(_ address: String) -> String {
    var bytes = Array(address.utf8)[...]
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">"), bytes.count >= 2 {
      bytes = bytes.dropFirst().dropLast()
    }
    guard bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return String(decoding: bytes, as: UTF8.self) }
    return bytes.reduce(into: [UInt8]()) { clean, byte in
      if byte <= 0x20 || byte == 0x7F { clean += Array(text([byte]).utf8) } else { clean.append(byte) }
    }.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// True for addresses that a browser would run instead of fetching: never to be made a link.
  static func isScript(_ address: String) -> Bool {
    let scheme = address.utf8.prefix { $0 != UInt8(ascii: ":") }
    return ["javascript", "vbscript", "data"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
  }
}

/// Writes tokens of a style sheet so that they are read as the same tokens, and as nothing else, by every reader.
///
/// There is no `<` in what is written, no quotation mark but those around a string, no line break within one: it can stand
/// in a `style` element, and escaped in an attribute.
struct CSSWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ token: CSSToken) {
    switch token {
    case .blank: if bytes.last != 0x20 { bytes.append(0x20) }
    case .word(let name): append(name: name)
    case .function(let name):
      append(name: name)
      bytes.append(UInt8(ascii: "("))
    case .rule(let name):
      bytes.append(UInt8(ascii: "@"))
      append(name: name)
    case .hash(let name):
      bytes.append(UInt8(ascii: "#"))
      for byte in name { append(part: byte) }
    case .string(let text): append(string: text)
    case .address(let address):
      bytes += "url(".utf8
      append(string: address)
      bytes.append(UInt8(ascii: ")"))
    case .number(let written, let unit):
      bytes += written
      if unit == [UInt8(ascii: "%")] { bytes += unit } else if !unit.isEmpty { append(unit: unit) }
    case .sign(let byte):
      // `-` and `/` begin other tokens with what follows.
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") { append(.blank) }
      bytes.append(byte)
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") { bytes.append(0x20) }
    }
  }

  /// The text as a string in quotation marks.
  private mutating func append(string: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string {
      switch byte {
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0x7F: append(escaped: byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(name: [UInt8]) {
    for (place, byte) in name.enumerated() {
      let isDigit = (0x30...0x39).contains(byte)
      let mayNotBegin = place == 0 && isDigit || place == 1 && isDigit && name[0] == UInt8(ascii: "-")
      if mayNotBegin || name.count == 1 && byte == UInt8(ascii: "-") {
        append(escaped: byte)
      } else {
        append(part: byte)
      }
    }
  }

  /// A unit that begins like an exponent would be read as one.
  private mutating func append(unit: [UInt8]) {
    if let first = unit.first, first | 0x20 == UInt8(ascii: "e"), unit.count > 1, !LetterClass.isASCIILetter(unit[1]) {
      append(escaped: first)
      for byte in unit.dropFirst() { append(part: byte) }
    } else {
      append(name: unit)
    }
  }

  private mutating func append(part byte: UInt8) {
    let isPlain =
      LetterClass.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
    if isPlain { bytes.append(byte) } else { append(escaped: byte) }
  }

  private mutating func append(escaped byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes += String(byte, radix: 16).utf8
    bytes.append(0x20)
  }
}

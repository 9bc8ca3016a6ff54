/// RTF that ends in the middle: LibreOffice gives nothing of a file whose braces are open at its end.
enum RichText {
  /// The bytes with the missing closing braces, nil where none is missing.
  static func closed(_ bytes: [UInt8]) -> [UInt8]? {
    var depth = 0
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    // A blank ends the control word that the cut went through.
    return depth > 0 ? bytes + [0x20] + [UInt8](repeating: UInt8(ascii: "}"), count: depth) : nil
  }
}

/// Clean text out of the values of a record.
enum FieldText {
  /// One line: control characters gone, runs of blanks and line breaks one space, none at the ends.
  static func singleLine(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isBlank(byte) {
        if let last = output.last, last != 0x20 { output.append(0x20) }
      } else if !isControl(byte) {
        output.append(byte)
      }
    }
    if output.last == 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text with its tabs and line breaks (all as `\n`), other control characters gone.
  static func multiLine(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
        output.append(0x0A)
      } else if byte == 0x09 || !isControl(byte) {
        output.append(byte)
      }
      previous = byte
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func isBlank(_ text: String) -> Bool {
    text.utf8.allSatisfy { isBlank($0) || isControl($0) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}

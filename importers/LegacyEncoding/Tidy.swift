/// Blanks of a document's text.
enum Tidy {
  /// Each no-break space as a blank, and one blank where several meet, none at the ends of a line. No-break spaces can
  /// only go once the encoding is known: the byte is `Õ` in VISCII and the end of `à` in damaged UTF-8.
  static func withoutNoBreakSpaces(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    var wasNoBreakSpace = false
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0xC2, index + 1 < text.endIndex, text[index + 1] == 0xA0 {
        if let last = output.last, last != 0x20, last != 0x0A { output.append(0x20) }
        wasNoBreakSpace = true
        index += 2
        continue
      }
      if byte != 0x20 || !wasNoBreakSpace || (output.last ?? 0x20) > 0x20 {
        if byte == 0x0A { while output.last == 0x20 { output.removeLast() } }
        output.append(byte)
        wasNoBreakSpace = wasNoBreakSpace && byte == 0x20
      }
      index += 1
    }
    while output.last == 0x20 { output.removeLast() }
    return output
  }

  /// The text without blanks and line breaks at its ends.
  static func trimmed(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return first == 0 && last == text.count - 1 ? text : Array(text[first...last])
  }
}

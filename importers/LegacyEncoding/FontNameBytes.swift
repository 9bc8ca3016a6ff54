/// Takes a font's name out of a list and cleans it.
///
/// Names come from HTML and CSS (`"\.VnTimeH", serif`, `\2e VnTime`) and from other programs' habits: a PDF writes
/// `ABCDEF+VNI-Times`.
enum FontNameBytes {
  /// No name is longer; what is beyond is cut.
  private static let maximumLength = 128
  private static let maximumShown = 40

  /// The place of the first name of a list, without the blanks and quotes around it; nil when there is none.
  static func first(of list: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    var start = 0
    while start < list.count, isMargin(list[start]) { start += 1 }
    var end = start
    while end < list.count, end - start < maximumLength, list[end] != UInt8(ascii: ","), list[end] != UInt8(ascii: ";")
    {
      end += list[end] == UInt8(ascii: "\\") && end + 1 < list.count ? 2 : 1
    }
    while end > start, isMargin(list[end - 1]) { end -= 1 }
    return end > start ? UnsafeBufferPointer(rebasing: list[start..<end]) : nil
  }

  /// False for nearly every font of no legacy family, after a look at its first and last letters: `VI`, `VN` and `VPS`
  /// are told from `Verdana`.
  static func mayBeLegacy(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name[0] | 0x20 {
    // The dot has that bit already; `\` and `|` are the same here.
    case UInt8(ascii: "."), UInt8(ascii: "\\") | 0x20: return true
    case UInt8(ascii: "v"): return name.count > 2 && (0x69...0x70).contains(name[1] | 0x20)
    case UInt8(ascii: "s"): return name.count > 3 && name[1] | 0x20 == UInt8(ascii: "v")
    default:
      if name.count > 8, name[6] == UInt8(ascii: "+") { return true }
      return name.count > 6 && name[name.count - 1] | 0x20 == UInt8(ascii: "i")
        && name[name.count - 2] | 0x20 == UInt8(ascii: "i")
    }
  }

  /// The name with its escapes undone and the blanks between its words single, without the tag of a PDF's subset.
  static func cleaned(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(name.count)
    var index = 0
    while index < name.count {
      let byte = name[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"): appendEscape(name, &index, to: &result)
      case UInt8(ascii: "\""), UInt8(ascii: "'"): break
      case 0...0x20: appendBlank(to: &result)
      case 0xC2 where index < name.count && name[index] == 0xA0:
        index += 1
        appendBlank(to: &result)
      default: result.append(byte)
      }
    }
    while result.last == 0x20 { result.removeLast() }
    if result.count > 7, result[6] == UInt8(ascii: "+"), result[..<6].allSatisfy({ (0x41...0x5A).contains($0) }) {
      result.removeFirst(7)
    }
    return result
  }

  /// At most as many bytes as are shown, cut between characters.
  static func shortened(_ name: [UInt8]) -> ArraySlice<UInt8> {
    guard name.count > maximumShown else { return name[...] }
    var end = maximumShown
    while end > 0, name[end] & 0xC0 == 0x80 { end -= 1 }
    return name[..<end]
  }

  private static func appendBlank(to result: inout [UInt8]) {
    if let last = result.last, last != 0x20 { result.append(0x20) }
  }

  /// CSS: one to six hexadecimal digits and a blank, or any other character as it is. Only ASCII matters here.
  private static func appendEscape(
    _ name: UnsafeBufferPointer<UInt8>, _ index: inout Int, to result: inout [UInt8]
  ) {
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, index < name.count, let digit = hexadecimal(name[index]) {
      value = value << 4 | digit
      digits += 1
      index += 1
    }
    // `\VnTime` has no digits: its backslash came from a program that escapes too much.
    guard digits > 0 else { return }
    if index < name.count, name[index] == 0x20 { index += 1 }
    if value == 0x20 { return appendBlank(to: &result) }
    if (0x21...0x7E).contains(value), value != UInt32(UInt8(ascii: "\\")) { result.append(UInt8(value)) }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }

  private static func isMargin(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}

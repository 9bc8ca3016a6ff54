extension TextPool {
  /// From the first byte that is no blank to the last; nil where all are blanks or no-break spaces.
  package static func textRange(of bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return nil
    }
    var index = first
    while index <= last {
      if bytes[index] == 0xC2, index < last, bytes[index + 1] == 0xA0 {
        index += 2
      } else if bytes[index] <= 0x20 {
        index += 1
      } else {
        return first..<(last + 1)
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// The text with every run of blanks and line breaks as one space and none at its ends: how titles, names and subjects
  /// are written. Bytes, because a string's own parts cost several times as much; a text that is so already is not
  /// written anew.
  var oneLine: String {
    var text = String(self)
    guard let line = text.withUTF8(OneLine.joined) else { return text }
    return line
  }
}

private enum OneLine {
  /// Nil for a text that is in one line already.
  static func joined(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard !isJoined(bytes) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var at = 0
      while at < bytes.count {
        let size = blank(in: bytes, at: at)
        if size > 0 {
          if count > 0, output[count - 1] != 0x20 {
            output[count] = 0x20
            count += 1
          }
          at += size
        } else {
          output[count] = bytes[at]
          count += 1
          at += 1
        }
      }
      if count > 0, output[count - 1] == 0x20 { count -= 1 }
      return count
    }
  }

  private static func isJoined(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasBlank = true
    for at in bytes.indices {
      let byte = bytes[at]
      if byte < 0x20 || byte == 0xA0 && blank(in: bytes, at: at - 1) == 2 { return false }
      if byte == 0x20, wasBlank { return false }
      wasBlank = byte == 0x20
    }
    return bytes.isEmpty || !wasBlank
  }

  /// How many bytes a blank at a place has: one, or two for the no-break space; 0 where there is none.
  private static func blank(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    guard at >= 0 else { return 0 }
    if bytes[at] <= 0x20 { return 1 }
    return bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : 0
  }
}

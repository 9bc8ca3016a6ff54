/// Bytes below 0x20 that are no blanks.
enum ControlBytes {
  /// Replaces each NUL by U+FFFD and gives their number; every other control byte becomes an `Escape`, because VISCII
  /// and VPS have letters there and HTML readers drop them.
  static func replace(in utf8: inout [UInt8]) -> Int {
    guard let first = first(in: utf8) else { return 0 }
    var output = Array(utf8[..<first])
    output.reserveCapacity(utf8.count + 64)
    var count = 0
    for byte in utf8[first...] {
      if byte == 0 {
        output.appendReplacement()
        count += 1
      } else if isControl(byte) {
        output.append(scalar: Escape.base + UInt32(byte))
      } else {
        output.append(byte)
      }
    }
    utf8 = output
    return count
  }

  /// The first of them, eight bytes at a time: every page is asked.
  private static func first(in utf8: [UInt8]) -> Int? {
    utf8.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The high bit of each byte below 0x20 (and of some behind one).
        if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0,
          let place = (index..<(index + 8)).first(where: { isControl(bytes[$0]) })
        {
          return place
        }
        index += 8
      }
      return (index..<bytes.count).first { isControl(bytes[$0]) }
    }
  }

  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte)
  }
}

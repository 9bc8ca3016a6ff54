import Glibc

extension [UInt8] {
  /// Appends U+FFFD.
  mutating func appendReplacement() {
    append(0xEF)
    append(0xBF)
    append(0xBD)
  }

  /// Appends the UTF-8 of `value`, which is a Unicode scalar.
  mutating func append(scalar value: UInt32) {
    switch value {
    case ..<0x80:
      append(UInt8(value))
    case ..<0x800:
      append(0xC0 | UInt8(value >> 6))
      append(0x80 | UInt8(value & 0x3F))
    case ..<0x10000:
      append(0xE0 | UInt8(value >> 12))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: value >> 18 & 0x07))
      append(0x80 | UInt8(value >> 12 & 0x3F))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes the UTF-8 of a scalar beyond ASCII and gives its length, for loops that know how much room there is: four
  /// bytes are needed behind `place`.
  @inline(__always)
  func write(_ scalar: UInt32, at place: Int) -> Int {
    let last = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    if scalar < 0x800 {
      self[place] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      self[place + 1] = last
      return 2
    }
    let middle = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    if scalar < 0x10000 {
      self[place] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      self[place + 1] = middle
      self[place + 2] = last
      return 3
    }
    self[place] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    self[place + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    self[place + 2] = middle
    self[place + 3] = last
    return 4
  }
}

extension Collection<UInt8> {
  /// True where a byte is 0; at memory speed, since every text is asked.
  var containsNUL: Bool {
    withContiguousStorageIfAvailable { buffer in
      buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false
    } ?? contains(0)
  }
}

extension String {
  /// The text without ASCII blanks at its ends.
  var trimmingBlanks: String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }), let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(Substring(utf8[first...last]))
  }
}

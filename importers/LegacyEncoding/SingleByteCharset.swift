/// An encoding of one byte per character whose lower half is ASCII: a table of the upper half.
struct SingleByteCharset: Hashable {
  /// The lower-case IANA name.
  let name: String
  /// The characters of the bytes 0x80 to 0xFF, each in the Basic Multilingual Plane.
  private let upper: [UInt16]

  init(name: String, upper: [UInt16]) {
    precondition(upper.count == 128)
    self.name = name
    self.upper = upper
  }

  func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      upper.withUnsafeBufferPointer { upper in
        [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { output, count in
          for byte in bytes {
            if byte < 0x80 {
              output[count] = byte
              count += 1
              continue
            }
            let value = upper[Int(byte & 0x7F)]
            if value < 0x800 {
              output[count] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
              output[count + 1] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
              count += 2
            } else {
              output[count] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
              output[count + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F)
              output[count + 2] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
              count += 3
            }
          }
        }
      }
    }
  }

  static func == (lhs: SingleByteCharset, rhs: SingleByteCharset) -> Bool { lhs.name == rhs.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// As browsers read it (WHATWG Encoding): the five undefined bytes are C1 control characters, so nothing is lost.
  static let windows1252 = SingleByteCharset(
    name: "windows-1252",
    upper: [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D,
      0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
      0x017E, 0x0178,
    ] + Array(0xA0...0xFF))
}

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
        [UInt8](unsafeUninitializedCapacity: bytes.count * 4) { output, count in
          for byte in bytes {
            if byte < 0x80 {
              output[count] = byte
              count += 1
              continue
            }
            count += output.write(UInt32(upper[Int(byte & 0x7F)]), at: count)
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
    upper: Windows1252.scalars + Array(0xA0...0xFF))
}

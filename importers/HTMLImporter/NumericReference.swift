/// The number of a character reference such as `&#226;` or `&#xE2;`.
struct NumericReference {
  let value: UInt32
  /// Behind the last digit.
  let end: Int

  /// Reads what follows `&#` at `start`; nil without a digit. Eight digits are read at most: more are no character.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end limit: Int) {
    let isHex = start < limit && bytes[start] | 0x20 == UInt8(ascii: "x")
    let first = isHex ? start + 1 : start
    var (index, value) = (first, UInt32(0))
    while index < limit, index - first < 8, let digit = Self.digit(bytes[index], isHex) {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first else { return nil }
    (self.value, end) = (value, index)
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x61...0x66 where isHex: UInt32(byte - 0x57)
    case 0x41...0x46 where isHex: UInt32(byte - 0x37)
    default: nil
    }
  }
}

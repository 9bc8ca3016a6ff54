import Glibc
import LegacyEncoding

/// References to control characters (`&#5;`): letters of VISCII and VPS, which HTML readers drop.
enum ControlReferences {
  /// The page with such references in the form in which decoded text holds them; nil where there are none, which costs
  /// one scan for `&`.
  static func escaped(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let base = utf8.baseAddress else { return nil }
    var result: [UInt8] = []
    var (index, copied) = (0, 0)
    while let found = memchr(base + index, Int32(UInt8(ascii: "&")), utf8.count - index) {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard let (control, end) = control(in: utf8, at: start) else {
        index = start + 1
        continue
      }
      result.append(contentsOf: utf8[copied..<start])
      result += ControlEscape.utf8(of: control)
      (index, copied) = (end, end)
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: utf8[copied...])
    return result
  }

  /// The control character of the reference at `start`, and where the reference ends.
  private static func control(in utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> (control: UInt8, end: Int)? {
    guard start + 3 < utf8.count, utf8[start + 1] == UInt8(ascii: "#") else { return nil }
    let isHex = utf8[start + 2] | 0x20 == UInt8(ascii: "x")
    var (index, value, digits) = (start + (isHex ? 3 : 2), 0, 0)
    while index < utf8.count, digits < 8, let digit = Self.digit(utf8[index], isHex) {
      value = value * (isHex ? 16 : 10) + digit
      digits += 1
      index += 1
    }
    guard digits > 0, index < utf8.count, utf8[index] == UInt8(ascii: ";"), (1..<32).contains(value),
      !(9...13).contains(value)
    else { return nil }
    return (UInt8(value), index + 1)
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x61...0x66 where isHex: Int(byte - 0x57)
    case 0x41...0x46 where isHex: Int(byte - 0x37)
    default: nil
    }
  }
}

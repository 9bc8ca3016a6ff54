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
    guard start + 3 < utf8.count, utf8[start + 1] == UInt8(ascii: "#"),
      let reference = NumericReference(utf8, from: start + 2, end: utf8.count),
      reference.end < utf8.count, utf8[reference.end] == UInt8(ascii: ";"), (1..<32).contains(reference.value),
      !(9...13).contains(reference.value)
    else { return nil }
    return (UInt8(reference.value), reference.end + 1)
  }
}

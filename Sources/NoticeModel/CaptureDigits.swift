/// A second in UTC within an address, as web archives write it: `20130722030405`.
package enum CaptureDigits {
  /// The same as times of capture are stored: `2013-07-22T03:04:05Z`. Nil for anything but 14 digits; whether a clock
  /// ever shows that time is not asked.
  package static func time(_ digits: some StringProtocol) -> String? {
    let digits = Array(digits.utf8)
    guard digits.count == 14, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
  }
}

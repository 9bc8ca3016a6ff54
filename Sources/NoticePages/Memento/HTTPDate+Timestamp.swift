import NoticeModel

/// A second in UTC within an address, as web archives write it: `20000620180259`.
extension HTTPDate {
  /// Nil for anything but 14 digits that are a time.
  init?(timestamp digits: some StringProtocol) {
    guard let time = CaptureDigits.time(digits) else { return nil }
    self.init(capturedAt: time)
  }

  /// The 14 digits.
  var timestamp: String {
    String(decoding: (day.description + clock).utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
  }
}

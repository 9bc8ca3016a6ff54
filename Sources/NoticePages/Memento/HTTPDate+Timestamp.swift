import NoticeModel

/// A second in UTC within an address, as web archives write it: `20000620180259`.
extension HTTPDate {
  /// Nil for anything but 14 digits that are a time.
  init?(timestamp digits: some StringProtocol) {
    guard digits.utf8.count == 14, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let text = Array(digits.utf8)
    func figure(_ range: Range<Int>) -> Int? { Int(String(decoding: text[range], as: UTF8.self)) }
    guard let year = figure(0..<4), let month = figure(4..<6), let day = figure(6..<8) else { return nil }
    self.init(
      day: CivilDate(year: year, month: month, day: day), hour: figure(8..<10), minute: figure(10..<12),
      second: figure(12..<14))
  }

  /// The 14 digits.
  var timestamp: String {
    String(decoding: (day.description + clock).utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
  }
}

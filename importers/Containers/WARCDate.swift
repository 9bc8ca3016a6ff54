import NoticeModel

/// Dates of records, brought to one form.
enum WARCDate {
  /// `2013-07-22T03:04:05Z`, with a fraction where one is stated; nil for what is no date.
  ///
  /// Takes ISO 8601 in UTC down to a year alone, as WARC 1.1 allows (the first instant of that span is given), and the
  /// fourteen digits of ARC, of which old writers left some away or added some. Other zones than UTC are not taken: the
  /// standard has none.
  static func iso(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    return digits.count >= 8 ? packed(digits) : spelled(bytes)
  }

  private static func packed(_ digits: ArraySlice<UInt8>) -> String? {
    guard digits.count >= 8, digits.count <= 20 else { return nil }
    let padded = Array((digits + Array("000000".utf8)).prefix(14))
    return joined([padded[0..<4], padded[4..<6], padded[6..<8], padded[8..<10], padded[10..<12], padded[12..<14]])
  }

  private static func spelled(_ bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    if rest.last == UInt8(ascii: "Z") || rest.last == UInt8(ascii: "z") { rest = rest.dropLast() }
    var fraction = [UInt8]()
    if let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      fraction = Array(rest[(dot + 1)...])
      rest = rest[..<dot]
      guard (1...9).contains(fraction.count), fraction.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    }
    var parts = [ArraySlice<UInt8>]()
    for (index, separator) in "-- ::".utf8.enumerated() {
      let isTime = index == 2
      guard let end = rest.firstIndex(where: { isTime ? $0 == 0x54 || $0 == 0x74 || $0 == 0x20 : $0 == separator })
      else { break }
      parts.append(rest[..<end])
      rest = rest[(end + 1)...]
    }
    parts.append(rest)
    guard fraction.isEmpty || parts.count == 6 else { return nil }
    let first = [[], Array("01".utf8), Array("01".utf8), Array("00".utf8), Array("00".utf8), Array("00".utf8)]
    return joined(parts + first[parts.count...].map { $0[...] }, fraction: fraction)
  }

  private static func joined(_ parts: [ArraySlice<UInt8>], fraction: [UInt8] = []) -> String? {
    let numbers = zip(parts, [4, 2, 2, 2, 2, 2]).compactMap { part, width -> Int? in
      guard part.count == width, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1 & 15) }
    }
    guard numbers.count == 6, let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      numbers[3] <= 23, numbers[4] <= 59, numbers[5] <= 60
    else { return nil }
    let time = numbers[3...].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let rest = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
    return "\(day)T\(time)\(rest)Z"
  }
}

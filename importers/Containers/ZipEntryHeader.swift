import Glibc

/// The header in front of a zip entry's data: the name as it stands and a time that no machine's time zone moved.
struct ZipEntryHeader {
  let name: [UInt8]
  /// Seconds since 1970 of a time without a zone, taken as Vietnam's; nil where the entry has one with a zone too.
  let localTime: Int?

  /// The bytes of the longest header that may be.
  static let longest = 30 + 2 * 0xFFFF

  /// Nil where `bytes` are not exactly one header.
  init?(_ bytes: [UInt8]) {
    let fields = LittleEndian(bytes)
    guard bytes.count >= 30, fields.uint32(0) == 0x0403_4B50 else { return nil }
    let nameEnd = 30 + fields.uint16(26)
    guard nameEnd + fields.uint16(28) == bytes.count else { return nil }
    name = Array(bytes[30..<nameEnd])
    // Extended timestamp, Info-ZIP's older one, NTFS: all in UTC.
    let isZoned = [0x5455, 0x5855, 0x000A].contains { fields.extraField($0, in: nameEnd..<bytes.count) != nil }
    localTime = isZoned ? nil : VietnamTime.seconds(date: fields.uint16(12), time: fields.uint16(10))
  }
}

/// Times that state no zone. The offices are in Vietnam, and the machine that reads must play no part.
enum VietnamTime {
  private static let offset = 7 * 3_600

  /// The seconds since 1970 of an MS-DOS date and time; nil for a date that is none.
  static func seconds(date: Int, time: Int) -> Int? {
    var parts = tm()
    parts.tm_year = Int32(80 + date >> 9)
    parts.tm_mon = Int32(date >> 5 & 15) - 1
    parts.tm_mday = Int32(date & 31)
    parts.tm_hour = Int32(time >> 11)
    parts.tm_min = Int32(time >> 5 & 63)
    parts.tm_sec = Int32(time & 31) * 2
    guard (0..<12).contains(parts.tm_mon), parts.tm_mday > 0 else { return nil }
    return timegm(&parts) - offset
  }

  /// Takes back that a time without zone was read as one of this machine's zone.
  static func seconds(readAsLocal seconds: Int) -> Int {
    var time = time_t(seconds)
    var parts = tm()
    localtime_r(&time, &parts)
    return timegm(&parts) - offset
  }
}

/// Reads numbers from bytes; what stands behind the end is zero, so a cut header is just wrong.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func uint16(_ index: Int) -> Int { number(index, 2) }

  func uint32(_ index: Int) -> Int { number(index, 4) }

  /// Nil where the number is beyond every length that a file can have.
  func uint64(_ index: Int) -> Int? {
    let high = number(index + 4, 4)
    return high < 1 << 30 ? high << 32 | number(index, 4) : nil
  }

  /// The value of a zip's extra field `id` among those in `range`.
  func extraField(_ id: Int, in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index + 4 <= range.upperBound {
      let value = index + 4..<index + 4 + uint16(index + 2)
      guard value.upperBound <= range.upperBound else { return nil }
      if uint16(index) == id { return value }
      index = value.upperBound
    }
    return nil
  }

  private func number(_ index: Int, _ length: Int) -> Int {
    guard index >= 0, index + length <= bytes.count else { return 0 }
    var value = 0
    for place in 0..<length { value |= Int(bytes[index + place]) << (8 * place) }
    return value
  }
}

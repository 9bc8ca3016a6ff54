import NoticeModel

/// A date as official texts write it: "ngày 22 tháng 7 năm 2013", "ngày 22/7/2013"; parts may be left blank.
///
/// Read from folded text (`Folding.folded`), in bytes. Bounded: each part is looked for within a few bytes.
struct DatePhrase {
  var day: Int?
  var month: Int?
  var year: Int?
  /// Bytes of the folded text, from "ngay" to after the year.
  var range: Range<Int>
  /// Whether dots fill what was left blank, as in forms.
  var isDotted = false

  var date: CivilDate? {
    guard let day, let month, let year else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// All parts are there, and the calendar lacks the day.
  var isImpossible: Bool { day != nil && month != nil && year != nil && date == nil }

  /// The first one at or behind a byte.
  static func first(in bytes: [UInt8], from start: Int = 0) -> DatePhrase? {
    var at = start
    while at + 4 <= bytes.count {
      if bytes[at] == 0x6E, let phrase = DatePhrase(in: bytes, at: at) { return phrase }
      at += 1
    }
    return nil
  }

  /// The one that begins with the word "ngày" at a byte.
  init?(in bytes: [UInt8], at start: Int) {
    var reader = Reader(bytes: bytes, at: start)
    guard start == 0 || !Reader.isLetter(bytes[start - 1]), reader.word("ngay") else { return nil }
    range = start..<start
    reader.filling()
    day = reader.number(digits: 2)
    if day != nil, reader.separator() {
      guard let month = reader.number(digits: 2), reader.separator(), let year = reader.number(digits: 4) else {
        return nil
      }
      self.month = month
      self.year = year
    } else {
      reader.filling()
      guard reader.word("thang") else { return nil }
      reader.filling()
      month = reader.number(digits: 2)
      reader.filling()
      guard reader.word("nam") else { return nil }
      reader.filling()
      year = reader.number(digits: 4)
    }
    if let year, year < 1_900 { self.year = nil }
    isDotted = reader.isDotted
    range = start..<reader.at
  }

  private struct Reader {
    let bytes: [UInt8]
    var at: Int
    var isDotted = false

    private static let longestFilling = 60

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3 }

    mutating func word(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard at + count <= bytes.count else { return false }
      for offset in 0..<count where bytes[at + offset] != word.utf8Start[offset] { return false }
      guard at + count == bytes.count || !Self.isLetter(bytes[at + count]) else { return false }
      at += count
      return true
    }

    /// Blanks, dots and rules that stand between the words or for what is left blank.
    mutating func filling() {
      let end = min(bytes.count, at + Self.longestFilling)
      while at < end {
        switch bytes[at] {
        case 0x20, 0x2C, 0x3A, 0x09: break
        // A full stop, a rule, the bytes of "…".
        case 0x2E, 0x5F, 0xE2, 0x80, 0xA6: isDotted = true
        default: return
        }
        at += 1
      }
    }

    mutating func number(digits: Int) -> Int? {
      var value = 0
      var end = at
      while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - at <= digits {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      guard end > at, end - at <= digits, digits != 4 || end - at == 4 else { return nil }
      at = end
      return value
    }

    /// A slash, dash or full stop with a digit behind it.
    mutating func separator() -> Bool {
      guard at + 1 < bytes.count, bytes[at] == 0x2F || bytes[at] == 0x2D || bytes[at] == 0x2E else { return false }
      var next = at + 1
      while next < bytes.count, bytes[next] == 0x20, next - at < 3 { next += 1 }
      guard next < bytes.count, (0x30...0x39).contains(bytes[next]) else { return false }
      at = next
      return true
    }
  }
}

extension [UInt8] {
  /// Characters up to a byte: folding keeps their number, so that places carry over to the text.
  func scalars(upTo end: Int) -> Int { self[..<Swift.min(end, count)].count { $0 & 0xC0 != 0x80 } }

  /// True if letters stand at or behind a byte.
  func hasLetters(from start: Int) -> Bool {
    self[Swift.min(start, count)...].contains { (0x61...0x7A).contains($0) || (0xC3...0xDF).contains($0) }
  }
}

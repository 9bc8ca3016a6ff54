import NoticeModel

/// The days that a document states by its own: "kể từ ngày ký", "sau 07 ngày kể từ ngày Hội đồng nhân dân thông qua".
///
/// So many days after a day are counted from the next one on (Bộ luật Dân sự 2015, Điều 147): signed on the 11th, "sau 07
/// ngày" is the 18th.
struct EffectDay {
  var issuedOn: CivilDate?
  /// Where a law or resolution says on which day it was passed.
  var segments: ArraySlice<Segment>

  private static let longest = 80

  /// The day behind the word "ngày", in folded bytes.
  func day(_ bytes: ArraySlice<UInt8>) -> CivilDate? {
    let clause = bytes.prefix(Self.longest).prefix { $0 == 0x20 || (0x61...0x7A).contains($0) }
    let words = String(decoding: clause, as: UTF8.self)
    if words.hasPrefix(" ky ket") { return nil }
    if words.hasPrefix(" ky") || words.hasPrefix(" ban hanh") { return issuedOn }
    // A law that is named was passed on a day of its own.
    guard ByteSearch.contains("thong qua", in: words), !ByteSearch.contains("luat ", in: words) else { return nil }
    return LawRecogniser.adoption(in: segments)?.value ?? issuedOn
  }

  /// The day meant by what stands behind "sau": "07 ngày kể từ ngày ký".
  func after(_ bytes: ArraySlice<UInt8>) -> CivilDate? {
    let rest = bytes.drop { $0 == 0x20 }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    let words = rest.dropFirst(digits.count).drop { $0 == 0x20 }
    let lead = Self.leads.first { words.starts(with: $0) }
    guard digits.count <= 3, let count = Int(String(decoding: digits, as: UTF8.self)), let lead else { return nil }
    return day(words.dropFirst(lead.count)).flatMap { Self.day(count, after: $0) }
  }

  private static let leads = ["ngay ke tu ngay", "ngay, ke tu ngay", "ngay tinh tu ngay", "ngay, tinh tu ngay"].map {
    Array($0.utf8)
  }

  private static func day(_ count: Int, after start: CivilDate) -> CivilDate? {
    var (year, month, day) = (start.year, start.month, start.day + count)
    while day > CivilDate.days(inMonth: month, of: year) {
      day -= CivilDate.days(inMonth: month, of: year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CivilDate(year: year, month: month, day: day)
  }
}

import NoticeModel
import VietnameseText

/// Finds the day on which a portal published a page in the lines around its text.
///
/// `Ngày đăng: 22/07/2013` may stand anywhere; `Thứ hai, 22/07/2013, 08:15 (GMT+7)` only beside the main text, because
/// portals show the day of reading the same way in their header.
enum PublicationDate {
  private static let labels = Phrases([
    "ngay dang", "dang ngay", "dang luc", "ngay xuat ban", "xuat ban ngay", "ngay gui", "gui luc", "ngay viet",
    "ngay cap nhat", "cap nhat", "ngay tao", "ngay dua tin", "thoi gian dang", "posted on", "published",
  ])
  private static let weekdays = Phrases([
    "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "thu 2", "thu 3", "thu 4", "thu 5",
    "thu 6", "thu 7",
  ])
  private static let today = Phrases(["hom nay", "bay gio", "hien tai"])
  /// Longer lines are text in which days are told.
  private static let longest = 160
  /// So many lines with days are looked at: a page with more is a table of them.
  private static let maximumDays = 200
  /// How many lines above the main text a day may stand.
  private static let reach = 8

  static func day(in lines: PageLines) -> CivilDate? {
    if let time = lines.page.stated.times.first(where: \.isPublished) { return time.day }
    var weaker: CivilDate?
    var days = 0
    let first = lines.isMain?.firstIndex(of: true)
    for (place, unit) in lines.units.enumerated() {
      // Above a menu the header begins.
      if let first, place < first, unit.linked * 2 > unit.length { weaker = nil }
      guard unit.length <= longest, unit.length >= 8 else { continue }
      let text = lines.text(unit)
      guard let found = date(in: text), !lines.isMarked(unit, .clock) else { continue }
      days += 1
      guard days <= maximumDays else { break }
      let folded = Folding.folded(text)
      guard !today.stand(in: folded) else { continue }
      if unit.linked == 0, labels.stand(in: folded, within: found.offset + 24) { return found.day }
      guard let first, weaker == nil || place < first, isBeside(place, first, lines) else { continue }
      let isDay = weekdays.begin(folded.utf8.drop { $0 == UInt8(ascii: "(") })
      if isDay || lines.isMarked(unit, .date) { weaker = found.day }
    }
    return weaker ?? time(in: lines)
  }

  /// In the lines just above the main text, or in it, but in no menu.
  private static func isBeside(_ place: Int, _ first: Int, _ lines: PageLines) -> Bool {
    if lines.isMain?[place] == true { return place - first < reach }
    return place < first && first - place <= reach && lines.units[place].linked == 0
      && !lines.isMarked(lines.units[place], .surrounding)
  }

  /// The first `time` element inside the main text.
  private static func time(in lines: PageLines) -> CivilDate? {
    guard let root = lines.root else { return nil }
    return lines.page.stated.times.first { lines.page.outline.contains($0.element, in: root) }?.day
  }

  /// The first `22/07/2013` of a line, and how many letters stand before it.
  private static func date(in text: String) -> (day: CivilDate, offset: Int)? {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        guard isDigit(bytes[place]) else {
          place += 1
          continue
        }
        var end = place
        while end < bytes.count, isDigit(bytes[end]) || "/-.".utf8.contains(bytes[end]) { end += 1 }
        var word = bytes[place..<end]
        while let last = word.last, !isDigit(last) { word.removeLast() }
        // 1/1/2013 to 01/01/2013
        if (8...10).contains(word.count), let day = CivilDate(dayFirst: String(decoding: word, as: UTF8.self)) {
          return (day, bytes[..<place].count { $0 & 0xC0 != 0x80 })
        }
        place = max(end, place + 1)
      }
      return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

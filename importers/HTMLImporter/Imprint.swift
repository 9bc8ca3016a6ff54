import VietnameseText

/// Tells the line at the foot of a portal that names who runs it. On a page with little text it is the longest line
/// there is, and has more commas than any other.
enum Imprint {
  /// One is enough.
  private static let sure = Phrases([
    "ban quyen thuoc", "ban quyen (c)", "ghi ro nguon", "copyright", "\u{A9}", "all rights reserved",
    "chiu trach nhiem noi dung", "so luot truy cap", "luot truy cap", "giay phep so", "giay phep thiet lap",
  ])
  /// Two of them are.
  private static let likely = [
    "dien thoai", "dia chi", "fax", "email", "e-mail", "thu dien tu", "website", "ban bien tap",
  ]
  .map { Phrases([$0]) }

  /// An imprint is among the last lines.
  private static let reach = 30
  private static let lengths = 25...700

  /// Marks the imprints among the measured lines of a page.
  static func mark(_ units: inout [TextUnit], texts: [String]) {
    for place in units.indices.suffix(reach) where lengths.contains(units[place].length) {
      let folded = Folding.folded(texts[units[place].text])
      units[place].isImprint = sure.stand(in: folded) || likely.count { $0.stand(in: folded) } >= 2
    }
  }
}

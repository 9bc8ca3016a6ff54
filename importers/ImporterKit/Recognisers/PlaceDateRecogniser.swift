import NoticeModel
import VietnameseText

/// The place-date line: "Tân Lộc Hạ, ngày 22 tháng 7 năm 2013" (NĐ 30/2020, Phụ lục I, phần I, mục II, khoản 4).
struct PlaceDate {
  var place: String?
  /// Nil where day or month is left blank, as in drafts.
  var date: CivilDate?
  var year: Int?
  var span: Range<Int>
  var isDotted: Bool
}

/// Reads the place-date line. Only this line dates a document; dates in running text belong to others.
enum PlaceDateRecogniser {
  private static let longest = 120
  private static let longestPlace = 7

  /// The line, if the segment is one and nothing else; `folded` is the segment's text, folded, as bytes.
  static func line(in segment: Segment, folded: [UInt8]) -> PlaceDate? {
    line(in: segment.text, at: segment.start, folded: folded)
  }

  static func line(in text: Substring, at start: Int, folded bytes: [UInt8]) -> PlaceDate? {
    guard text.utf8.count < longest else { return nil }
    guard let phrase = DatePhrase.first(in: bytes), !phrase.isImpossible else { return nil }
    guard !bytes.hasLetters(from: phrase.range.upperBound),
      !bytes[phrase.range.upperBound...].contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let before = text.unicodeScalars.prefix(bytes.scalars(upTo: phrase.range.lowerBound))
    guard let place = place(String(before)) else { return nil }
    return PlaceDate(
      place: place.isEmpty ? nil : place, date: phrase.date, year: phrase.year,
      span: start..<start + text.unicodeScalars.count, isDotted: phrase.isDotted)
  }

  /// The place without its comma, empty where none is printed; nil if other words stand there.
  private static func place(_ text: String) -> String? {
    var text = text[...].trimming { $0 == 0x20 || $0 == 0x2A || $0 == 0x2D || $0 == 0x5F || $0 == 0x28 }
    let hasComma = text.utf8.last == UInt8(ascii: ",")
    text = text.trimming { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E }
    if text.isEmpty || !text.hasLetters { return "" }
    let words = text.split(separator: " ")
    guard words.count <= longestPlace, let first = words.first, starts(first) else { return nil }
    // Without the comma only a name can be told from a sentence.
    guard hasComma || words.allSatisfy({ starts($0) || !$0.hasLetters }) else { return nil }
    guard !text.utf8.contains(where: { $0 == 0x3A || $0 == 0x3B || $0 == 0x22 || (0x30...0x39).contains($0) }) else {
      return nil
    }
    return words.joined(separator: " ")
  }

  private static func starts(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.isCapitalLetter ?? false
  }
}

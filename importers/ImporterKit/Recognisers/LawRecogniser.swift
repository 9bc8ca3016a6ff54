import NoticeModel
import VietnameseText

/// What only laws and ordinances have: their opening, and the sentence that says when they were passed.
enum LawRecogniser {
  /// Types that are documents by their name and opening alone.
  static let types: Set<String> = ["L", "PL"]

  /// "Căn cứ Hiến pháp nước …", "Quốc hội ban hành Luật …", "Luật này quy định …".
  static func isOpening(_ folded: String) -> Bool {
    openings.contains(where: folded.hasPrefix) || (folded.hasPrefix("can cu") && folded.contains("hien phap"))
  }

  /// "Luật này được Quốc hội … thông qua ngày 12 tháng 6 năm 2018." dates a law that has no place-date line; quoted
  /// laws do not say so of themselves at the beginning of a line. The last one counts.
  static func adoption(in segments: ArraySlice<Segment>) -> Finding<CivilDate>? {
    for segment in segments.reversed() where segment.text.utf8.count < 600 {
      guard let first = segment.text.utf8.first, first | 0x20 == 0x6C || first == 0x42 || first == 0x4E || first == 0x50
      else { continue }
      let folded = segment.folded
      guard subjects.contains(where: folded.hasPrefix), folded.contains("duoc "),
        let passed = bytes(after: "thong qua ", in: folded),
        let phrase = DatePhrase(in: passed, at: 0), let date = phrase.date
      else { continue }
      return Finding(date, at: segment.span, confidence: 0.7)
    }
    return nil
  }

  private static func bytes(after word: String, in text: String) -> [UInt8]? {
    let (text, word) = (Array(text.utf8), Array(word.utf8))
    guard text.count >= word.count else { return nil }
    let start = (0...text.count - word.count).first { text[$0..<$0 + word.count].elementsEqual(word) }
    return start.map { Array(text[($0 + word.count)...]) }
  }

  private static let subjects = ["luat nay", "bo luat nay", "phap lenh nay", "nghi quyet nay"]
  private static let openings = [
    "quoc hoi ban hanh luat", "quoc hoi ban hanh bo luat", "luat nay quy dinh", "bo luat nay quy dinh",
    "uy ban thuong vu quoc hoi ban hanh phap lenh", "phap lenh nay quy dinh",
  ]
}

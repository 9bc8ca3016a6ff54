import NoticeModel
import VietnameseText

/// Reads the legal bases: the lines that begin with "Căn cứ" between the title and the first article.
enum LegalBasisRecogniser {
  private static let limit = 60
  private static let longest = 2_000

  /// `range` begins behind the head.
  static func read(in segments: [Segment], range: Range<Int>) -> Finding<[String]>? {
    var lines: [String] = []
    var isOpen = false
    var span: Range<Int>?
    for place in range.prefix(200) {
      let segment = segments[place]
      let start = Folding.folded(segment.text.prefix(scalars: 10))
      let words = start.trimmingCharacters
      if words.hasPrefix("can cu") {
        guard lines.count < limit, segment.text.utf8.count < longest else { break }
        lines.append(String(segment.text))
        isOpen = true
      } else if isOpen, goesOn(segment.text, after: lines.last) {
        lines[lines.count - 1] += " " + segment.text
      } else {
        isOpen = false
        // The first article: what follows is the text.
        if words.hasPrefix("dieu 1") || words.hasPrefix("chuong ") { break }
        continue
      }
      span = (span?.lowerBound ?? segment.span.lowerBound)..<segment.span.upperBound
    }
    guard let span else { return nil }
    return Finding(lines, at: span, confidence: 0.95)
  }

  /// A wrapped line: the one before has no end mark, and this one goes on in small letters.
  private static func goesOn(_ text: Substring, after last: String?) -> Bool {
    guard let last, last.utf8.count < longest, let end = last.utf8.last, let first = text.unicodeScalars.first else {
      return false
    }
    guard end != 0x3B, end != 0x2E, end != 0x2C else { return false }
    return first.isSmallLetter
  }
}

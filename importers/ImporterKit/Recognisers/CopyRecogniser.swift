import NoticeModel
import VietnameseText

/// Reads what a copy says of itself: "SAO Y BẢN CHÍNH", with the copy's own number and date (NĐ 30/2020, Điều 25-27).
enum CopyRecogniser {
  private static let longest = 200
  private static let reach = 4
  private static let marks = [
    "sao y", "sao luc", "trich sao", "ban sao y", "ban sao luc", "ban trich sao", "sao nguyen van",
  ]

  static func isMark(_ text: Substring, folded: String) -> Bool {
    guard folded.utf8.count < longest, marks.contains(where: folded.hasPrefix) else { return false }
    return text.prefix(scalars: 5).isCapitals
  }

  /// Looks in the head and behind the text's end; the lines of the block joined.
  static func read(in segments: [Segment], marks: [HeadMark]) -> Finding<String>? {
    guard let mark = marks.first(where: { isWords($0, in: segments) }) else { return nil }
    var lines = [mark.place]
    for other in marks where other.place != mark.place && abs(other.place - mark.place) <= reach {
      switch other.kind {
      case .copy: lines.append(other.place)
      case .placeDate where other.place > mark.place && !hasNumber(marks, between: mark.place, and: other.place):
        lines.append(other.place)
      default: break
      }
    }
    lines.sort()
    let block = lines.map { segments[$0] }
    return Finding(block.map { $0.text.oneLine }.joined(separator: ", "), at: block.stretch, confidence: 0.9)
  }

  /// The words, not only the number of a copy.
  private static func isWords(_ mark: HeadMark, in segments: [Segment]) -> Bool {
    guard case .copy = mark.kind else { return false }
    return segments[mark.place].text.utf8.first.map { $0 == 0x53 || $0 == 0x54 || $0 == 0x42 } ?? false
      && isMark(segments[mark.place].text, folded: segments[mark.place].folded)
  }

  private static func hasNumber(_ marks: [HeadMark], between first: Int, and last: Int) -> Bool {
    marks.contains { mark in
      guard mark.place > first, mark.place < last else { return false }
      if case .number = mark.kind { return true }
      return false
    }
  }
}

import NoticeModel
import VietnameseText

/// Reads the degree of urgency: a line of its own in the head (NĐ 30/2020, Phụ lục I, phần I, mục III).
enum UrgencyRecogniser {
  private static let marks: Set<String> = ["hoa toc", "thuong khan", "khan", "hoa toc hen gio"]

  /// Looks in the head and a few lines around it.
  static func read(in segments: [Segment], zone: Range<Int>) -> Finding<String>? {
    for segment in segments[zone.lowerBound..<min(segments.count, zone.upperBound + 4)] {
      guard segment.text.utf8.count < 60, segment.text.isCapitals, marks.contains(segment.folded.trimmingCharacters)
      else { continue }
      return Finding(String(segment.text).trimmingCharacters, at: segment.span, confidence: 0.9)
    }
    return nil
  }
}

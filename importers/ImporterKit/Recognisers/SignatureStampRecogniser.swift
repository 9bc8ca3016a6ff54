import NoticeModel
import VietnameseText

/// Reads the visible stamp of an electronic signature: "Ký bởi: …", "Email: …", "Thời gian ký: …" (NĐ 30/2020, Phụ lục
/// I, phần I, mục II, khoản 8). Its names and times are of the portal that published the file, not of the document.
enum SignatureStampRecogniser {
  private static let longest = 200
  private static let limit = 8
  private static let openings = [
    "ky boi:", "nguoi ky:", "duoc ky boi", "digitally signed by", "signature not verified", "chu ky so",
  ]
  private static let lines =
    openings + [
      "email:", "co quan:", "to chuc:", "ngay ky:", "thoi gian ky:", "chuc vu:", "date:", "reason:", "location:",
    ]

  static func isLine(_ segment: Segment) -> Bool { begins(segment, with: lines) }

  static func read(in segments: [Segment], range: Range<Int>) -> Finding<String>? {
    guard let place = range.first(where: { begins(segments[$0], with: openings) }) else { return nil }
    let block = segments[place..<range.upperBound].prefix(limit).prefix(while: isLine)
    return Finding(block.map { $0.text.oneLine }.joined(separator: ", "), at: block.stretch, confidence: 0.95)
  }

  private static func begins(_ segment: Segment, with openings: [String]) -> Bool {
    guard segment.text.utf8.count < longest, let first = segment.text.utf8.first, first < 0x80 || first == 0xC4,
      segment.text.utf8.contains(0x3A) || segment.text.utf8.contains(0x20)
    else { return false }
    let start = Folding.folded(segment.text.prefix(scalars: 24))
    return openings.contains(where: start.hasPrefix)
  }
}

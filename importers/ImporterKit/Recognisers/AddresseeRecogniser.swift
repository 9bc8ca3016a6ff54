import NoticeModel
import VietnameseText

/// Reads to whom a letter goes: "Kính gửi: Phòng Tài chính", or a list below it.
enum AddresseeRecogniser {
  private static let limit = 40
  private static let longest = 300

  static func isOpening(_ folded: String) -> Bool { folded.hasPrefix("kinh gui") || folded.hasPrefix("kinh goi") }

  /// `range` begins with the head and ends with the document.
  static func read(in segments: [Segment], range: Range<Int>) -> Finding<[String]>? {
    let reach = range.lowerBound..<min(range.upperBound, range.lowerBound + 60)
    guard let place = reach.first(where: { isOpening(segments[$0]) }) else { return nil }
    let first = segments[place]
    var names: [String] = []
    let rest = first.text.dropping(scalars: 8).trimming { $0 == 0x20 || $0 == 0x3A || $0 == 0x2E }
    if rest.hasLetters { names += parts(of: rest) }
    var last = place
    for next in (place + 1)..<max(place + 1, min(range.upperBound, place + 1 + limit)) {
      let segment = segments[next]
      guard segment.text.utf8.count < longest else { break }
      let isListed = isItem(segment.text)
      // Names without a dash follow only where the line itself is empty, in a cell beside or below it.
      guard isListed || (names.isEmpty && segment.block <= first.block + 1 && segment.text.hasLetters) else { break }
      names += parts(of: segment.text)
      last = next
    }
    guard !names.isEmpty else { return nil }
    return Finding(names, at: segments[place...last].stretch, confidence: 0.9)
  }

  private static func isOpening(_ segment: Segment) -> Bool {
    guard let first = segment.text.utf8.first, first == 0x4B else { return false }
    return isOpening(Folding.folded(segment.text.prefix(scalars: 12)))
  }

  static func isItem(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return [("-" as Unicode.Scalar), "–", "−", "+", "•", "*"].contains(first) && text.hasLetters
  }

  private static func parts(of text: Substring) -> [String] {
    text.split(separator: ";").map(name).filter { !$0.isEmpty }
  }

  /// Without dash and end mark.
  static func name(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while let first = scalars.first, [" ", "-", "–", "−", "+", "•", "*"].contains(first) { scalars.removeFirst() }
    while let last = scalars.last, [" ", ".", ";", ",", "/"].contains(last) { scalars.removeLast() }
    return Substring(scalars).oneLine
  }
}

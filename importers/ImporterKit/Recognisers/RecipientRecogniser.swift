import NoticeModel
import VietnameseText

/// Reads who gets the document: "Nơi nhận:" and the lines with dashes below it, in the left column of the foot.
enum RecipientRecogniser {
  private static let limit = 60
  private static let longest = 300

  static func read(in segments: [Segment], range: Range<Int>) -> Finding<[String]>? {
    guard let place = range.first(where: { isOpening(segments[$0]) }) else { return nil }
    let first = segments[place]
    var names: [String] = []
    var last = place
    let rest = first.text.dropping(scalars: 8).trimming { $0 == 0x20 || $0 == 0x3A }
    if rest.hasLetters { names.append(AddresseeRecogniser.name(rest)) }
    for next in (place + 1)..<max(place + 1, min(range.upperBound, place + 1 + 2 * limit)) {
      let segment = segments[next]
      // The right column is the signer's.
      if segment.column != first.column { continue }
      guard segment.text.utf8.count < longest, names.count < limit else { break }
      let isItem = AddresseeRecogniser.isItem(segment.text)
      let goesOn = segment.text.unicodeScalars.first.map { $0.isSmallLetter || $0 == "(" } ?? false
      let isInside = first.isCell && segment.block == first.block && !segment.text.isCapitals
      if isItem || (names.isEmpty && segment.text.hasLetters && !segment.text.isCapitals) {
        names.append(AddresseeRecogniser.name(segment.text))
      } else if goesOn, let name = names.popLast() {
        names.append(name + " " + AddresseeRecogniser.name(segment.text))
      } else if isInside, segment.text.hasLetters {
        names.append(AddresseeRecogniser.name(segment.text))
      } else {
        break
      }
      last = next
    }
    names.removeAll(where: \.isEmpty)
    guard !names.isEmpty else { return nil }
    let block = segments[place...last].filter { $0.column == first.column }
    return Finding(names, at: block.stretch, confidence: 0.9)
  }

  private static func isOpening(_ segment: Segment) -> Bool {
    // N, and the words are short.
    guard segment.text.utf8.first == 0x4E, segment.text.utf8.count < longest else { return false }
    return Folding.folded(segment.text.prefix(scalars: 9)).hasPrefix("noi nhan")
  }
}

import NoticeModel
import VietnameseText

/// What the lines of a text are to a head, as far as they are something to it: the text is read once, and heads are
/// found among the marks.
struct HeadMark {
  enum Kind {
    case number(NumberLine)
    case placeDate(PlaceDate)
    /// The state's name and motto, or the Party's name.
    case state
    case heading(TypeRecogniser.Heading)
    /// "V/v …".
    case letter
    case addressee
    /// "SAO Y BẢN CHÍNH".
    case copy
    /// "ĐẾN".
    case received
    /// A line of a law's opening: "Căn cứ Hiến pháp …", "Quốc hội ban hành Luật …".
    case lawOpening
  }

  /// The segment.
  var place: Int
  var kind: Kind

  private static let longest = 700
  /// Bytes of the longest line that may be a number, a day or a mark.
  private static let longestField = 200
  /// Scalars of a longer line that tell what it opens.
  private static let longestOpening = 100
  private static let stateNames = ["cong hoa xa hoi", "doc lap", "dang cong san viet nam"]

  static func marks(in segments: [Segment]) -> [HeadMark] {
    var marks: [HeadMark] = []
    for (place, segment) in segments.enumerated() where segment.text.utf8.count < longest {
      for kind in kinds(of: segment) { marks.append(HeadMark(place: place, kind: kind)) }
    }
    return marks
  }

  private static func kinds(of segment: Segment) -> [Kind] {
    let isLong = segment.text.utf8.count > longestField
    let bytes = (isLong ? segment.text.prefix(scalars: longestOpening) : segment.text).foldedBytes
    if let line = NumberRecogniser.line(in: segment, folded: bytes) {
      if line.isCopy { return [.copy] }
      return [.number(line)] + (line.placeDate.map { [.placeDate($0)] } ?? [])
    }
    if let line = PlaceDateRecogniser.line(in: segment, folded: bytes) { return [.placeDate(line)] }
    let folded = String(decoding: bytes, as: UTF8.self)
    if stateNames.contains(where: folded.hasPrefix), !isLong, folded.utf8.count < 100 { return [.state] }
    if folded.hasPrefix("v/v") { return [.letter] }
    if AddresseeRecogniser.isOpening(folded) { return [.addressee] }
    if !isLong, CopyRecogniser.isMark(segment.text, folded: folded) { return [.copy] }
    if ReceivedStampRecogniser.isMark(segment.text, folded: folded) { return [.received] }
    if LawRecogniser.isOpening(folded) { return [.lawOpening] }
    if let heading = TypeRecogniser.heading(in: segment, folded: folded) { return [.heading(heading)] }
    return []
  }
}

import DocumentNumbers
import NoticeModel
import VietnameseText

/// The head that databases of law print instead of the document's own: all in one title of capitals, "QUYẾT ĐỊNH CỦA BỘ
/// TRƯỞNG BỘ TÀI CHÍNH SỐ 1141-TC/QĐ/CĐKT NGÀY … VỀ VIỆC …".
///
/// The date of such a title is not a place-date line and is left.
struct TitleHead {
  var type: DocumentType
  var number: Finding<DocumentNumber>
  var body: Finding<String>?
  var subject: Finding<String>?
  /// The first segment behind the title.
  var end: Int

  private static let maximumLines = 9
  private static let longest = 1_500

  init?(in segments: [Segment], heading: TypeRecogniser.Heading, at place: Int) {
    var text = String(heading.rest)
    var end = place + 1
    var isNumbered = ByteSearch.contains("SỐ ", in: text)
    while end < segments.count, end - place <= Self.maximumLines, text.utf8.count < Self.longest {
      let line = segments[end].text
      guard line.isCapitals, line.utf8.count < Self.longest else { break }
      // The authority in capitals, below a title whose subject has begun.
      if isNumbered, !Self.isOpen(text), BodyNames.opens(segments[end].folded) { break }
      isNumbered = isNumbered || ByteSearch.contains("SỐ ", in: String(line))
      text += " " + line
      end += 1
    }
    guard isNumbered, [" CỦA ", "CỦA ", " LIÊN ", "LIÊN "].contains(where: text.hasPrefix),
      let found = DocumentNumber.find(in: text).first
    else { return nil }
    let before = text[...].unicodeScalars.prefix(found.scalars.lowerBound)
    let lead = Substring(before).trimming { $0 == 0x20 || $0 == 0x3A }
    guard lead.hasSuffix(" SỐ"), lead.utf8.count < 200 else { return nil }
    let isJoint = lead.trimmingBlanks.hasPrefix("LIÊN TỊCH")
    let numberType = TypeRecogniser.type(of: found.number)
    type = isJoint ? DocumentTypes.type(code: "TTLT") ?? heading.type : heading.type
    guard numberType == nil || numberType == type || LawRecogniser.types.contains(type.code) else { return nil }
    let block = segments[place..<end]
    self.end = end
    number = Finding(found.number, at: block.stretch, confidence: 0.8)
    var name = lead.dropLast(3).trimmingBlanks
    for opening in ["LIÊN TỊCH ", "CỦA "] where name.hasPrefix(opening) { name = name.dropFirst(opening.count) }
    body = Finding(BodyNames.spelledOut(name.oneLine), at: block.stretch, confidence: 0.7)
    subject = Self.subject(text[...].dropping(scalars: found.scalars.upperBound), at: block.stretch)
  }

  /// What stands behind the date.
  private static func subject(_ rest: Substring, at span: Range<Int>) -> Finding<String>? {
    let bytes = Array(Folding.folded(String(rest)).utf8)
    guard let phrase = DatePhrase.first(in: bytes), phrase.range.lowerBound < 6, phrase.year != nil else { return nil }
    let text = rest.dropping(scalars: bytes.scalars(upTo: phrase.range.upperBound)).trimming {
      $0 == 0x20 || $0 == 0x2E || $0 == 0x3A
    }
    return text.hasLetters ? Finding(text.oneLine, at: span, confidence: 0.8) : nil
  }

  private static func isOpen(_ text: String) -> Bool {
    ["CỦA", "VÀ", "CÁC", "-", ",", "LIÊN BỘ"].contains { text.hasSuffix($0) }
  }
}

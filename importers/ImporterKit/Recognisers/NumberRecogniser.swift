import DocumentNumbers
import NoticeModel
import VietnameseText

/// The number line of a document: "Số: 164/TB-UBND", "Luật số: 24/2018/QH14".
struct NumberLine {
  /// Nil where a draft leaves the number blank: "Số:      /TB-UBND".
  var number: DocumentNumber?
  /// What the symbols say, also without a number.
  var type: DocumentType?
  var span: Range<Int>
  /// The place-date line that stands behind the number in the same line.
  var placeDate: PlaceDate?
  /// Dots stand for the number, as in forms.
  var isDotted = false

  /// Copies carry numbers of their own (SY, TrS, SL); they never are the document's.
  var isCopy: Bool { type.map { ["SY", "TrS", "SL"].contains($0.code) } ?? false }
}

/// Reads the number line of a document.
enum NumberRecogniser {
  private static let longest = 160
  /// The name of a type may stand before "số" on its line.
  private static let typeNames = Set(DocumentTypes.all.map { Folding.folded($0.name) } + ["bo luat"])

  /// The line, if the segment begins with "Số" or a type and "số", and holds nothing else of weight but the
  /// place-date line. `folded` is the segment's text, folded, as bytes.
  static func line(in segment: Segment, folded: [UInt8]) -> NumberLine? {
    guard segment.text.utf8.count < longest, let intro = introduction(folded) else { return nil }
    let text = String(segment.text)
    let found = DocumentNumber.find(in: text).first { $0.scalars.lowerBound <= intro + 10 }
    guard let found else { return draft(in: segment, after: intro) }
    guard
      !segment.text.unicodeScalars.dropFirst(intro).prefix(max(0, found.scalars.lowerBound - intro))
        .contains(where: { $0.isLetter })
    else { return nil }
    let rest = segment.text.dropping(scalars: found.scalars.upperBound)
    var line = NumberLine(
      number: found.number, type: TypeRecogniser.type(of: found.number),
      span: segment.start + found.scalars.lowerBound..<segment.start + found.scalars.upperBound)
    if rest.hasLetters {
      guard
        let date = PlaceDateRecogniser.line(
          in: rest, at: segment.start + found.scalars.upperBound, folded: rest.foldedBytes),
        date.place != nil
      else { return nil }
      line.placeDate = date
    }
    return line
  }

  /// Scalars up to after "Số" and its colon; nil if the line does not begin so.
  private static func introduction(_ bytes: [UInt8]) -> Int? {
    var at = 0
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x2A || bytes[at] == 0x2D { at += 1 }
    let start = at
    while !(at + 1 < bytes.count && bytes[at] == 0x73 && bytes[at + 1] == 0x6F && isEnd(bytes, at + 2)) {
      // To the next word, as long as a type's name may reach.
      guard at - start < 40, let blank = bytes[at...].firstIndex(of: 0x20) else { return nil }
      at = blank + 1
    }
    if at > start {
      let name = String(decoding: bytes[start..<at - 1], as: UTF8.self)
      // "Thông tư số 99/1998/TT-BTC" without a colon is a line of running text.
      let isMarked = bytes[(at + 2)...].prefix(3).contains(0x3A)
      guard typeNames.contains(name), isMarked else { return nil }
    }
    return bytes.scalars(upTo: at + 2)
  }

  private static func isEnd(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    let byte = bytes[at]
    return byte == 0x3A || byte == 0x20 || byte == 0x2A || byte == 0x2E || byte == 0x2F || (0x30...0x39).contains(byte)
      || byte == 0xE2
  }

  /// "Số:      /TB-UBND": read as if the number were 1, for the sake of its symbols.
  private static func draft(in segment: Segment, after intro: Int) -> NumberLine? {
    let rest = segment.text.dropping(scalars: intro)
    guard let slash = rest.utf8.firstIndex(where: { $0 == 0x2F || $0 == 0x2D }) else { return nil }
    let blank = rest[..<slash]
    guard blank.unicodeScalars.allSatisfy({ [" ", ":", ".", "…", "_", "*"].contains($0) }) else { return nil }
    let symbols = rest[slash...]
    guard let found = DocumentNumber.find(in: "Số: 1" + symbols).first, found.scalars.lowerBound == 4 else {
      return nil
    }
    let dots = blank.unicodeScalars.count { $0 == "." || $0 == "…" || $0 == "_" }
    return NumberLine(
      type: TypeRecogniser.type(of: found.number), span: segment.span, isDotted: dots > 0)
  }

  /// A number that a record states in a field of its own, in any spelling.
  static func number(stated text: String) -> DocumentNumber? {
    let composed = Canonical.composed(text)
    return DocumentNumber(composed) ?? DocumentNumber.find(in: composed).first?.number
  }
}

public import NoticeModel

/// The fields in the head and foot of an official document (thể thức văn bản, NĐ 30/2020, Phụ lục I), read together
/// because each is found by where the others stand.
public struct DocumentHead: Sendable, Hashable {
  public var number: DocumentNumber
  public var issuedOn: CivilDate
  public var type: DocumentType?
  public var issuingBody: String?
  public var subject: String?
  public var signer: String?
}

/// Finds the head of an official document in a text, or nothing.
///
/// A page is a notice when a number line ("Số: 164/TB-UBND") and a place-date line ("Tân Lộc Hạ, ngày 22 tháng 7 năm
/// 2013") stand within a few lines of each other; a list of notices or a news item has no such pair. Linear in the
/// text.
public enum HeadReader {
  /// Number and date stand side by side or one below the other; between them only the names of body and state.
  private static let reach = 12

  public static func read(_ body: [Block]) -> DocumentHead? {
    guard body.contains(where: { NumberRecogniser.mayHoldNumberLine($0) }) else { return nil }
    let segments = Segment.segments(of: body)
    for (place, segment) in segments.enumerated() {
      guard let number = NumberRecogniser.number(in: segment.text) else { continue }
      let near = max(0, place - reach)..<min(segments.count, place + reach)
      guard let datePlace = near.first(where: { PlaceDateRecogniser.date(in: segments[$0].text) != nil }),
        let date = PlaceDateRecogniser.date(in: segments[datePlace].text)
      else { continue }
      let headEnd = max(place, datePlace) + 1
      let title = SubjectRecogniser.typeAndSubject(in: segments, from: headEnd, letterFrom: near.lowerBound)
      return DocumentHead(
        number: number, issuedOn: date, type: TypeRecogniser.type(of: number) ?? title.type,
        issuingBody: IssuingBodyRecogniser.body(in: segments[near.lowerBound..<headEnd]), subject: title.subject,
        signer: SignerRecogniser.signer(in: segments[headEnd...]))
    }
    return nil
  }
}

/// A piece of a line: a table cell's line, or one column of a two-column head made with blanks.
struct Segment {
  var text: Substring
  /// The block it stands in, so that what belongs together is known.
  var block: Int

  static func segments(of body: [Block]) -> [Segment] {
    var segments: [Segment] = []
    for (index, block) in body.enumerated() {
      for column in columns(of: block.text) { segments.append(Segment(text: column, block: index)) }
    }
    return segments
  }

  /// The pieces of a block: line breaks, tabs and three blanks in a row part them.
  private static func columns(of text: String) -> [Substring] {
    let utf8 = text.utf8
    var columns: [Substring] = []
    var start = utf8.startIndex
    var index = start
    var blanks = 0
    func add(upTo end: String.Index) {
      let column = text[start..<end].trimmingBlanks
      if !column.isEmpty { columns.append(column) }
    }
    while index < utf8.endIndex {
      let byte = utf8[index]
      if byte < 0x20 {
        add(upTo: index)
        start = utf8.index(after: index)
        blanks = 0
      } else if byte == 0x20 {
        blanks += 1
      } else {
        if blanks >= 3 {
          add(upTo: index)
          start = index
        }
        blanks = 0
      }
      index = utf8.index(after: index)
    }
    add(upTo: utf8.endIndex)
    return columns
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmingBlanks: Substring {
    var result = self
    while result.utf8.first == 0x20 { result.removeFirst() }
    while result.utf8.last == 0x20 { result.removeLast() }
    return result
  }
}

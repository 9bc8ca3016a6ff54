public import NoticeModel
import DocumentNumbers

/// The fields in the head and foot of an official document (thể thức văn bản, NĐ 30/2020, Phụ lục I), read together
/// because each is found by where the others stand.
public struct DocumentHead: Sendable, Hashable {
  /// Nil where a draft leaves it blank, and for laws printed without it.
  public var number: DocumentNumber?
  /// Nil where the day is blank or not printed.
  public var issuedOn: CivilDate?
  public var type: DocumentType?
  public var issuingBody: String?
  public var subject: String?
  public var signer: String?
  /// Everything else, with the evidence for all fields. `citations` are another reader's.
  public var facts = DocumentFacts()
  /// Two numbers or two dates in the head.
  public var warnings: [ImportWarning] = []
}

/// What a record or a page says of the document whose text it gives: exports keep the head in fields of their own.
struct StatedDocument {
  var type: DocumentType?
  var issuedOn: CivilDate?
}

/// Finds the head of an official document in a text, or nothing.
///
/// A page is a notice when a number line ("Số: 164/TB-UBND") and a place-date line ("Tân Lộc Hạ, ngày 22 tháng 7 năm
/// 2013") or the state's name stand within a few lines of each other; a list of notices or a news item has no such pair.
/// Of several documents in one text the first counts. Spans count Unicode scalars of `body.plainText`. Linear in the
/// text.
public enum HeadReader {
  public static func read(_ body: [Block]) -> DocumentHead? { read(Segment.segments(of: body)) }

  /// - Parameter stated: of a record that says what document it is, so that its text is read even without a head.
  static func read(_ segments: [Segment], stated: StatedDocument? = nil) -> DocumentHead? {
    let marks = HeadMark.marks(in: segments)
    let frame = HeadFrame.first(in: marks, count: segments.count)
    if let frame, frame.number != nil {
      return HeadReading(segments: segments, marks: marks, frame: frame).head
    }
    for mark in marks {
      guard case .heading(let heading) = mark.kind,
        let title = TitleHead(in: segments, heading: heading, at: mark.place)
      else { continue }
      return HeadReading(segments: segments, marks: marks, title: title, at: mark.place).head
    }
    if let frame { return HeadReading(segments: segments, marks: marks, frame: frame).head }
    return stated.map { HeadReading(segments: segments, marks: marks, stated: $0).head }
  }
}

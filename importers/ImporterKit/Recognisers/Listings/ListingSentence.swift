import DocumentNumbers
import NoticeModel
import VietnameseText

/// A document in one cell: "Quyết định số 12/2013/QĐ-UBND ngày 22/7/2013 về việc ban hành quy chế".
struct ListingSentence {
  var number: DocumentNumber
  var type: DocumentType
  var day: CivilDate?
  var subject: String

  /// Longer cells are texts, which cite documents and do not list them.
  private static let longest = 600
  private static let longestType = 40

  /// Nil where the cell does not begin with a type and its number.
  init?(_ cell: String) {
    guard cell.utf8.count <= Self.longest, cell.utf8.contains(0x2F) else { return nil }
    let text = Canonical.composed(ListingColumns.oneLine(cell))
    guard let found = DocumentNumber.find(in: text).first, found.scalars.lowerBound <= Self.longestType,
      !found.number.symbols.isEmpty
    else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard let type = Self.type(in: scalars[..<found.scalars.lowerBound]) else { return nil }
    var rest = scalars[found.scalars.upperBound...]
    if let (day, length) = Self.day(at: rest) {
      self.day = day
      rest = rest.dropFirst(length)
    }
    // "của …" names the body in front of the subject, with no mark between the two.
    guard !Self.folded(rest).hasPrefix("cua ") else { return nil }
    rest = rest.drop { [" ", ":", ",", ".", "-", "–", ";"].contains($0) }
    (number, self.type) = (found.number, type)
    subject = String(String.UnicodeScalarView(rest))
  }

  /// "Quyết định số", "1. Công văn số:", with nothing else.
  private static func type(in lead: ArraySlice<Unicode.Scalar>) -> DocumentType? {
    var words = folded(lead).split { !("a"..."z").contains($0) }[...]
    guard words.last == "so" else { return nil }
    words = words.dropLast()
    let name = words.joined(separator: " ")
    return DocumentTypes.all.first { Folding.folded($0.name) == name }
  }

  /// A day at the beginning, in brackets or not, and how many scalars it takes.
  private static func day(at rest: ArraySlice<Unicode.Scalar>) -> (CivilDate, Int)? {
    let lead = rest.prefix { $0 == " " || $0 == "(" || $0 == "," }.count
    let bytes = Array(folded(rest.dropFirst(lead).prefix(60)).utf8)
    // Folded text has one byte a scalar as far as the phrase goes.
    guard let phrase = DatePhrase(in: bytes, at: 0), let day = phrase.date else { return nil }
    let end = lead + phrase.range.upperBound
    let isClosed = rest.dropFirst(end).first == ")"
    return (day, end + (isClosed ? 1 : 0))
  }

  private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView(scalars)
    while text.first == " " { text.removeFirst() }
    return Folding.folded(String(text))
  }
}

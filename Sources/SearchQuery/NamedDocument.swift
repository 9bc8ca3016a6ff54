public import NoticeModel
import VietnameseText

/// A document as somebody names it: by its number, and perhaps by the day or year and the body beside that.
///
/// `tb 164`, `164/TB-UBND năm 2013`, `thông báo số 164/TB-UBND ngày 22/7/2013 của UBND huyện Tân Lộc Hạ`.
public struct NamedDocument: Sendable, Hashable {
  public var pattern: NumberPattern
  /// The days of which it may be; nil where nothing is said.
  public var period: DateRange?
  /// The body behind "của"; nil where nothing is said.
  public var issuer: String?
  /// What else stands behind the number: words of a body (`164/TB-UBND huyện Tân Lộc Hạ`) or of the subject.
  public var rest: String?

  /// Reads a line that has a number somewhere; nil for any other. Linear in the text.
  ///
  /// - Parameter citations: those of the same text, whose day and body are taken.
  public init?(_ text: String, citations: [Citation]) {
    if let pattern = NumberPattern(asked: text) {
      self.pattern = pattern
      return
    }
    guard let (pattern, scalars) = NumberPattern.within(text) else { return nil }
    self.pattern = pattern
    let behind = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(scalars.upperBound)))
    (period, rest) = Self.parts(of: behind)
    guard let citation = citations.first(where: { $0.span.upperBound == scalars.upperBound }) else { return }
    if let day = citation.issuedOn { period = DateRange(day.description) }
    issuer = citation.issuer
  }

  /// The first date or year of `text`, and the words without it.
  private static func parts(of text: String) -> (period: DateRange?, rest: String?) {
    var words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
      QueryScalars.withoutEnd(String($0))
    }
    var period: DateRange?
    if let place = words.firstIndex(where: { DateRange($0) != nil }) {
      period = DateRange(words[place])
      var start = place
      while start > 0, isPartOfDate(words, start - 1) { start -= 1 }
      words.removeSubrange(start...place)
    }
    if let first = words.first, ["cua", "do"].contains(Folding.folded(first)) { words.removeFirst() }
    let rest = words.joined(separator: " ")
    return (period, Folding.words(in: rest).isEmpty ? nil : rest)
  }

  /// `ngày 22 tháng 7 năm` before `2013`; not the 7 of `Quận 7 năm 2013`.
  private static func isPartOfDate(_ words: [String], _ place: Int) -> Bool {
    let names = ["ngay", "thang", "nam"]
    let word = Folding.folded(words[place])
    if names.contains(word) { return true }
    return word.utf8.count <= 2 && Int(word) != nil && place > 0 && names.contains(Folding.folded(words[place - 1]))
  }
}

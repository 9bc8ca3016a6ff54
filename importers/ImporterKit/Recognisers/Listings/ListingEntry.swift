import DocumentNumbers
import NoticeModel
import VietnameseText

/// What one text says of one document: "Quyết định số 12/2013/QĐ-UBND ngày 22/7/2013 của UBND huyện về việc …", or its
/// number alone.
struct ListingEntry {
  private(set) var number: DocumentNumber
  /// As the words before the number name it.
  private(set) var type: DocumentType?
  private(set) var issuedOn: CivilDate?
  private(set) var issuingBody: String?
  private(set) var subject: String?
  /// Nothing stands there but the number and its day.
  private(set) var isNumberOnly: Bool

  private static let longest = 2_000
  /// What may stand before the number: a bullet, the type, "số".
  private static let longestLead = 120
  private static let longestNumber = 60
  /// Scalars that hold the number and, where it is one of several, the next.
  private static let reach = 220

  /// Nil unless the text begins with a number, or with a type and a number.
  ///
  /// - Parameter isIntroduced: a table says that numbers stand there, so that "15/CP" is one.
  init?(_ text: String, isIntroduced: Bool) {
    guard (4...Self.longest).contains(text.utf8.count) else { return nil }
    let text = isIntroduced && Self.startsWithNumber(text) ? "Số " + text : text
    let numbers = DocumentNumber.find(in: String(text.unicodeScalars.prefix(Self.reach)))
    guard let found = numbers.first, found.scalars.lowerBound <= Self.longestLead else { return nil }
    let lead = String(text.unicodeScalars.prefix(found.scalars.lowerBound))
    guard let introduction = Self.introduction(lead) else { return nil }
    number = found.number
    type = introduction.type
    var rest = ListingRest(
      text[...].dropping(scalars: found.scalars.upperBound), isParted: introduction.namesBody)
    rest.read()
    issuedOn = rest.issuedOn
    issuingBody = introduction.body ?? rest.issuingBody
    subject = rest.subject
    type = type ?? rest.type
    isNumberOnly = rest.isEmpty
    // "7/TB-UBND, 8/TB-UBND": of which the row's other cells speak is not known.
    if numbers.count > 1, subject == nil { return nil }
  }

  /// The whole cell as a number in any spelling: "QĐ 12/2012", "164 – tb – ubnd".
  init?(numberOnly text: String) {
    guard (4...Self.longestNumber).contains(text.utf8.count), text.utf8.contains(where: ListingValue.isDigit),
      let number = DocumentNumber(text)
    else { return nil }
    self.number = number
    isNumberOnly = true
  }

  /// "15/CP", "12-NQ/TU"; "1. Quyết định số …" starts with an ordinal.
  private static func startsWithNumber(_ text: String) -> Bool {
    let rest = text.utf8.drop { $0 <= 0x20 }
    let behind = rest.drop(while: ListingValue.isDigit)
    return behind.startIndex > rest.startIndex && (behind.first == 0x2F || behind.first == 0x2D)
  }

  private struct Introduction {
    var type: DocumentType?
    var body: String?
    /// The title is all in one, as gazettes print it, so that the subject follows the number.
    var namesBody = false
  }

  /// "1. Quyết định số", "Quyết định của UBND tỉnh số", "QĐ số", "- Số:", or nothing; nil if other words stand there.
  private static func introduction(_ lead: String) -> Introduction? {
    var words = Folding.words(in: lead).map(\.folded)[...]
    if let first = words.first, first.utf8.allSatisfy(ListingValue.isDigit) || (first.utf8.count == 1 && first != "l") {
      words = words.dropFirst()
    }
    if words.starts(with: ["so", "ky", "hieu"]) { words = words.dropFirst(3) }
    if words.last == "so" { words = words.dropLast() }
    guard let first = words.first else { return Introduction() }
    if words.count == 1, first.utf8.count <= 4, let type = DocumentTypes.type(code: first) {
      return Introduction(type: type)
    }
    guard let type = DocumentTypes.type(named: words.joined(separator: " ")) else { return nil }
    let names = [["bo", "luat"], Folding.words(in: type.name).map(\.folded)]
    guard let name = names.first(where: words.starts) else { return nil }
    let maker = words.dropFirst(name.count)
    if maker.isEmpty { return Introduction(type: type) }
    // "Nghị quyết HĐND xã số" leaves "của" out.
    guard maker.first == "cua" || BodyNames.opens(maker.joined(separator: " ")) else { return nil }
    return Introduction(type: type, body: body(lead), namesBody: true)
  }

  /// What stands between "của" and "số".
  private static func body(_ lead: String) -> String? {
    let words = lead.split(separator: " ")
    guard let owner = words.firstIndex(where: { Folding.folded(String($0)) == "cua" }) else { return nil }
    let end = words.lastIndex { Folding.folded(String($0)).hasPrefix("so") && $0.utf8.count < 6 } ?? words.endIndex
    guard owner + 1 < end else { return nil }
    let name = words[(owner + 1)..<end].joined(separator: " ")
    return BodyNames.opens(Folding.folded(name)) ? ListingValue.body(name) : nil
  }
}

import DocumentNumbers
import NoticeModel
import VietnameseText

/// A row of a table with its place in the page's text.
struct ListingRow {
  var cells: [String]
  var span: Range<Int>

  private static let longestType = 80

  var filled: Int { cells.count { !ListingValue.isBlank($0) } }

  /// One cell only, such as "Năm 2013", or no cell with text: a file's name and a page.
  var isSlight: Bool { filled < 2 || cells.allSatisfy { ListingValue.letters($0) < ListingValue.shortestSubject } }

  /// The document of the row by the columns; nil where a number or a subject lacks, or two numbers disagree.
  func document(_ columns: ListingColumns) -> ListedDocument? {
    guard let cell = columns.text(columns.number, of: cells),
      let entry = ListingEntry(cell, isIntroduced: true) ?? ListingEntry(numberOnly: cell)
    else { return nil }
    guard columns.subject != nil || entry.subject != nil else { return nil }
    var subject = entry.subject
    var named: ListingEntry?
    if let text = columns.text(columns.subject, of: cells) {
      named = ListingEntry(text, isIntroduced: false)
      // The subject column says another number: which one is listed?
      if let named, named.number != entry.number { return nil }
      subject = named?.subject ?? ListingValue.subject(text)
    }
    guard let subject else { return nil }
    let stated = columns.text(columns.type, of: cells).flatMap(Self.type)
    let leading = columns.subjectNamesType ? DocumentTypes.type(named: subject) : nil
    let date = columns.text(columns.date, of: cells).flatMap { ListingValue.date($0) }
    let body = columns.text(columns.body, of: cells).flatMap { ListingValue.body($0) }
    return Self.document(
      entry.number, types: [stated, entry.type, named?.type, leading], date: date ?? entry.issuedOn ?? named?.issuedOn,
      subject: subject, body: body ?? entry.issuingBody ?? named?.issuingBody, span: span)
  }

  /// The type is what number, column and words agree on; the day has to be of the number's year. A number without a type
  /// is a letter's only where nothing else is stated: "15/UBND" was a report's before 2002.
  static func document(
    _ number: DocumentNumber, types: [DocumentType?], date: CivilDate?, subject: String, body: String?,
    span: Range<Int>
  ) -> ListedDocument {
    let stated = Set(types.compactMap(\.self))
    let symbol = TypeRecogniser.type(of: number)
    let isImplied = symbol?.code == "CV" && number.symbols.first != "CV"
    let types = isImplied && !stated.isEmpty ? stated : stated.union([symbol].compactMap(\.self))
    let isOfYear = number.year == nil || date == nil || number.year == date?.year
    return ListedDocument(
      number: number, type: types.count == 1 ? types.first : nil, issuedOn: isOfYear ? date : nil, subject: subject,
      issuingBody: body, span: span)
  }

  static func type(_ text: String) -> DocumentType? {
    text.utf8.count <= longestType ? TypeRecogniser.type(stated: text.oneLine) : nil
  }

  /// What the row adds to the subject of the one before: a wrapped line with nothing else beside it.
  func continuation(_ columns: ListingColumns) -> String? {
    guard let column = columns.subject, filled == 1, let text = columns.text(column, of: cells),
      let first = text.unicodeScalars.first(where: { $0.value > 0x20 }), first.properties.isLowercase
    else { return nil }
    return text.oneLine
  }
}

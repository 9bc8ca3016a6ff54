public import NoticeModel

/// Reads the documents that a page lists, as old portals do in "Văn bản chỉ đạo điều hành": rows of a table with number,
/// day and subject, or list items that begin with type and number.
///
/// A row without a number or a subject is left out: a wrong value is worse than none. One such row alone is no list.
/// Linear in the text.
public enum ListingRecogniser {
  private static let mostRows = 10_000
  private static let fewestLetters = 8

  /// In the order of the text; empty for pages without such a list.
  public static func listed(in body: [Block]) -> [ListedDocument] {
    guard mayList(body) else { return [] }
    var found: [ListedDocument] = []
    var (rows, offset): ([Row], Int) = ([], 0)
    for block in body {
      let text = block.text
      let length = text.unicodeScalars.count
      if let cells = cells(of: block) {
        if let last = rows.last, last.isItem != (cells.count == 1 && isItem(block)) { close(&rows, into: &found) }
        rows.append(Row(cells: cells, isItem: isItem(block), span: offset..<offset + length))
      } else {
        close(&rows, into: &found)
      }
      offset += length + 1
    }
    close(&rows, into: &found)
    return found
  }

  private struct Row {
    var cells: [String]
    var isItem: Bool
    var span: Range<Int>
  }

  private static func isItem(_ block: Block) -> Bool {
    if case .listItem = block { true } else { false }
  }

  private static func cells(of block: Block) -> [String]? {
    switch block {
    case .tableRow(let cells): cells
    case .listItem(let text): [text]
    case .paragraph, .heading: nil
    }
  }

  /// The cheap question: do two rows hold the slash of a number?
  private static func mayList(_ body: [Block]) -> Bool {
    var seen = 0
    for block in body {
      guard let cells = cells(of: block), cells.contains(where: { $0.utf8.contains(0x2F) }) else { continue }
      seen += 1
      if seen == 2 { return true }
    }
    return false
  }

  /// Reads the table that ends here.
  private static func close(_ rows: inout [Row], into found: inout [ListedDocument]) {
    defer { rows = [] }
    guard rows.count >= 2, found.count < mostRows else { return }
    // Pages put more tables into one, each with a head of its own.
    var columns: ListingColumns?
    if !rows.contains(where: { ListingColumns(head: $0.cells) != nil }) {
      columns = ListingColumns(of: rows.map(\.cells))
    }
    var listed: [ListedDocument] = []
    for row in rows {
      if let head = ListingColumns(head: row.cells) {
        columns = head
      } else if let document = document(in: row, columns) {
        listed.append(document)
      }
    }
    guard listed.count >= 2 else { return }
    found += listed.prefix(mostRows - found.count)
  }

  private static func document(in row: Row, _ columns: ListingColumns?) -> ListedDocument? {
    guard let columns else { return sentence(in: row) }
    guard let text = columns.value(.number, in: row.cells), let number = ListingColumns.number(text),
      let subject = columns.value(.subject, in: row.cells), isSubject(subject)
    else { return sentence(in: row) }
    let day = columns.value(.day, in: row.cells).flatMap { CivilDate(dayFirst: $0) ?? CivilDate(iso: $0) }
    let type = columns.value(.type, in: row.cells).flatMap(TypeRecogniser.type(stated:))
    return ListedDocument(
      number: number, type: type ?? TypeRecogniser.type(of: number), issuedOn: day, subject: subject,
      issuingBody: columns.value(.body, in: row.cells), span: row.span)
  }

  /// A row one cell of which says all.
  private static func sentence(in row: Row) -> ListedDocument? {
    row.cells.lazy.compactMap { ListingSentence($0) }.first { isSubject($0.subject) }.map {
      ListedDocument(
        number: $0.number, type: $0.type, issuedOn: $0.day, subject: $0.subject, issuingBody: nil, span: row.span)
    }
  }

  private static func isSubject(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if letters >= fewestLetters { return true }
    }
    return false
  }
}

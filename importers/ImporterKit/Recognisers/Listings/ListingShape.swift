import DocumentNumbers
import NoticeModel

/// Where a row of a table without a head has what listings have. Rows of one shape below each other are a listing.
struct ListingShape {
  /// What two rows of a listing share.
  struct Key: Equatable {
    var count: Int
    var number: Int
    var date: Int?
    /// The number's cell says all: "Quyết định số … ngày … về việc …".
    var isEntry: Bool
  }

  var key: Key
  var entry: ListingEntry
  var row: ListingRow

  /// A subject has to be that much longer than any other text of its row.
  private static let prominence = 1.5
  private static let mostTries = 4

  /// Nil for a row without a number at the beginning of a cell, with other text before it, or with an amount.
  init?(_ row: ListingRow) {
    let cells = row.cells
    guard cells.count <= ListingColumns.mostColumns, !cells.contains(where: { ListingValue.isAmount($0) }) else {
      return nil
    }
    guard let (column, entry) = Self.entry(in: cells), cells[..<column].allSatisfy(Self.isSlight) else { return nil }
    self.row = row
    self.entry = entry
    if entry.subject != nil {
      key = Key(count: cells.count, number: column, isEntry: true)
    } else {
      guard entry.isNumberOnly else { return nil }
      let dates = cells.indices.filter { $0 != column && ListingValue.date(cells[$0]) != nil }
      guard let date = dates.first ?? (entry.issuedOn == nil ? nil : column) else { return nil }
      key = Key(count: cells.count, number: column, date: date, isEntry: false)
      // Of two days none is known to be the document's.
      hasOneDate = dates.count == 1
    }
  }

  private var hasOneDate = false

  private static func entry(in cells: [String]) -> (column: Int, entry: ListingEntry)? {
    var tries = 0
    for (column, cell) in cells.enumerated() where tries < mostTries && ListingValue.mayStateNumber(cell) {
      tries += 1
      if let entry = ListingEntry(cell, isIntroduced: true) { return (column, entry) }
    }
    return nil
  }

  /// An ordinal, a day, the name of a type or of a body.
  private static func isSlight(_ cell: String) -> Bool {
    ListingValue.letters(cell) < ListingValue.shortestSubject || ListingRow.type(cell) != nil
  }

  /// The documents of rows of one shape; none for a single row or where no column is clearly the subject.
  static func documents(_ shapes: [ListingShape]) -> [ListedDocument] {
    guard shapes.count > 1, let key = shapes.first?.key else { return [] }
    if key.isEntry {
      return shapes.compactMap { $0.document(subject: $0.entry.subject, date: $0.entry.issuedOn) }
    }
    guard let column = subjectColumn(shapes, key) else { return [] }
    let documents = shapes.compactMap { shape -> ListedDocument? in
      let date = shape.hasOneDate ? key.date.flatMap { ListingValue.date(shape.row.cells[$0]) } : nil
      return shape.document(
        subject: ListingValue.subject(shape.row.cells[column]), date: shape.entry.issuedOn ?? date)
    }
    return documents.count > 1 ? documents : []
  }

  private func document(subject: String?, date: CivilDate?) -> ListedDocument? {
    guard let subject else { return nil }
    let stated = row.cells[..<key.number].compactMap(ListingRow.type)
    return ListingRow.document(
      entry.number, types: stated + [entry.type], date: date, subject: subject, body: entry.issuingBody, span: row.span)
  }

  private static func subjectColumn(_ shapes: [ListingShape], _ key: Key) -> Int? {
    var letters = [Int](repeating: 0, count: key.count)
    for shape in shapes {
      for (column, cell) in shape.row.cells.enumerated() where column != key.number && column < letters.count {
        letters[column] += ListingValue.letters(cell)
      }
    }
    let order = letters.indices.sorted { letters[$0] > letters[$1] }
    guard let first = order.first, letters[first] >= shapes.count * ListingValue.shortestSubject / 2 else { return nil }
    let second = order.count > 1 ? letters[order[1]] : 0
    return Double(letters[first]) >= prominence * Double(second) ? first : nil
  }
}

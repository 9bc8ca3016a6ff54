import Markup

/// Where a reader stands in the tables of an OpenDocument: columns give styles to the cells below them, and equal
/// neighbours are written once with a number.
struct OpenDocumentTables {
  private struct Table {
    var columns: [(count: Int, style: String?)] = []
    var column = 0
    var rowStyle: String?
    var rowCount = 1
    var cellCount = 1
  }

  private var tables: [Table] = []

  /// Spreadsheets have no more columns and rows than this.
  private static let maximumCount = 1 << 20
  private static let maximumColumns = 4_096

  mutating func open() { tables.append(Table()) }
  mutating func close() { _ = tables.popLast() }

  mutating func addColumn(_ element: borrowing XMLElement<OpenDocumentName>) {
    guard let last = tables.indices.last, tables[last].columns.count < Self.maximumColumns else { return }
    let count = Self.count(element.attribute("number-columns-repeated"))
    tables[last].columns.append((count, element.attribute("default-cell-style-name")))
  }

  mutating func startRow(_ element: borrowing XMLElement<OpenDocumentName>) {
    guard let last = tables.indices.last else { return }
    tables[last].column = 0
    tables[last].rowStyle = element.attribute("default-cell-style-name")
    tables[last].rowCount = Self.count(element.attribute("number-rows-repeated"))
  }

  /// How often the row stands there.
  mutating func finishRow() -> Int { tables.last?.rowCount ?? 1 }

  /// Gives the style of the cell: its own, its row's, or its column's.
  mutating func startCell(_ element: borrowing XMLElement<OpenDocumentName>) -> String? {
    guard let last = tables.indices.last else { return nil }
    tables[last].cellCount = Self.count(element.attribute("number-columns-repeated"))
    return element.attribute("style-name") ?? tables[last].rowStyle ?? columnStyle(tables[last])
  }

  /// How often the cell stands there.
  mutating func finishCell() -> Int {
    guard let last = tables.indices.last else { return 1 }
    tables[last].column = min(Self.maximumCount, tables[last].column + tables[last].cellCount)
    return tables[last].cellCount
  }

  private func columnStyle(_ table: Table) -> String? {
    var rest = table.column
    for column in table.columns {
      if rest < column.count { return column.style }
      rest -= column.count
    }
    return nil
  }

  private static func count(_ value: String?) -> Int {
    min(max(value.flatMap { Int($0) } ?? 1, 1), maximumCount)
  }
}

/// What stands together on a page.
enum PagePiece {
  /// Lines one under the other; `isColumn` where they are a column beside others.
  case flow([PDFLine], isColumn: Bool)
  /// Cells side by side, from left to right, each with its lines.
  case row([[PDFLine]])
}

/// Finds the rows of cells in the lines of a page: tables, the two columns of an official head, the list of recipients
/// beside the signature.
///
/// No ruled line is looked at. Where the content goes on at the right (or left) of what it just wrote and no lower, a
/// row begins; it ends with the first line that stands below it. Nearly linear: a line is compared with the cells of
/// its row only.
struct PageLayout {
  private var pieces: [PagePiece] = []
  private var flow: [PDFLine] = []
  private var row: CellRow?

  static func pieces(of lines: [PDFLine]) -> [PagePiece] {
    var layout = PageLayout()
    for line in lines { layout.add(line) }
    layout.endRow()
    layout.endFlow()
    return layout.pieces
  }

  private mutating func add(_ line: PDFLine) {
    if row?.take(line) == true { return }
    endRow()
    let start = cellStart(before: line)
    guard start < flow.count else {
      flow.append(line)
      return
    }
    let cell = Array(flow[start...])
    flow.removeSubrange(start...)
    endFlow()
    row = CellRow(cell, beside: line)
  }

  /// Where in the flow the lines begin that are the cell beside `line`; the flow's end where there is none.
  private func cellStart(before line: PDFLine) -> Int {
    guard let last = flow.last, line.top < last.bottom - last.height / 3 else { return flow.count }
    let isRight = line.isRight(of: last.right)
    guard isRight || line.isLeft(of: last.left) else { return flow.count }
    // Cells beside each other are often centred: as far as this one reaches below the line it may reach above it.
    let highest = line.top - max(0, last.bottom - line.bottom) - last.height * 2 / 3
    var start = flow.count
    while start > 0 {
      let candidate = flow[start - 1]
      guard candidate.top >= highest, isRight ? line.isRight(of: candidate.right) : line.isLeft(of: candidate.left)
      else { break }
      if start < flow.count {
        let next = flow[start]
        guard candidate.top < next.top, next.top - candidate.bottom <= next.height * 3 / 2 else { break }
      }
      start -= 1
    }
    return start
  }

  private mutating func endRow() {
    guard let done = row else { return }
    row = nil
    let cells = done.cells
    if cells.contains(where: { $0.reduce(0) { $0 + $1.text.count } > Self.largestCell }) {
      pieces += cells.map { .flow($0, isColumn: true) }
    } else {
      pieces.append(.row(cells))
    }
  }

  private mutating func endFlow() {
    if !flow.isEmpty { pieces.append(.flow(flow, isColumn: false)) }
    flow.removeAll()
  }

  /// Bytes; more is a column of running text.
  private static let largestCell = 2_000
}

/// A row of cells that is being read.
struct CellRow {
  private var columns: [Column] = []
  /// The cell that was written last.
  private var current = 0
  private var bottom: Int

  /// Lines; what stands further up is another column of text.
  private static let highest = 12

  private struct Column {
    var lines: [PDFLine]
    var left: Int
    var right: Int
  }

  init(_ cell: [PDFLine], beside line: PDFLine) {
    bottom = cell.map(\.bottom).max() ?? line.bottom
    columns = [Column(lines: cell, left: cell.map(\.left).min() ?? 0, right: cell.map(\.right).max() ?? 0)]
    startCell(line)
  }

  /// From left to right.
  var cells: [[PDFLine]] { columns.sorted { $0.left < $1.left }.map(\.lines) }

  /// Takes a line that belongs to the row; false for one that does not.
  mutating func take(_ line: PDFLine) -> Bool {
    let isInside = line.top < bottom - line.height / 3
    if goesOn(line, in: current, isInside: isInside) {
      append(line, to: current)
      return true
    }
    guard isInside else { return false }
    if let column = columns.indices.first(where: { goesOn(line, in: $0, isInside: true) }) {
      append(line, to: column)
      return true
    }
    let top = columns.compactMap(\.lines.first?.top).min() ?? line.top
    // A tall cell begins above the others where they are centred.
    guard top - line.bottom < line.height * Self.highest, columns.count < 64,
      columns.allSatisfy({ line.isRight(of: $0.right) || line.isLeft(of: $0.left) })
    else { return false }
    startCell(line)
    return true
  }

  /// True where the line stands under the last one of a column, clear of the other columns.
  private func goesOn(_ line: PDFLine, in place: Int, isInside: Bool) -> Bool {
    let column = columns[place]
    guard let last = column.lines.last, line.top >= last.bottom - last.height / 3 else { return false }
    guard isInside || line.top - last.bottom <= last.height * 6 / 5 else { return false }
    let isAligned = line.left >= column.left - last.height / 2
    let isCentred = abs(line.left + line.right - column.left - column.right) <= last.height
    guard isAligned || isCentred else { return false }
    for other in columns.indices where other != place {
      let isAfter = columns[other].left < column.left
      guard isAfter ? line.isRight(of: columns[other].right) : line.isLeft(of: columns[other].left) else {
        return false
      }
    }
    return true
  }

  private mutating func append(_ line: PDFLine, to place: Int) {
    columns[place].lines.append(line)
    columns[place].left = min(columns[place].left, line.left)
    columns[place].right = max(columns[place].right, line.right)
    bottom = max(bottom, line.bottom)
    current = place
  }

  private mutating func startCell(_ line: PDFLine) {
    columns.append(Column(lines: [line], left: line.left, right: line.right))
    bottom = max(bottom, line.bottom)
    current = columns.count - 1
  }
}

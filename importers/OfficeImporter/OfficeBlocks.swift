import LegacyEncoding

/// What a paragraph is.
enum OfficeLineKind: Hashable {
  case paragraph, listItem
  case heading(Int)
}

/// A part of a document; parts are put together in this order, whichever is read first.
enum OfficeRegion: Int, CaseIterable {
  case header, body, notes, footer
}

/// The blocks, title and links of a document as places in a pool of raw texts, and then as what they say.
struct OfficeBlocks {
  private(set) var pool = TextPool()
  var title: Int?
  var links: [(target: String, text: Int?)] = []
  var finished: [[RawBlock]] = Array(repeating: [], count: OfficeRegion.allCases.count)
  /// Where finished blocks go: for each open region its part of the document, rows and cells inside.
  var sinks = [Sink(role: .region(.body))]

  enum RawBlock {
    case line(OfficeLineKind, Int)
    case row([[Int]])
  }

  enum Role {
    case region(OfficeRegion), row, cell
  }

  struct Sink {
    var role: Role
    var blocks: [RawBlock] = []
    /// The finished cells of the table row being read, when this sink is a row.
    var cells: [[RawBlock]] = []

    var isRow: Bool {
      if case .row = role { return true }
      return false
    }

    var isCell: Bool {
      if case .cell = role { return true }
      return false
    }
  }

  // MARK: - Gathering

  mutating func append(_ line: OfficeLine, as kind: OfficeLineKind, fonts: OfficeFonts) {
    guard let text = line.pooled(in: &pool, fonts: fonts) else { return }
    sinks[sinks.count - 1].blocks.append(.line(kind, text))
  }

  mutating func append(link target: String, _ text: OfficeLine, fonts: OfficeFonts) {
    links.append((target, text.pooled(in: &pool, fonts: fonts)))
  }

  mutating func setTitle(_ text: OfficeLine, fonts: OfficeFonts) {
    if title == nil { title = text.pooled(in: &pool, fonts: fonts) }
  }

  /// What is gathered from here to `finishRegion` belongs to another part of the document.
  mutating func start(_ region: OfficeRegion) {
    sinks.append(Sink(role: .region(region)))
  }

  /// Ends the region and the rows and cells that are open in it.
  mutating func finishRegion() {
    while let sink = sinks.last, sinks.count > 1 {
      guard case .region(let region) = sink.role else {
        if sink.isRow { finishRow() } else { finishCell() }
        continue
      }
      sinks.removeLast()
      finished[region.rawValue] += sink.blocks
      return
    }
  }

  /// Takes headers and footers away unread.
  mutating func dropMargins() {
    for region in [OfficeRegion.header, .footer] { finished[region.rawValue] = [] }
  }

  mutating func startRow() {
    sinks.append(Sink(role: .row))
  }

  mutating func startCell() {
    if sinks[sinks.count - 1].isRow { sinks.append(Sink(role: .cell)) }
  }

  mutating func finishCell() {
    guard sinks[sinks.count - 1].isCell else { return }
    let cell = sinks.removeLast()
    sinks[sinks.count - 1].cells.append(cell.blocks)
  }

  /// The bytes of text in the last finished cell of the open row.
  var lastCellSize: Int { sinks[sinks.count - 1].cells.last.map(size) ?? 0 }

  /// The bytes of text in the open row.
  var rowSize: Int { sinks[sinks.count - 1].cells.reduce(0) { $0 + size(of: $1) } }

  private func size(of blocks: [RawBlock]) -> Int {
    blocks.reduce(0) { sum, block in
      switch block {
      case .line(_, let text): sum + pool.size(of: text)
      case .row(let cells): sum + cells.joined().reduce(0) { $0 + pool.size(of: $1) }
      }
    }
  }

  mutating func repeatCell(_ count: Int) {
    guard sinks[sinks.count - 1].isRow, let cell = sinks[sinks.count - 1].cells.last else { return }
    for _ in 0..<max(0, count) { sinks[sinks.count - 1].cells.append(cell) }
  }

  /// Takes a row away unread, such as one that was deleted.
  mutating func dropRow() {
    guard sinks[sinks.count - 1].isRow else { return }
    sinks.removeLast()
  }

  /// A row with two or more filled cells of plain text is a row of data; any other is layout, and its blocks stand one by
  /// one. Adds the row `count` times.
  mutating func finishRow(count: Int = 1) {
    guard sinks[sinks.count - 1].isRow else { return }
    let row = sinks.removeLast()
    var blocks = row.cells.flatMap(\.self) + row.blocks
    let last = row.cells.lastIndex { !$0.isEmpty }
    let cells = row.cells[..<(last.map { $0 + 1 } ?? 0)]
    let data = cells.compactMap(dataCell)
    if cells.count(where: { !$0.isEmpty }) >= 2, row.blocks.isEmpty, data.count == cells.count { blocks = [.row(data)] }
    for _ in 0..<max(1, count) { sinks[sinks.count - 1].blocks += blocks }
  }

  /// The texts of a cell that holds a few paragraphs and nothing else; a number or a list's dash is one too.
  private func dataCell(_ blocks: [RawBlock]) -> [Int]? {
    guard blocks.count <= 12 else { return nil }
    var (texts, size): ([Int], Int) = ([], 0)
    for block in blocks {
      guard case .line(_, let text) = block else { return nil }
      texts.append(text)
      size += pool.size(of: text)
    }
    return size <= 2_000 ? texts : nil
  }
}

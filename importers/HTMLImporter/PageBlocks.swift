import LegacyEncoding
import NoticeModel

/// What a line of a page is.
enum LineKind {
  case paragraph, listItem
  case heading(Int)
}

/// The blocks, title and links of a page as places in a pool of raw texts, and then as what they say.
struct PageBlocks {
  private(set) var pool = TextPool()
  private var title: Int?
  private var links: [(target: String, text: Int?)] = []
  /// Where finished blocks go: the page, or the innermost table cell.
  private var sinks = [Sink()]

  /// Deeper tables are layout; their structure is not kept, their text is.
  private static let maximumTableDepth = 40

  private enum RawBlock {
    case line(LineKind, Int)
    case row([[Int]])
  }

  private struct Sink {
    var blocks: [RawBlock] = []
    /// The finished cells of the table row being read, when this sink is a row.
    var cells: [[RawBlock]] = []
    var isRow = false
  }

  // MARK: - Gathering

  mutating func append(_ line: FontedBytes, as kind: LineKind, fonts: FontStack) {
    guard let text = line.pooled(in: &pool, fonts: fonts) else { return }
    sinks[sinks.count - 1].blocks.append(.line(kind, text))
  }

  mutating func append(link target: String, _ text: FontedBytes, fonts: FontStack) {
    links.append((target, text.pooled(in: &pool, fonts: fonts)))
  }

  /// False where the title is blank: another may follow.
  mutating func setTitle(_ text: FontedBytes, fonts: FontStack) -> Bool {
    title = text.pooled(in: &pool, fonts: fonts)
    return title != nil
  }

  mutating func startRow() {
    if sinks.count < Self.maximumTableDepth * 2 { sinks.append(Sink(isRow: true)) }
  }

  mutating func startCell() {
    if sinks[sinks.count - 1].isRow { sinks.append(Sink()) }
  }

  mutating func finishCell() {
    guard sinks.count > 1, !sinks[sinks.count - 1].isRow, sinks[sinks.count - 2].isRow else { return }
    let cell = sinks.removeLast()
    sinks[sinks.count - 1].cells.append(cell.blocks)
  }

  /// A row with two or more cells of plain text is a row of data; any other is layout, and its blocks stand one by one.
  mutating func finishRow() {
    guard sinks.count > 1, sinks[sinks.count - 1].isRow else { return }
    let row = sinks.removeLast()
    let filled = row.cells.filter { !$0.isEmpty }
    let cells = row.cells.compactMap(dataCell)
    if filled.count >= 2, row.blocks.isEmpty, cells.count == row.cells.count {
      sinks[sinks.count - 1].blocks.append(.row(cells))
    } else {
      for cell in row.cells { sinks[sinks.count - 1].blocks += cell }
      sinks[sinks.count - 1].blocks += row.blocks
    }
  }

  /// Closes the rows and cells that the page left open.
  mutating func finish() {
    while sinks.count > 1 {
      if sinks[sinks.count - 1].isRow {
        finishRow()
      } else {
        let cell = sinks.removeLast()
        sinks[sinks.count - 1].blocks += cell.blocks
      }
    }
  }

  /// The texts of a cell that holds a few paragraphs and nothing else.
  private func dataCell(_ blocks: [RawBlock]) -> [Int]? {
    guard blocks.count <= 12 else { return nil }
    var (texts, size): ([Int], Int) = ([], 0)
    for block in blocks {
      guard case .line(.paragraph, let text) = block else { return nil }
      texts.append(text)
      size += pool.size(of: text)
    }
    return size <= 2_000 ? texts : nil
  }

  // MARK: - Reading

  /// Puts the restored texts, by their index in the pool, in their places.
  func fill(_ extraction: inout Extraction, with texts: [String]) {
    extraction.title = title.map { texts[$0] } ?? ""
    extraction.body = sinks[0].blocks.compactMap { block in
      switch block {
      case .line(let kind, let text): Self.isBlank(texts[text]) ? nil : Self.block(kind, texts[text])
      case .row(let cells): Self.row(cells.map { $0.map { texts[$0] }.filter { !$0.isEmpty }.joined(separator: "\n") })
      }
    }
    extraction.links = links.map { Link(target: $0.target, text: $0.text.map { texts[$0] } ?? "") }
  }

  /// Nil where nothing is left of the cells once control characters are gone.
  private static func row(_ cells: [String]) -> Block? {
    cells.allSatisfy(isBlank) ? nil : .tableRow(cells)
  }

  private static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

  private static func block(_ kind: LineKind, _ text: String) -> Block {
    switch kind {
    case .paragraph: .paragraph(text)
    case .listItem: .listItem(text)
    case .heading(let level): .heading(level: level, text)
    }
  }
}

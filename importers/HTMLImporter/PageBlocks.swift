import ImporterKit
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
  private(set) var title: Int?
  private var links: [(target: String, text: Int?, element: Int, unit: Int)] = []
  /// The lines of the page in document order, with their places among its elements.
  private(set) var units: [TextUnit] = []
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

  /// Adds a line; `place` says where it stands, its text is filled in here.
  mutating func append(_ line: FontedBytes, as kind: LineKind, at place: TextUnit, fonts: FontStack) {
    guard let text = line.pooled(in: &pool, fonts: fonts) else { return }
    var unit = place
    unit.text = text
    unit.kind = kind
    units.append(unit)
    sinks[sinks.count - 1].blocks.append(.line(kind, text))
  }

  mutating func append(link target: String, _ text: FontedBytes, in element: Int, fonts: FontStack) {
    // The line that holds it ends behind it.
    links.append((target, text.pooled(in: &pool, fonts: fonts), element, units.count))
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

  /// Puts the restored texts, by their index in the pool, in their places: those of `isMain` into the body, the others
  /// into the surroundings. Nil for a page that is nothing but its text.
  func fill(_ extraction: inout Extraction, with texts: [String], isMain: [Bool]?, base: BaseAddress?) {
    extraction.title = title.map { texts[$0] } ?? ""
    var isBody = [Bool](repeating: isMain == nil, count: texts.count)
    if let isMain { for (unit, isMain) in zip(units, isMain) { isBody[unit.text] = isMain } }
    for block in sinks[0].blocks {
      switch block {
      case .line(let kind, let text):
        guard !Self.isBlank(texts[text]) else { continue }
        Self.add(Self.block(kind, texts[text]), isBody[text], &extraction)
      case .row(let cells):
        let all = cells.joined()
        guard let first = all.first else { continue }
        if all.allSatisfy({ isBody[$0] == isBody[first] }) {
          let row = Self.row(cells.map { $0.map { texts[$0] }.filter { !$0.isEmpty }.joined(separator: "\n") })
          if let row { Self.add(row, isBody[first], &extraction) }
        } else {
          // A row that the border of the main text runs through was layout.
          for text in all where !Self.isBlank(texts[text]) {
            Self.add(.paragraph(texts[text]), isBody[text], &extraction)
          }
        }
      }
    }
    extraction.links = links.map { link in
      Link(
        target: base?.resolve(link.target) ?? link.target, text: link.text.map { texts[$0] } ?? "",
        isMain: isMain.map { $0.isEmpty || $0[min(link.unit, $0.count - 1)] } ?? true)
    }
  }

  /// The texts of the links inside an element.
  func linkTexts(in element: Int, of outline: PageOutline) -> [Int] {
    links.compactMap { outline.contains($0.element, in: element) ? $0.text : nil }
  }

  private static func add(_ block: Block, _ isBody: Bool, _ extraction: inout Extraction) {
    if isBody { extraction.body.append(block) } else { extraction.surroundings.append(block) }
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

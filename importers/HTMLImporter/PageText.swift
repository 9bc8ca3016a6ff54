import Markup
import NoticeModel

/// Builds a page's title, blocks, links and frames while a reader walks it.
///
/// Text is gathered as bytes with blanks collapsed; a `String` is made once for each block.
struct PageText: MarkupVisitor {
  private(set) var title = ""
  private(set) var links: [Link] = []
  private(set) var frames: [String] = []
  /// Letters gathered, to be compared with what the page holds.
  private(set) var letters = 0
  private(set) var isCut = false
  /// Letters that a reader of the page sees below its headings: none in the empty shells that portals leave behind.
  private(set) var bodyLetters = 0
  var blocks: [Block] { sinks[0].blocks }

  /// Where finished blocks go: the page, or the innermost table cell.
  private var sinks = [Sink()]
  private var line: [UInt8] = []
  private var kind = LineKind.paragraph
  private var preformatted = 0
  private var titleDepth = 0
  private var titleBytes: [UInt8] = []
  private var openLinks: [(target: String, text: [UInt8])] = []
  private var totalBytes = 0
  private var depth = 0
  /// The depth of the outermost element that is not displayed.
  private var hiddenFrom: Int?

  private enum LineKind {
    case paragraph, listItem
    case heading(Int)
  }

  private var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }

  private struct Sink {
    var blocks: [Block] = []
    /// The finished cells of the table row being read, when this sink is a row.
    var cells: [[Block]] = []
    var isRow = false
  }

  /// Deeper tables are layout; their structure is not kept, their text is.
  private static let maximumTableDepth = 40
  private static let maximumLinks = 20_000
  private static let maximumLinkText = 400

  // MARK: - MarkupVisitor

  mutating func start(_ element: borrowing MarkupElement) -> Bool {
    guard element.tag != .script, element.tag != .style else { return false }
    depth += 1
    if hiddenFrom == nil, element.tag != .other, let style = element.attribute("style"), Self.hides(style) {
      hiddenFrom = depth
    }
    switch element.tag {
    case .title:
      // Drawings have titles too; after the page's own they are text like any other.
      if title.isEmpty { titleDepth += 1 } else { breakLine() }
    case .a:
      if let target = element.attribute("href"), !target.isEmpty, links.count < Self.maximumLinks {
        openLinks.append((target, []))
      } else {
        openLinks.append(("", []))
      }
    case .frame, .iframe:
      if let source = element.attribute("src"), !source.isEmpty, !frames.contains(source), frames.count < 64 {
        frames.append(source)
      }
    case .br:
      while line.last == 0x20 { line.removeLast() }
      if !line.isEmpty { line.append(UInt8(ascii: "\n")) }
    case .tr:
      breakLine()
      if sinks.count < Self.maximumTableDepth * 2 { sinks.append(Sink(isRow: true)) }
    case .td, .th:
      breakLine()
      if sinks[sinks.count - 1].isRow { sinks.append(Sink()) }
    case .li, .dt, .dd:
      breakLine()
      kind = .listItem
    case .h1, .h2, .h3, .h4, .h5, .h6:
      breakLine()
      kind = .heading(Self.level(of: element.tag))
    case .pre, .listing, .xmp, .plaintext, .textarea:
      breakLine()
      preformatted += 1
    case .option, .button:
      breakLine()
    case .img, .input, .area, .label, .time, .svg, .object, .embed, .video, .audio, .canvas:
      endWord()
    default:
      if Self.isBlock(element.tag) { breakLine() }
    }
    return true
  }

  mutating func end(_ tag: Tag) {
    defer {
      if hiddenFrom == depth { hiddenFrom = nil }
      depth -= 1
    }
    switch tag {
    case .title:
      if titleDepth > 0 {
        titleDepth -= 1
        if title.isEmpty { title = Self.string(titleBytes) }
      } else {
        breakLine()
      }
    case .a:
      closeLink()
    case .br:
      // Readers end it as they end every element; a line break does not end the paragraph.
      break
    case .td, .th:
      breakLine()
      if sinks.count > 1, !sinks[sinks.count - 1].isRow, sinks[sinks.count - 2].isRow {
        let cell = sinks.removeLast()
        sinks[sinks.count - 1].cells.append(cell.blocks)
      }
    case .tr:
      breakLine()
      if sinks.count > 1, sinks[sinks.count - 1].isRow { finishRow() }
    case .pre, .listing, .xmp, .plaintext, .textarea:
      breakLine()
      preformatted -= 1
    case .li, .dt, .dd, .h1, .h2, .h3, .h4, .h5, .h6, .option, .button:
      breakLine()
    case .label, .time, .svg, .object, .video, .audio, .canvas:
      endWord()
    default:
      if Self.isBlock(tag) { breakLine() }
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    if titleDepth > 0 {
      letters += LetterClass.count(utf8)
      if titleBytes.count < 4_096 { Self.appendCollapsed(utf8, to: &titleBytes) }
      return
    }
    guard totalBytes < HTMLImporter.maximumText else {
      letters += LetterClass.count(utf8)
      isCut = true
      return
    }
    let before = line.count
    if preformatted > 0 {
      line.append(contentsOf: utf8)
    } else {
      Self.appendCollapsed(utf8, to: &line)
    }
    totalBytes += line.count - before
    let added = line.withUnsafeBufferPointer { LetterClass.count(UnsafeBufferPointer(rebasing: $0[before...])) }
    letters += added
    if hiddenFrom == nil, !isHeading { bodyLetters += added }
    if !openLinks.isEmpty, openLinks[openLinks.count - 1].text.count < Self.maximumLinkText {
      openLinks[openLinks.count - 1].text.append(contentsOf: line[before...])
    }
  }

  /// Ends the last line and every open row and link: readers close what the page left open, but nothing depends on it.
  mutating func finish() {
    breakLine()
    while sinks.count > 1 {
      if sinks[sinks.count - 1].isRow {
        finishRow()
      } else {
        let cell = sinks.removeLast()
        sinks[sinks.count - 1].blocks += cell.blocks
      }
    }
    while !openLinks.isEmpty { closeLink() }
    if title.isEmpty { title = Self.string(titleBytes) }
  }

  /// True for a style attribute with `display: none`, whatever its blanks and letters' case.
  private static func hides(_ style: String) -> Bool {
    guard style.utf8.contains(UInt8(ascii: ":")) else { return false }
    let plain = style.lowercased().filter { $0 != " " }
    return plain.contains("display:none")
  }

  // MARK: - Blocks

  /// What is seen as a thing of its own parts words without ending the line.
  private mutating func endWord() {
    if titleDepth == 0, let last = line.last, last > 0x20 { line.append(0x20) }
  }

  private mutating func breakLine() {
    defer { kind = .paragraph }
    guard !line.isEmpty else { return }
    let text = Self.string(line)
    line.removeAll(keepingCapacity: true)
    guard !text.isEmpty else { return }
    let block: Block
    switch kind {
    case .paragraph: block = .paragraph(text)
    case .listItem: block = .listItem(text)
    case .heading(let level): block = .heading(level: level, text)
    }
    sinks[sinks.count - 1].blocks.append(block)
  }

  /// A row with two or more cells of plain text is a row of data; any other is layout, and its blocks stand one by one.
  private mutating func finishRow() {
    let row = sinks.removeLast()
    let filled = row.cells.filter { !$0.isEmpty }
    let isData = filled.count >= 2 && row.blocks.isEmpty && row.cells.allSatisfy(Self.isDataCell)
    if isData {
      sinks[sinks.count - 1].blocks.append(
        .tableRow(row.cells.map { $0.map(\.text).joined(separator: "\n") }))
    } else {
      for cell in row.cells { sinks[sinks.count - 1].blocks += cell }
      sinks[sinks.count - 1].blocks += row.blocks
    }
  }

  private static func isDataCell(_ blocks: [Block]) -> Bool {
    guard blocks.count <= 12 else { return false }
    var size = 0
    for block in blocks {
      guard case .paragraph(let text) = block else { return false }
      size += text.utf8.count
    }
    return size <= 2_000
  }

  private mutating func closeLink() {
    guard let link = openLinks.popLast(), !link.target.isEmpty else { return }
    links.append(Link(target: link.target, text: Self.string(link.text)))
  }

  private static func level(of tag: Tag) -> Int {
    switch tag {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    default: 6
    }
  }

  private static func isBlock(_ tag: Tag) -> Bool {
    switch tag {
    case .a, .font, .span, .img, .input, .area, .label, .time, .svg, .object, .embed, .video, .audio, .canvas, .other,
      .select, .optgroup, .template, .noscript, .base, .meta, .link:
      false
    default: true
    }
  }

  // MARK: - Bytes

  /// Appends text with every run of blanks (the no-break space too) as one space, none at the start of a line.
  private static func appendCollapsed(_ utf8: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    var index = 0
    let count = utf8.count
    while index < count {
      let blank = blankLength(utf8, at: index)
      if blank > 0 {
        if let last = line.last, last != 0x20, last != 0x0A { line.append(0x20) }
        index += blank
        continue
      }
      var end = index + 1
      while end < count, utf8[end] > 0x20, utf8[end] != 0xC2 { end += 1 }
      line.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[index..<end]))
      index = end
    }
  }

  private static func blankLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    if byte <= 0x20 { return 1 }
    return byte == 0xC2 && index + 1 < utf8.count && utf8[index + 1] == 0xA0 ? 2 : 0
  }

  /// The line without blanks around it and without blanks before a line break.
  private static func string(_ line: [UInt8]) -> String {
    var end = line.count
    while end > 0, line[end - 1] <= 0x20 { end -= 1 }
    var start = 0
    while start < end, line[start] <= 0x20 { start += 1 }
    return String(decoding: line[start..<end], as: UTF8.self)
  }
}

import Markup
import NoticeModel

/// Gathers a page's title, blocks, links and frames while a reader walks it, with the font of every stretch of text.
///
/// Text is gathered as bytes with blanks collapsed; the encodings are decided when the whole page is known
/// (`PageBlocks`).
struct PageText: MarkupVisitor {
  private(set) var blocks = PageBlocks()
  private(set) var frames: [String] = []
  /// Letters gathered, to be compared with what the page holds.
  private(set) var letters = 0
  private(set) var isCut = false
  /// Letters that a reader of the page sees below its headings: none in the empty shells that portals leave behind.
  private(set) var bodyLetters = 0

  private var line = FontedBytes()
  private var kind = LineKind.paragraph
  private var preformatted = 0
  private var titleDepth = 0
  private var title = FontedBytes()
  private var hasTitle = false
  private var openLinks: [(target: String, text: FontedBytes)] = []
  private var linkCount = 0
  private var totalBytes = 0
  private var depth = 0
  /// The depth of the outermost element that is not displayed.
  private var hiddenFrom: Int?
  private var fonts = FontStack()
  private var sheet = FontSheet()
  /// The style sheet that is being read.
  private var sheetText: [UInt8]?

  private var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }

  private static let maximumLinks = 20_000
  private static let maximumLinkText = 400

  // MARK: - MarkupVisitor

  mutating func start(_ element: borrowing MarkupElement) -> Bool {
    guard element.tag != .script else { return false }
    depth += 1
    let style = element.attribute("style")
    fonts.push(element.tag, style: style, sheet: sheet) { element.attribute($0) }
    if hiddenFrom == nil, element.tag != .other, let style, Self.hides(style) {
      hiddenFrom = depth
    }
    switch element.tag {
    case .style:
      sheetText = []
    case .title:
      // Drawings have titles too; after the page's own they are text like any other.
      if hasTitle { breakLine() } else { titleDepth += 1 }
    case .a:
      if let target = element.attribute("href"), !target.isEmpty, linkCount < Self.maximumLinks {
        linkCount += 1
        openLinks.append((target, FontedBytes()))
      } else {
        openLinks.append(("", FontedBytes()))
      }
    case .frame, .iframe:
      if let source = element.attribute("src"), !source.isEmpty, !frames.contains(source), frames.count < 64 {
        frames.append(source)
      }
    case .br:
      line.dropBlanks()
      if !line.isEmpty { line.append(UInt8(ascii: "\n")) }
    case .tr:
      breakLine()
      blocks.startRow()
    case .td, .th:
      breakLine()
      blocks.startCell()
    case .li, .dt, .dd:
      breakLine()
      kind = .listItem
    case .h1, .h2, .h3, .h4, .h5, .h6:
      breakLine()
      kind = .heading(Self.level(of: element.tag))
    case .pre, .listing, .xmp, .plaintext, .textarea:
      breakLine()
      preformatted += 1
    default:
      part(at: element.tag)
    }
    return true
  }

  mutating func end(_ tag: Tag) {
    defer {
      if hiddenFrom == depth { hiddenFrom = nil }
      depth -= 1
      fonts.pop()
    }
    switch tag {
    case .style:
      if let sheetText { sheet.read(sheetText) }
      sheetText = nil
    case .title:
      if titleDepth > 0 {
        titleDepth -= 1
        finishTitle()
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
      blocks.finishCell()
    case .tr:
      breakLine()
      blocks.finishRow()
    case .pre, .listing, .xmp, .plaintext, .textarea:
      breakLine()
      preformatted -= 1
    case .img, .input, .area, .embed:
      // They hold nothing, and parted words where they began.
      break
    default:
      part(at: tag)
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    if let sheetText {
      if sheetText.count < FontSheet.maximumBytes { self.sheetText?.append(contentsOf: utf8) }
      return
    }
    if titleDepth > 0 {
      letters += LetterClass.count(utf8)
      if title.count < 4_096 { title.append(collapsing: utf8, in: fonts.key) }
      return
    }
    guard totalBytes < HTMLImporter.maximumText else {
      letters += LetterClass.count(utf8)
      isCut = true
      return
    }
    let before = line.count
    if preformatted > 0 {
      line.append(utf8, in: fonts.key)
    } else {
      line.append(collapsing: utf8, in: fonts.key)
    }
    totalBytes += line.count - before
    let added = line.withBytes(from: before, LetterClass.count)
    letters += added
    if hiddenFrom == nil, !isHeading { bodyLetters += added }
    if let last = openLinks.indices.last, openLinks[last].text.count < Self.maximumLinkText {
      line.withBytes(from: before) { openLinks[last].text.append($0, in: fonts.key) }
    }
  }

  /// Ends the last line and every open row and link: readers close what the page left open, but nothing depends on it.
  mutating func finish() {
    breakLine()
    blocks.finish()
    while !openLinks.isEmpty { closeLink() }
    finishTitle()
  }

  /// True for a style attribute with `display: none`, whatever its blanks and letters' case.
  private static func hides(_ style: String) -> Bool {
    guard style.utf8.contains(UInt8(ascii: ":")) else { return false }
    let plain = style.lowercased().filter { $0 != " " }
    return plain.contains("display:none")
  }

  // MARK: - Blocks

  private mutating func part(at tag: Tag) {
    switch TextBreak(at: tag) {
    case .none: break
    case .word: endWord()
    case .line: breakLine()
    }
  }

  /// Parts words without ending the line.
  private mutating func endWord() {
    if titleDepth == 0, let last = line.last, last > 0x20 { line.append(0x20) }
  }

  private mutating func breakLine() {
    defer { kind = .paragraph }
    guard !line.isEmpty else { return }
    blocks.append(line, as: kind, fonts: fonts)
    line.removeAll()
  }

  private mutating func finishTitle() {
    guard !hasTitle else { return }
    hasTitle = blocks.setTitle(title, fonts: fonts)
  }

  private mutating func closeLink() {
    guard let link = openLinks.popLast(), !link.target.isEmpty else { return }
    blocks.append(link: link.target, link.text, fonts: fonts)
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
}

import Markup
import NoticeModel

/// Gathers a page's title, blocks, links and frames while a reader walks it, with the font of every stretch of text.
///
/// Text is gathered as bytes with blanks collapsed; the encodings are decided when the whole page is known
/// (`PageBlocks`).
struct PageText: MarkupVisitor {
  private(set) var blocks = PageBlocks()
  private(set) var outline = PageOutline()
  private(set) var stated = StatedFacts()
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
  private var openLinks: [(target: String, text: FontedBytes, element: Int)] = []
  private var linkCount = 0
  /// How many of the open links lead to another page.
  private var leading = 0
  /// Where the line stands: the element around all of it, its letters, those of them in links.
  private var place: TextUnit?
  private var names = ElementNames()
  private var asides = Asides()
  private var word = WordMarks()
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
    if element.tag == .script { return startScript(element.attribute("type")) }
    depth += 1
    let style = element.attribute("style")
    fonts.push(element.tag, style: style, sheet: sheet) { element.attribute($0) }
    let display = element.tag != .other ? style.map(StyleDisplay.init(style:)) ?? .shown : .shown
    let isHidden = display == .none
    if hiddenFrom == nil, isHidden { hiddenFrom = depth }
    // The line before belongs to the element before.
    if element.tag.breaksLine { breakLine() }
    let said = names.describe(element, isHidden: display != .shown)
    outline.open(element.tag, said)
    if display != .shown, !element.tag.breaksLine, titleDepth == 0 {
      asides.hide(at: depth, element: outline.current)
    }
    if let style { word.start(style, at: depth, in: line.count) }
    switch element.tag {
    case .base, .meta, .time:
      stated.read(element, said.marks, in: outline.current)
      part(at: element.tag)
    case .img:
      endWord()
      if let text = element.attribute("alt") { read(alternative: text) }
    case .style:
      sheetText = []
    case .title:
      // Drawings have titles too; after the page's own they are text like any other.
      if hasTitle { breakLine() } else { titleDepth += 1 }
    case .a:
      if let target = element.attribute("href"), !target.isEmpty, linkCount < Self.maximumLinks {
        linkCount += 1
        openLinks.append((target, FontedBytes(), outline.current))
        if !target.hasPrefix("#") { leading += 1 }
      } else {
        openLinks.append(("", FontedBytes(), outline.current))
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
      kind = .heading(element.tag.headingLevel)
    case .p where WordMarks.isListItem(style):
      breakLine()
      kind = .listItem
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
      outline.close()
    }
    asides.end(at: depth)
    if let start = word.end(at: depth) { line.dropBullet(from: start) }
    switch tag {
    case .script:
      stated.endScript()
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
    if stated.isReadingScript { return stated.read(script: utf8) }
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
    if asides.isHiding {
      letters += LetterClass.count(utf8)
      totalBytes += utf8.count
      return asides.append(hidden: utf8, in: fonts.key)
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
    if line.count > before { note(added) }
    if hiddenFrom == nil, !isHeading { bodyLetters += added }
    if let last = openLinks.indices.last, openLinks[last].text.count < Self.maximumLinkText {
      line.withBytes(from: before) { openLinks[last].text.append($0, in: fonts.key) }
    }
  }

  /// Ends the last line and every open row and link: readers close what the page left open, but nothing depends on it.
  mutating func finish() {
    asides.finish()
    breakLine()
    blocks.finish()
    outline.finish()
    while !openLinks.isEmpty { closeLink() }
    finishTitle()
  }

  /// Scripts are not read, but for those that hold data about the page.
  private mutating func startScript(_ type: String?) -> Bool {
    guard type == "application/ld+json" else { return false }
    depth += 1
    fonts.push(.script, style: nil, sheet: sheet) { _ in nil }
    outline.open(.script, ElementNames.Said(traits: .hidden))
    stated.startScript()
    return true
  }

  /// Notes where a stretch of the line stands.
  private mutating func note(_ added: Int) {
    var place = self.place ?? TextUnit(text: 0, element: outline.current, kind: kind)
    place.element = outline.opened(around: place.element)
    place.letters += added
    if leading > 0 { place.linkLetters += added }
    self.place = place
  }

  /// A picture's alternative text, unless it is a file's name.
  private mutating func read(alternative text: String) {
    guard totalBytes < HTMLImporter.maximumText, text.utf8.count < 1_000, text.utf8.contains(where: { $0 > 0x40 })
    else { return }
    guard !PictureName.isName(text) else { return }
    var bytes = FontedBytes()
    var text = text
    text.withUTF8 { bytes.append(collapsing: $0, in: fonts.key) }
    totalBytes += bytes.count
    asides.append(alternative: bytes, element: outline.current)
  }

  // MARK: - Blocks

  private mutating func part(at tag: Tag) {
    switch TextBreak(at: tag) {
    case .none: break
    case .word: endWord()
    case .line:
      asides.endWord()
      breakLine()
    }
  }

  /// Parts words without ending the line.
  private mutating func endWord() {
    if titleDepth == 0, let last = line.last, last > 0x20 { line.append(0x20) }
  }

  private mutating func breakLine() {
    defer { kind = .paragraph }
    if !line.isEmpty {
      var unit = place ?? TextUnit(text: 0, element: outline.current, kind: kind)
      unit.element = outline.opened(around: unit.element)
      blocks.append(line, as: kind, at: unit, fonts: fonts)
      line.removeAll()
    }
    place = nil
    for aside in asides.taken() {
      var unit = TextUnit(text: 0, element: aside.element, kind: .paragraph)
      unit.isAlternative = aside.isAlternative
      blocks.append(aside.text, as: .paragraph, at: unit, fonts: fonts)
    }
  }

  private mutating func finishTitle() {
    guard !hasTitle else { return }
    hasTitle = blocks.setTitle(title, fonts: fonts)
  }

  private mutating func closeLink() {
    guard let link = openLinks.popLast(), !link.target.isEmpty else { return }
    if !link.target.hasPrefix("#") { leading = max(0, leading - 1) }
    blocks.append(link: link.target, link.text, in: link.element, fonts: fonts)
  }
}

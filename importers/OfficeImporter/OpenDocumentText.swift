import Markup

/// Gathers the text of an OpenDocument, text, spreadsheet or presentation, in one XML file or in the parts of a package.
struct OpenDocumentText: XMLVisitor {
  var output = OfficeText()
  private var styles = OpenDocumentStyles()
  private var lists = OpenDocumentLists()
  private var tables = OpenDocumentTables()
  private var title: [UInt8] = []
  private var isInTitle = false

  /// The paragraphs that are open, the innermost last; the font and hiding of spans inside them.
  private var paragraphs: [Paragraph] = []
  private var spans: [Span] = []
  /// The styles of the shapes and cells around, whose font counts where a paragraph's style names none.
  private var frames: [String?] = []
  private var isInMasters = false
  private var isInMargin = false
  private var isSpreadsheet = false
  /// Lists inside a note or a text box are their own.
  private var outerLists: [OpenDocumentLists.Position] = []

  private struct Paragraph {
    var kind: OfficeLineKind
    var label: String?
  }

  private struct Span {
    var font: OfficeFonts.Key
    var isHidden: Bool
  }

  private static let maximumTitle = 4_096
  private static let maximumBlanks = 1_000

  // MARK: - XMLVisitor

  mutating func start(_ element: borrowing XMLElement<OpenDocumentName>) -> Bool {
    switch element.name {
    case .paragraph, .heading:
      if isInMasters, !isInMargin { return false }
      startParagraph(element)
    case .span:
      startSpan("text", element.attribute("style-name"))
    case .link:
      startSpan("text", element.attribute("style-name"))
      output.openLink(element.attribute("href").map { $0.hasPrefix("#") ? "" : $0 } ?? "")
    case .blanks: append(.blank, count: element.attribute("c").flatMap { Int($0) } ?? 1)
    case .tab: append(.tab)
    case .lineBreak: append(.lineBreak)
    case .list: lists.startList(element)
    case .listItem: lists.startItem(start: element.attribute("start-value"))
    case .listHeader: lists.startHeader()
    case .section: return element.attribute("display") != "none"
    case .shape, .customShape:
      let presentation = styles.look("presentation", element.attribute("style-name")).font
      frames.append(presentation ?? styles.look("graphic", element.attribute("style-name")).font)
    case .table, .column, .row, .cell, .coveredCell: return startTable(element)
    case .note: break
    case .noteBody:
      outerLists.append(lists.suspend())
      output.start(.notes)
    case .masterStyles: isInMasters = true
    case .header, .leftHeader, .firstHeader: return startMargin(.header, element)
    case .footer, .leftFooter, .firstFooter: return startMargin(.footer, element)
    case .spreadsheet: isSpreadsheet = true
    case .title:
      isInTitle = paragraphs.isEmpty && title.isEmpty
    case .listStyle, .outlineStyle, .numberLevel, .bulletLevel, .imageLevel, .outlineLevel: lists.startStyle(element)
    case .fontFace, .style, .defaultStyle, .textProperties, .automaticStyles: styles.start(element)
    case .trackedChanges, .comment, .forms, .scripts, .settings, .binary, .objectTitle, .objectDescription, .hiddenText,
      .phoneticGuide, .changeInfo, .spreadsheetChanges, .noteCitation, .explicitNumber, .validations:
      return false
    case .encryption, .other: break
    }
    return true
  }

  mutating func end(_ name: OpenDocumentName) {
    switch name {
    case .paragraph, .heading: finishParagraph()
    case .span: _ = spans.popLast()
    case .link:
      _ = spans.popLast()
      output.closeLink()
    case .list: lists.endList()
    case .shape, .customShape: _ = frames.popLast()
    case .table: tables.close()
    case .row: output.finishRow(count: tables.finishRow())
    case .cell:
      _ = frames.popLast()
      output.finishCell()
      output.repeatCell(tables.finishCell() - 1)
    case .noteBody:
      output.finishRegion()
      if let outer = outerLists.popLast() { lists.resume(outer) }
    case .masterStyles: isInMasters = false
    case .header, .leftHeader, .firstHeader, .footer, .leftFooter, .firstFooter:
      isInMargin = false
      output.finishRegion()
    case .title: isInTitle = false
    case .listStyle, .outlineStyle: lists.endStyle()
    case .style, .defaultStyle, .automaticStyles: styles.end(name)
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    if isInTitle, title.count < Self.maximumTitle { title.append(contentsOf: utf8) }
    guard let span = spans.last, !paragraphs.isEmpty, !span.isHidden else { return }
    if let plain = SymbolCharacters.readable(utf8, isLegacy: span.font != OfficeFonts.none) {
      plain.withUnsafeBufferPointer { output.append(collapsing: $0, in: span.font) }
    } else {
      output.append(collapsing: utf8, in: span.font)
    }
  }

  /// Ends what a part left open, and puts the document's title in its place.
  mutating func finishPart() {
    while !paragraphs.isEmpty { finishParagraph() }
    output.finish()
    output.setTitle(DocumentTitle.cleaned(String(decoding: title, as: UTF8.self)))
    // The headers of sheets are made up by the program: sheet and page.
    if isSpreadsheet { output.dropMargins() }
    spans.removeAll()
    frames.removeAll()
    (isInMasters, isInMargin, isInTitle) = (false, false, false)
  }

  // MARK: - Text

  private mutating func append(_ sign: OfficeSign, count: Int = 1) {
    guard spans.last?.isHidden == false else { return }
    output.append(sign: sign, count: min(max(count, 1), Self.maximumBlanks))
  }

  private mutating func startParagraph(_ element: borrowing XMLElement<OpenDocumentName>) {
    let look = styles.look("paragraph", element.attribute("style-name"))
    var paragraph = Paragraph(kind: lists.depth > 0 ? .listItem : .paragraph)
    paragraph.label = lists.label(style: look.list)
    if element.name == .heading {
      let level = min(max(element.attribute("outline-level").flatMap { Int($0) } ?? 1, 1), 10)
      paragraph.kind = .heading(min(level, 6))
      if lists.depth == 0, element.attribute("is-list-header") != "true" {
        paragraph.label = lists.outlineLabel(level: level)
      }
    }
    paragraphs.append(paragraph)
    let font = look.font ?? frames.last.flatMap(\.self) ?? styles.defaultFont("paragraph")
    spans.append(Span(font: output.fonts.key(of: font), isHidden: look.isHidden))
    output.startLine()
  }

  private mutating func finishParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    _ = spans.popLast()
    output.finishLine(as: paragraph.kind, label: paragraph.label)
  }

  private mutating func startSpan(_ family: String, _ style: String?) {
    var span = spans.last ?? Span(font: OfficeFonts.none, isHidden: false)
    let look = styles.look(family, style)
    if let font = look.font { span.font = output.fonts.key(of: font) }
    span.isHidden = span.isHidden || look.isHidden
    spans.append(span)
  }

  // MARK: - Tables and margins

  private mutating func startTable(_ element: borrowing XMLElement<OpenDocumentName>) -> Bool {
    switch element.name {
    case .table: tables.open()
    case .column: tables.addColumn(element)
    case .row:
      output.startRow()
      tables.startRow(element)
    case .cell:
      output.startCell()
      let style = tables.startCell(element)
      frames.append(styles.look("table-cell", style).font ?? styles.defaultFont("table-cell"))
    default:
      // What a merged cell covers is not displayed.
      _ = tables.startCell(element)
      _ = tables.finishCell()
      return false
    }
    return true
  }

  private mutating func startMargin(
    _ region: OfficeRegion, _ element: borrowing XMLElement<OpenDocumentName>
  ) -> Bool {
    guard isInMasters, element.attribute("display") != "false" else { return false }
    isInMargin = true
    output.start(region)
    return true
  }
}

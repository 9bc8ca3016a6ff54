import Markup

/// Gathers the text of a DOCX's parts as Word shows it: insertions kept, deletions left out, fields by their results,
/// lists with their numbers, hidden text left out.
struct WordText: XMLVisitor {
  var output = OfficeText()
  /// Of the part that is being read.
  var relationships = WordRelationships()
  /// The headers and footers that sections name, by id, in order.
  private(set) var margins: [(region: OfficeRegion, id: String)] = []
  /// Parts in another format stand in the text; they are not read.
  private(set) var foreignParts = 0

  private var styles: WordStyleCache
  private var numbering: WordNumbering

  private var paragraphs: [WordParagraph] = []
  private var runs: [WordRun] = []
  private var fields = WordFields()
  /// For each open `AlternateContent` whether one of its choices was read.
  private var alternates: [Bool] = []
  private var isInParagraphProperties = false
  private var isInRowProperties = false
  private var isInText = false
  /// The end of the paragraph before was deleted, so its line goes on.
  private var isJoined = false
  /// For each open row whether it was deleted.
  private var deletedRows: [Bool] = []

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = WordStyleCache(styles)
    self.numbering = numbering
  }

  // MARK: - XMLVisitor

  mutating func start(_ element: borrowing XMLElement<WordName>) -> Bool {
    switch element.name {
    case .paragraph: startParagraph()
    case .run:
      runs.append(WordRun(font: paragraphs.last?.font ?? 0, isHidden: paragraphs.last?.run.isHidden ?? false))
    case .text, .mathText: isInText = true
    case .tab:
      // Inside `tabs` the same name is a place, and that element is skipped.
      append(.tab)
    case .positionedTab: append(.tab)
    case .lineBreak, .carriageReturn: append(.lineBreak)
    case .noBreakHyphen: append(.hyphen)
    case .symbol: appendSymbol(element.attribute("font"), element.attribute("char"))
    case .hyperlink: output.openLink(target(element.attribute("id")))
    case .field:
      if let target = fields.mark(element.attribute("fldCharType")) { output.openLink(target) }
      if fields.hasEndedLink { output.closeLink() }
    case .instruction: fields.startInstruction()
    case .row:
      output.startRow()
      deletedRows.append(false)
    case .cell: output.startCell()
    case .alternates: alternates.append(false)
    case .choice: return readsChoice()
    case .fallback: return alternates.last != true
    case .foreignPart: foreignParts += 1
    case .footnote, .endnote:
      if let type = element.attribute("type"), type != "normal" { return false }
      output.start(.notes)
    case .headerReference, .footerReference:
      if let id = element.attribute("id") { margins.append((element.name == .headerReference ? .header : .footer, id)) }
    default: return startProperty(element)
    }
    return true
  }

  private mutating func startProperty(_ element: borrowing XMLElement<WordName>) -> Bool {
    switch element.name {
    case .paragraphProperties: isInParagraphProperties = true
    case .rowProperties: isInRowProperties = true
    case .deletion, .movedFrom:
      if isInParagraphProperties, let last = paragraphs.indices.last {
        paragraphs[last].joinsNext = true
      } else if isInRowProperties, let last = deletedRows.indices.last {
        deletedRows[last] = true
      }
      return false
    case .tabs, .oldRunProperties, .oldParagraphProperties, .oldTableProperties, .oldRowProperties, .oldCellProperties,
      .oldSectionProperties, .deletedText, .controlProperties, .controlEndProperties, .phoneticGuide, .formData:
      return false
    case .fonts, .hidden, .runStyle:
      if !isInParagraphProperties, let last = runs.indices.last { runs[last].properties.read(element) }
    case .paragraphStyle, .outlineLevel, .numberID, .numberLevel:
      if isInParagraphProperties, let last = paragraphs.indices.last { paragraphs[last].read(element) }
    default: break
    }
    return true
  }

  mutating func end(_ name: WordName) {
    switch name {
    case .paragraph: finishParagraph()
    case .run: _ = runs.popLast()
    case .text, .mathText: isInText = false
    case .paragraphProperties:
      isInParagraphProperties = false
      settleParagraph()
    case .rowProperties: isInRowProperties = false
    case .runProperties: settleRun()
    case .instruction: fields.finishInstruction()
    case .hyperlink: output.closeLink()
    case .cell:
      finishJoined()
      output.finishCell()
    case .row:
      if deletedRows.popLast() == true { output.dropRow() } else { output.finishRow() }
    case .textBox: finishJoined()
    case .alternates: _ = alternates.popLast()
    case .footnote, .endnote:
      finishJoined()
      output.finishRegion()
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    if fields.isInInstruction { return fields.append(utf8) }
    guard isInText, isShown else { return }
    let font = runs.last?.font ?? paragraphs.last?.font ?? OfficeFonts.none
    if let plain = SymbolCharacters.readable(utf8, isLegacy: font != OfficeFonts.none) {
      output.append(plain, in: font)
    } else {
      output.append(utf8, in: font)
    }
  }

  /// Ends what a part left open: nothing of it reaches into the next one.
  mutating func finishPart() {
    while !paragraphs.isEmpty { finishParagraph() }
    finishJoined()
    output.finish()
    runs.removeAll()
    alternates.removeAll()
    deletedRows.removeAll()
    fields = WordFields()
    (isInParagraphProperties, isInRowProperties, isInText) = (false, false, false)
  }

  // MARK: - Text

  private var isShown: Bool { runs.last?.isHidden != true && !fields.hidesText }

  private mutating func append(_ sign: OfficeSign) {
    if !runs.isEmpty, isShown { output.append(sign: sign) }
  }

  private mutating func appendSymbol(_ font: String?, _ code: String?) {
    guard isShown, let code = code.flatMap({ UInt32($0, radix: 16) }) else { return }
    let key = output.fonts.key(of: font)
    let isLegacy = key != OfficeFonts.none
    guard let scalar = SymbolCharacters.scalar(code, font: font ?? "", isLegacy: isLegacy) else { return }
    output.append(Array(String(scalar).utf8), in: key)
  }

  private func target(_ id: String?) -> String {
    guard let id, let link = relationships.byID[id], link.isExternal else { return "" }
    return link.target
  }

  private mutating func readsChoice() -> Bool {
    guard let last = alternates.indices.last else { return true }
    if alternates[last] { return false }
    alternates[last] = true
    return true
  }

  // MARK: - Paragraphs and runs

  private mutating func startParagraph() {
    paragraphs.append(WordParagraph())
    settleParagraph()
    if isJoined { isJoined = false } else { output.startLine() }
  }

  /// Takes over what the paragraph's style says.
  private mutating func settleParagraph() {
    guard let last = paragraphs.indices.last else { return }
    let style = styles.paragraph(paragraphs[last].style)
    paragraphs[last].run = style.run
    paragraphs[last].font = style.run.key(in: &output.fonts)
  }

  private mutating func settleRun() {
    guard !isInParagraphProperties, let last = runs.indices.last else { return }
    var properties = runs[last].properties
    if let style = properties.style { properties = properties.over(styles.character(style)) }
    properties = properties.over(paragraphs.last?.run ?? WordRunProperties())
    runs[last].font = properties.key(in: &output.fonts)
    runs[last].isHidden = properties.isHidden ?? false
  }

  private mutating func finishParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if paragraph.joinsNext {
      isJoined = true
      return
    }
    let style = styles.paragraph(paragraph.style)
    var label: String?
    var number = style.number
    if let own = paragraph.number { number = number.map(own.over) ?? own }
    if let number, numbering.has(number) { label = numbering.label(of: number) }
    let heading = paragraph.heading ?? style.heading ?? 0
    output.finishLine(as: heading > 0 ? .heading(heading) : label == nil ? .paragraph : .listItem, label: label)
  }

  private mutating func finishJoined() {
    guard isJoined else { return }
    isJoined = false
    output.finishLine(as: .paragraph)
  }
}

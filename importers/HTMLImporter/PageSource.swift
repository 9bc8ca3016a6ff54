import LegacyEncoding
import Markup

/// The walk through a page's source: its lines of text, its fonts, and where it names its encoding.
struct PageSource {
  private(set) var lines = SourceLines()
  /// New names for legacy fonts.
  private(set) var fonts: [SourceEdit] = []
  /// New labels for encodings other than UTF-8.
  private(set) var labels: [SourceEdit] = []
  private(set) var isLabelled = false
  /// Where a declaration would go.
  private(set) var head = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private var elements = OpenElements()
  private var fontStack = FontStack()
  private var sheet = FontSheet()
  private var attributes: [(range: Range<Int>, font: FontEvidence?)] = []
  private var hasHead = false
  private var hasContent = false
  /// The page names another encoding than UTF-8.
  var isMislabelled: Bool { !labels.isEmpty }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func read() {
    var scanner = SourceScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text(let range): text(range)
      case .start(let tag): start(tag)
      case .end(let name): end(String(decoding: bytes[name].map(CSSBytes.lower), as: UTF8.self))
      case .style(let range):
        sheet.read(Array(bytes[range]))
        fonts += FontRenaming.edits(inSheet: range, of: bytes)
      case .other(let range): other(range)
      }
    }
    lines.endLine()
    // What is seen first is weighed first.
    for (range, font) in attributes { lines.append(attribute: range, of: bytes, font: font) }
  }

  // MARK: - Pieces

  private mutating func text(_ range: Range<Int>) {
    let isPlain = elements.preformatted > 0
    let hasReferences = elements.hasReferences
    if bytes[range].contains(where: { $0 > 0x20 }) { hasContent = true }
    var start = range.lowerBound
    // Lines of plain text are runs of their own, and long ones end.
    while isPlain, let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) {
      append(start..<end, isCollapsed: false, hasReferences)
      lines.breakRow()
      start = end + 1
    }
    append(start..<range.upperBound, isCollapsed: !isPlain, hasReferences)
  }

  private mutating func append(_ range: Range<Int>, isCollapsed: Bool, _ hasReferences: Bool) {
    guard !range.isEmpty else { return }
    lines.append(
      range, of: bytes, font: fontStack.current, isCollapsed: isCollapsed, hasReferences: hasReferences)
  }

  private mutating func start(_ tag: SourceTag) {
    let name = tag.lowerName(in: bytes)
    part(name)
    for _ in 0..<elements.closing(for: name) { fontStack.pop() }
    let attribute = { [bytes] (attribute: StaticString) in
      tag.value(of: attribute, in: bytes).map { value in
        let text = SourceText(
          range: value, isCollapsed: false, dropsLead: false, hasReferences: true, isAttribute: true)
        return String(decoding: text.decodable(bytes), as: UTF8.self)
      }
    }
    fontStack.push(
      Self.tags[name] ?? .other, style: attribute("style"), sheet: sheet, attribute: attribute)
    read(tag, name)
    if OpenElements.isVoid(name) { fontStack.pop() } else { elements.open(name) }
    mark(tag, name)
  }

  private mutating func end(_ name: String) {
    if name != "br" { part(name) }
    for _ in 0..<elements.close(name) { fontStack.pop() }
  }

  private mutating func other(_ range: Range<Int>) {
    if let label = CharsetDeclaration.label(inXML: range, of: bytes), range.lowerBound == 0 { add(label: label) }
    let isPrologue =
      CharsetDeclaration.isStart("<!doctype", at: range.lowerBound, of: bytes)
      || CharsetDeclaration.isStart("<?xml", at: range.lowerBound, of: bytes)
    if isPrologue, !hasContent, !hasHead { head = range.upperBound }
  }

  // MARK: - Tags

  /// Ends the line or the word before an element, as the reader of imports does.
  private mutating func part(_ name: String) {
    guard let tag = Self.tags[name] else { return }
    if tag == .br { return lines.breakRow() }
    switch TextBreak(at: tag) {
    case .none: break
    case .word: lines.endWord()
    case .line: lines.endLine()
    }
  }

  private mutating func read(_ tag: SourceTag, _ name: String) {
    let isDescription = name == "meta" && isDescription(tag)
    for attribute in tag.attributes where !attribute.value.isEmpty {
      let key = String(decoding: bytes[attribute.name].map(CSSBytes.lower), as: UTF8.self)
      switch (key, name) {
      case ("alt", _), ("title", _), ("label", "option"), ("label", "optgroup"), ("value", "input"):
        attributes.append((attribute.value, fontStack.current))
      case ("content", "meta") where isDescription:
        attributes.append((attribute.value, fontStack.current))
      case ("face", "font"), ("face", "basefont"):
        fonts += FontRenaming.edits(inList: attribute.value, of: bytes)
      case ("style", _):
        fonts += FontRenaming.edits(inStyle: attribute.value, of: bytes)
      default: break
      }
    }
    if name == "meta", let label = CharsetDeclaration.label(in: tag, of: bytes) { add(label: label) }
  }

  private func isDescription(_ tag: SourceTag) -> Bool {
    guard let name = tag.value(of: "name", in: bytes) else { return false }
    let value = CSSBytes.trimmed(UnsafeBufferPointer(rebasing: bytes[name]))
    return CSSBytes.equal(value, "description") || CSSBytes.equal(value, "keywords")
  }

  private mutating func add(label: Range<Int>) {
    isLabelled = true
    if !CharsetDeclaration.isUnicode(label, bytes) { labels.append(SourceEdit(label, CharsetDeclaration.label)) }
  }

  private mutating func mark(_ tag: SourceTag, _ name: String) {
    if name == "head" || name == "html", !hasHead, !hasContent {
      head = tag.range.upperBound
      hasHead = name == "head"
    } else if name != "head" && name != "html" {
      hasContent = true
    }
  }

  private static let tags = Dictionary(uniqueKeysWithValues: Markup.Tag.allCases.map { ($0.rawValue, $0) })
}

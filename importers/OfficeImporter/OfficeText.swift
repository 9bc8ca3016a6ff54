/// A character that a tag stands for.
enum OfficeSign: UInt8 {
  case tab = 0x09
  case lineBreak = 0x0A
  case blank = 0x20
  case hyphen = 0x2D
}

/// Gathers a document's blocks and links while a reader walks it: what DOCX and OpenDocument have in common.
///
/// Paragraphs may stand inside paragraphs (text boxes): the inner one is complete before the outer goes on.
struct OfficeText {
  private(set) var blocks = OfficeBlocks()
  var fonts = OfficeFonts()
  private(set) var isCut = false

  /// The open paragraphs, the innermost last.
  private var lines: [OfficeLine] = []
  private var openLinks: [(target: String, text: OfficeLine)] = []
  private var linkCount = 0
  private var totalBytes = 0

  /// RELIABILITY: text beyond this is cut from the index; the bytes stay whole.
  static let maximumText = 10 << 20
  private static let maximumLinks = 20_000
  private static let maximumLinkText = 400

  // MARK: - Paragraphs

  var isInLine: Bool { !lines.isEmpty }

  mutating func startLine() {
    lines.append(OfficeLine())
  }

  /// Ends the innermost paragraph; `label` is its number in a list.
  mutating func finishLine(as kind: OfficeLineKind, label: String? = nil) {
    guard var line = lines.popLast() else { return }
    if let label, !label.isEmpty, !line.isBlank { line.prepend(label) }
    blocks.append(line, as: kind, fonts: fonts)
  }

  /// Text as it stands.
  mutating func append(_ utf8: some Collection<UInt8>, in font: OfficeFonts.Key) {
    guard hasRoom, let last = lines.indices.last else { return }
    lines[last].append(utf8, in: font)
    added(from: lines[last].count - utf8.count, in: font)
  }

  /// Text whose runs of blanks count as one.
  mutating func append(collapsing utf8: UnsafeBufferPointer<UInt8>, in font: OfficeFonts.Key) {
    guard hasRoom, let last = lines.indices.last else { return }
    let before = lines[last].count
    lines[last].append(collapsing: utf8, in: font)
    added(from: before, in: font)
  }

  /// A tab, a line break or blanks that a tag stands for.
  mutating func append(sign: OfficeSign, count: Int = 1) {
    guard hasRoom, let last = lines.indices.last else { return }
    for _ in 0..<count { lines[last].append(sign: sign.rawValue) }
    totalBytes += count
  }

  private var hasRoom: Bool {
    mutating get {
      if totalBytes >= Self.maximumText { isCut = true }
      return !isCut
    }
  }

  private mutating func added(from start: Int, in font: OfficeFonts.Key) {
    guard let line = lines.last else { return }
    totalBytes += line.count - start
    if let last = openLinks.indices.last, openLinks[last].text.count < Self.maximumLinkText {
      openLinks[last].text.append(line.suffix(from: start), in: font)
    }
  }

  // MARK: - Parts

  mutating func start(_ region: OfficeRegion) { blocks.start(region) }
  mutating func finishRegion() { blocks.finishRegion() }
  mutating func startRow() { blocks.startRow() }
  mutating func startCell() { blocks.startCell() }
  mutating func finishCell() { blocks.finishCell() }
  mutating func dropRow() { blocks.dropRow() }
  mutating func dropMargins() { blocks.dropMargins() }

  /// Adds the last cell again, as often as there is room for its text: spreadsheets write equal neighbours once.
  mutating func repeatCell(_ count: Int) {
    blocks.repeatCell(copies(count, of: blocks.lastCellSize))
  }

  /// Ends a row that stands `count` times, as often as there is room for its text.
  mutating func finishRow(count: Int = 1) {
    blocks.finishRow(count: 1 + copies(max(0, count - 1), of: blocks.rowSize))
  }

  /// Nobody reads the same cell more often; empty cells only keep the others apart.
  private static let maximumCopies = 64

  private mutating func copies(_ count: Int, of size: Int) -> Int {
    guard hasRoom, count > 0 else { return 0 }
    let wanted = min(count, Self.maximumCopies)
    let copies = min(wanted, (Self.maximumText - totalBytes) / max(1, size))
    if copies < wanted { isCut = true }
    totalBytes += copies * size
    return copies
  }

  mutating func setTitle(_ title: String) {
    var line = OfficeLine()
    line.append(title.utf8, in: OfficeFonts.none)
    blocks.setTitle(line, fonts: fonts)
  }

  // MARK: - Links

  /// An empty target is no link, but has an end all the same.
  mutating func openLink(_ target: String) {
    let isKept = !target.isEmpty && linkCount < Self.maximumLinks
    if isKept { linkCount += 1 }
    openLinks.append((isKept ? target : "", OfficeLine()))
  }

  mutating func closeLink() {
    guard let link = openLinks.popLast(), !link.target.isEmpty else { return }
    blocks.append(link: link.target, link.text, fonts: fonts)
  }

  /// Ends what the file left open.
  mutating func finish() {
    while isInLine { finishLine(as: .paragraph) }
    while !openLinks.isEmpty { closeLink() }
  }
}

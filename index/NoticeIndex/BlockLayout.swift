import NoticeModel

/// The shape of a document's blocks beside its plain text: one entry a block, so that text is stored once.
///
/// An entry is a kind (one byte) and a number (LEB128): the length of the block's text in bytes, of a page mark the page
/// on which the blocks behind it begin, of the border where what stands around the main text begins nothing. Blocks are
/// parted by one line break in the text, cells of a row by a tab. Layouts without marks and border are of documents
/// that have neither, or that were stored when nothing knew of them.
struct BlockLayout {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A text as its blocks; see `Notice`.
  struct Text: Equatable {
    var body: [Block] = []
    var surroundings: [Block] = []
    var pages: [Int] = []
  }

  static func encode(_ notice: Notice) -> [UInt8] {
    var layout: [UInt8] = []
    layout.reserveCapacity((notice.body.count + notice.surroundings.count) * 3)
    var page = 0
    for (place, block) in notice.body.enumerated() {
      if notice.pages.indices.contains(place), notice.pages[place] != page, notice.pages[place] >= 0 {
        page = notice.pages[place]
        append(pageMark, page, to: &layout)
      }
      append(kind(of: block), block.text.utf8.count, to: &layout)
    }
    guard !notice.surroundings.isEmpty else { return layout }
    append(border, 0, to: &layout)
    for block in notice.surroundings { append(kind(of: block), block.text.utf8.count, to: &layout) }
    return layout
  }

  /// The blocks of `text`. A layout that does not fit the text gives its lines as paragraphs: the words are what
  /// counts.
  func decode(_ text: String) -> Text {
    let utf8 = text.utf8
    var result = Text()
    var start = utf8.startIndex
    var (page, hasPages, isOutside) = (0, false, false)
    var entries = Entries(bytes)
    while let entry = entries.next() {
      if entry.kind == Self.pageMark {
        (page, hasPages) = (entry.number, true)
        continue
      }
      if entry.kind == Self.border {
        isOutside = true
        continue
      }
      guard let end = utf8.index(start, offsetBy: entry.number, limitedBy: utf8.endIndex) else {
        return Self.lines(of: text)
      }
      let block = Self.block(entry.kind, String(text[start..<end]))
      if isOutside {
        result.surroundings.append(block)
      } else {
        result.body.append(block)
        result.pages.append(page)
      }
      start = end < utf8.endIndex ? utf8.index(after: end) : end
    }
    if !hasPages { result.pages = [] }
    return start == utf8.endIndex ? result : Self.lines(of: text)
  }

  /// Where the main text ends, in bytes; nil where nothing stands around it.
  var mainEnd: Int? {
    var (end, next) = (0, 0)
    var entries = Entries(bytes)
    while let entry = entries.next() {
      if entry.kind == Self.border { return end }
      guard entry.kind != Self.pageMark else { continue }
      end = next + entry.number
      next = end + 1
    }
    return nil
  }

  /// The page on which the block begins that has the byte at `offset` of the text; nil without pages.
  func page(at offset: Int) -> Int? {
    var (page, next) = (0, 0)
    var entries = Entries(bytes)
    while let entry = entries.next(), entry.kind != Self.border, next <= offset {
      if entry.kind == Self.pageMark {
        page = entry.number
      } else {
        next += entry.number + 1
        if next > offset { return page > 0 ? page : nil }
      }
    }
    return nil
  }

  // MARK: - Entries

  private static let pageMark = UInt8(ascii: "#")
  private static let border = UInt8(ascii: "=")

  private struct Entries {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> (kind: UInt8, number: Int)? {
      guard index < bytes.count else { return nil }
      let kind = bytes[index]
      index += 1
      var number = 0
      var shift = 0
      while index < bytes.count, shift < 56 {
        let byte = bytes[index]
        index += 1
        number |= Int(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      // Sums of damaged entries stay numbers.
      return (kind, min(number, Int(UInt32.max)))
    }
  }

  private static func append(_ kind: UInt8, _ number: Int, to layout: inout [UInt8]) {
    layout.append(kind)
    var number = number
    while number >= 0x80 {
      layout.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    layout.append(UInt8(number))
  }

  private static func lines(of text: String) -> Text {
    Text(body: text.split(separator: "\n").map { .paragraph(String($0)) })
  }

  private static func kind(of block: Block) -> UInt8 {
    switch block {
    case .paragraph: UInt8(ascii: "p")
    case .listItem: UInt8(ascii: "l")
    case .tableRow: UInt8(ascii: "r")
    case .heading(let level, _): UInt8(ascii: "0") + UInt8(clamping: min(max(level, 1), 6))
    }
  }

  private static func block(_ kind: UInt8, _ text: String) -> Block {
    switch kind {
    case UInt8(ascii: "l"): .listItem(text)
    case UInt8(ascii: "r"): .tableRow(text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    case UInt8(ascii: "1")...UInt8(ascii: "6"): .heading(level: Int(kind - UInt8(ascii: "0")), text)
    default: .paragraph(text)
    }
  }
}

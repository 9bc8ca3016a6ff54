import NoticeModel

/// The shape of a document's blocks beside its plain text: one entry a block, so that text is stored once.
///
/// An entry is the kind (one byte) and the length of the block's text in bytes (LEB128). Blocks are parted by one line
/// break in the text, cells of a row by a tab.
enum BlockLayout {
  static func encode(_ blocks: [Block]) -> [UInt8] {
    var layout: [UInt8] = []
    layout.reserveCapacity(blocks.count * 3)
    for block in blocks {
      layout.append(kind(of: block))
      var length = block.text.utf8.count
      while length >= 0x80 {
        layout.append(UInt8(truncatingIfNeeded: length) | 0x80)
        length >>= 7
      }
      layout.append(UInt8(length))
    }
    return layout
  }

  /// The blocks of `text`. A layout that does not fit the text gives its lines as paragraphs: the words are what
  /// counts.
  static func decode(_ layout: [UInt8], text: String) -> [Block] {
    let utf8 = text.utf8
    var blocks: [Block] = []
    var index = layout.startIndex
    var start = utf8.startIndex
    while index < layout.endIndex {
      let kind = layout[index]
      index += 1
      var length = 0
      var shift = 0
      while index < layout.endIndex, shift < 56 {
        let byte = layout[index]
        index += 1
        length |= Int(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      guard let end = utf8.index(start, offsetBy: length, limitedBy: utf8.endIndex) else { return lines(of: text) }
      blocks.append(block(kind, String(text[start..<end])))
      start = end < utf8.endIndex ? utf8.index(after: end) : end
    }
    return start == utf8.endIndex ? blocks : lines(of: text)
  }

  private static func lines(of text: String) -> [Block] {
    text.split(separator: "\n").map { .paragraph(String($0)) }
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

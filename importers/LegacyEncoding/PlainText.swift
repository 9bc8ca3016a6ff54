public import NoticeModel

/// Plain text as the blocks of a document; shared by text files and by the text of records.
public enum PlainText {
  /// How much text of one document is kept, in bytes of UTF-8.
  public static let limit = 10 << 20

  /// Splits UTF-8 text into paragraphs at blank lines and form feeds.
  ///
  /// CRLF and CR become `\n`, and a line break inside a paragraph stays one; blanks at both ends of a line go. Control
  /// characters other than tab go too. What stands beyond `limit` is cut at a character's start, and `isCut` says so.
  /// Linear.
  public static func paragraphs(in utf8: [UInt8], limit: Int = limit) -> (blocks: [Block], isCut: Bool) {
    var end = min(utf8.count, limit)
    while end > 0, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    let blocks = utf8.withUnsafeBufferPointer { buffer in
      var splitter = ParagraphSplitter(UnsafeBufferPointer(rebasing: buffer[..<end]))
      return splitter.split()
    }
    return (blocks, end < utf8.count)
  }

  /// The first line of the first block, at most 200 scalars long, cut at a blank where one is near; empty for no
  /// blocks.
  public static func title(of blocks: [Block]) -> String {
    let longest = 200
    guard let line = blocks.first?.text.unicodeScalars.prefix(while: { $0 != "\n" }) else { return "" }
    let cut = line.prefix(longest)
    guard cut.endIndex != line.endIndex, let blank = cut.lastIndex(of: " "),
      cut.distance(from: blank, to: cut.endIndex) < 40
    else { return String(cut) }
    return String(cut[..<blank])
  }
}

/// Gathers lines into paragraphs. Whole lines are copied at once, byte by byte only where control characters go.
private struct ParagraphSplitter {
  private let text: UnsafeBufferPointer<UInt8>
  private var blocks: [Block] = []
  private var paragraph: [UInt8] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func split() -> [Block] {
    var start = 0
    while start < text.count {
      var end = start
      var hasControls = false
      while end < text.count, !ParagraphSplitter.endsLine(text[end]) {
        hasControls = hasControls || ParagraphSplitter.isControl(text[end])
        end += 1
      }
      addLine(start..<end, hasControls)
      guard end < text.count else { break }
      if text[end] == 0x0C { endParagraph() }
      if text[end] == 0x0D, end + 1 < text.count, text[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    endParagraph()
    return blocks
  }

  private mutating func addLine(_ range: Range<Int>, _ hasControls: Bool) {
    let line = ParagraphSplitter.trimmed(text[range])
    if ParagraphSplitter.isBlank(line) { return endParagraph() }
    if !paragraph.isEmpty { paragraph.append(0x0A) }
    if hasControls {
      paragraph.append(contentsOf: line.lazy.filter { !ParagraphSplitter.isControl($0) })
    } else {
      paragraph.append(contentsOf: line)
    }
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    blocks.append(.paragraph(String(decoding: paragraph, as: UTF8.self)))
    paragraph.removeAll(keepingCapacity: true)
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  /// True for a line of blanks, no-break spaces (C2 A0) and control characters.
  private static func isBlank(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] <= 0x20 || line[index] == 0x7F {
        index += 1
      } else if line[index] == 0xC2, index + 1 < line.endIndex, line[index + 1] == 0xA0 {
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  /// The line without blanks and tabs at its ends. No-break spaces stay: they are letters in some encodings.
  private static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    guard let first = line.firstIndex(where: { !isBlank($0) }), let last = line.lastIndex(where: { !isBlank($0) })
    else { return line.prefix(0) }
    return line[first...last]
  }
}

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
    if line.isEmpty || hasControls && line.allSatisfy(ParagraphSplitter.isBlankOrControl) { return endParagraph() }
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

  private static func isBlankOrControl(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  /// The line without blanks, tabs and no-break spaces (C2 A0) at its ends.
  private static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var line = line
    while let first = line.first {
      if first == 0x20 || first == 0x09 {
        line.removeFirst()
      } else if first == 0xC2, line.dropFirst().first == 0xA0 {
        line.removeFirst(2)
      } else {
        break
      }
    }
    while let last = line.last {
      if last == 0x20 || last == 0x09 {
        line.removeLast()
      } else if last == 0xA0, line.dropLast().last == 0xC2 {
        line.removeLast(2)
      } else {
        break
      }
    }
    return line
  }
}

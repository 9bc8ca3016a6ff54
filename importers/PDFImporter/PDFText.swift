import LegacyEncoding
import NoticeModel

/// The blocks of a document as places in a pool of raw texts, and then as what they say.
struct PDFText {
  private(set) var pool = TextPool()
  private var blocks: [(texts: [Int], isRow: Bool, page: Int)] = []
  private let fonts: [PDFFont]

  init(fonts: [PDFFont]) {
    self.fonts = fonts
  }

  /// Adds a paragraph: its lines are joined, or keep their breaks.
  mutating func append(_ lines: [PDFLine], page: Int, keepsBreaks: Bool) {
    guard let text = pooled(lines, keepsBreaks ? { _, _ in true } : { _, _ in false }) else { return }
    blocks.append(([text], false, page))
  }

  /// Adds a row of cells. A line of a cell goes on in the next where both begin at the same place and it is full.
  mutating func append(row cells: [[PDFLine]], page: Int) {
    var texts: [Int] = []
    for cell in cells {
      let right = cell.map(\.right).max() ?? 0
      let text = pooled(cell) { line, next in
        abs(line.left - next.left) > 3 || line.right + next.firstWordWidth < right
      }
      if let text { texts.append(text) }
    }
    if !texts.isEmpty { blocks.append((texts, texts.count > 1, page)) }
  }

  private mutating func pooled(_ lines: [PDFLine], _ breaks: (PDFLine, PDFLine) -> Bool) -> Int? {
    var bytes: [UInt8] = []
    var runs: [FontRun] = []
    for (place, line) in lines.enumerated() {
      if place > 0 {
        if breaks(lines[place - 1], line) {
          bytes.append(0x0A)
        } else if !Self.isOpen(bytes) {
          bytes.append(0x20)
        }
      }
      for font in line.fonts {
        let evidence = font.font.flatMap { fonts[$0].evidence }
        if runs.isEmpty || runs[runs.count - 1].font != evidence {
          runs.append(FontRun(start: bytes.count + font.place, font: evidence))
        }
      }
      bytes.append(contentsOf: line.text)
    }
    return bytes.isEmpty ? nil : pool.append(bytes, runs: runs)
  }

  /// True behind `NĐ-` and `2024/`: numbers of documents are broken there.
  private static func isOpen(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 3, let last = bytes.last, last == UInt8(ascii: "-") || last == UInt8(ascii: "/") else {
      return false
    }
    let word = bytes[(bytes.lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0)...]
    return word.contains(UInt8(ascii: "/")) && word.contains { (0x30...0x39).contains($0) }
  }

  /// Puts the restored texts, by their index in the pool, in their places.
  func fill(_ extraction: inout Extraction, with texts: [String]) {
    for block in blocks {
      let texts = block.texts.map { texts[$0] }
      if texts.allSatisfy({ $0.utf8.allSatisfy { $0 <= 0x20 } }) { continue }
      extraction.body.append(block.isRow ? .tableRow(texts) : .paragraph(texts[0]))
      extraction.pages.append(block.page)
    }
  }
}

/// Joins the lines of running text to paragraphs, over the ends of pages too.
///
/// A line is followed by another of its paragraph where it is full (the next word would not have found room), the next
/// line is not indented more than it, and no wider space parts them. Centred lines of one heading stay together with
/// their line breaks, as Vietnamese titles have them.
struct ParagraphJoiner {
  /// The lines of one paragraph and what stands between each and the next.
  struct Paragraph {
    var lines: [PDFLine]
    var isCentred = false
  }

  private(set) var paragraphs: [Paragraph] = []
  private var last: (line: PDFLine, margins: PageMargins)?

  /// Adds a line of running text; `margins` are those of its page or column.
  mutating func add(_ line: PDFLine, margins: PageMargins) {
    defer { last = (line, margins) }
    guard let last, let place = paragraphs.indices.last else {
      paragraphs.append(Paragraph(lines: [line]))
      return
    }
    let (count, isCentred) = (paragraphs[place].lines.count, paragraphs[place].isCentred)
    if (isCentred || count == 1) && count < 8, joinsCentred(line, margins, after: last.line, last.margins) {
      paragraphs[place].isCentred = true
      paragraphs[place].lines.append(line)
    } else if !isCentred, goesOn(line, margins, after: last.line, last.margins, isSecond: count == 1) {
      paragraphs[place].lines.append(line)
    } else {
      paragraphs.append(Paragraph(lines: [line]))
    }
  }

  private func joinsCentred(
    _ line: PDFLine, _ margins: PageMargins, after last: PDFLine, _ lastMargins: PageMargins
  ) -> Bool {
    last.page == line.page && margins.centres(line) && lastMargins.centres(last) && isNear(line, last)
  }

  private func goesOn(
    _ line: PDFLine, _ margins: PageMargins, after last: PDFLine, _ lastMargins: PageMargins, isSecond: Bool
  ) -> Bool {
    let em = last.height
    guard Self.isAlike(last.size, line.size) else { return false }
    let isNewPart = line.page != last.page || line.top < last.middle
    guard isNewPart || isNear(line, last) else { return false }
    // Full: the first word of the next line would have reached over the margin.
    guard last.right + line.firstWordWidth + em / 4 >= lastMargins.right - em / 4 else { return false }
    if Self.endsSentence(last.text), Self.isListMark(line.text) { return false }
    let (indent, lastIndent) = (line.left - margins.left, last.left - lastMargins.left)
    if abs(indent - lastIndent) <= em / 2 { return true }
    guard indent <= 4 * em, lastIndent <= 4 * em else { return false }
    // Else a hanging indent, where only the paragraph's first line stands further left.
    return indent < lastIndent || isSecond && !isNewPart && !Self.endsSentence(last.text)
  }

  private func isNear(_ line: PDFLine, _ last: PDFLine) -> Bool {
    line.top - last.bottom <= min(line.height, last.height) * 4 / 5
  }

  private static func isAlike(_ size: Int, _ other: Int) -> Bool {
    size == 0 || other == 0 || abs(size - other) * 7 <= max(size, other)
  }

  private static func endsSentence(_ text: [UInt8]) -> Bool {
    text.last.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") } ?? false
  }

  /// `1.`, `a)`, `-`, `+` and the like, in any encoding.
  private static func isListMark(_ text: [UInt8]) -> Bool {
    let word = text.prefix { $0 != 0x20 }
    guard let first = word.first, let end = word.last, word.count <= 5 else { return false }
    if word.count == 1 { return first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") }
    return end == UInt8(ascii: ".") || end == UInt8(ascii: ")")
  }
}

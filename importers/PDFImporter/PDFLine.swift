import LegacyEncoding

/// A line of text, or the part of one that stands in one column.
struct PDFLine {
  /// From the first letter to the last; the blanks that writers set at the end of a cell reach into the next one.
  var left: Int
  var right: Int
  /// Where the text ends with its blanks.
  var reach: Int
  var top: Int
  var bottom: Int
  var text: [UInt8] = []
  /// Where the font changes: the place in `text` and the font's place in `PDFDocument.fonts`.
  var fonts: [(place: Int, font: Int?)] = []
  /// The size of the first font; 0 where it is not known.
  var size: Int
  /// The page it stands on, counted from 0 in the order of the file.
  var page: Int

  var height: Int { max(1, bottom - top) }
  var middle: Int { top + (bottom - top) / 2 }

  init(_ run: PDFRun, page: Int, size: Int) {
    (left, right, top, bottom) = (run.inkLeft, run.inkRight, run.top, run.bottom)
    (reach, self.page, self.size) = (run.left + run.width, page, size)
    append(run)
  }

  /// Appends a run that follows on the line; `isParted` where a gap stands for a blank.
  mutating func add(_ run: PDFRun, isParted: Bool) {
    if isParted, let last = text.last, last != 0x20, run.text.first != 0x20 { text.append(0x20) }
    append(run)
    reach = max(reach, run.left + run.width)
    guard !run.isBlank else { return }
    right = max(right, run.inkRight)
    (top, bottom) = (min(top, run.top), max(bottom, run.bottom))
  }

  /// Blanks become one, and none stands at the start. No-break spaces stay: they are letters in some encodings.
  private mutating func append(_ run: PDFRun) {
    if fonts.isEmpty || fonts[fonts.count - 1].font != run.font { fonts.append((text.count, run.font)) }
    for byte in run.text {
      if byte == 0x20 {
        if let last = text.last, last != 0x20 { text.append(byte) }
      } else {
        text.append(byte)
      }
    }
  }

  /// Takes off the blank at the end.
  mutating func finish() {
    while text.last == 0x20 { text.removeLast() }
  }

  /// Beside what ends (or begins) there. Blanks stretched by justified setting make lines look longer than they are.
  func isRight(of edge: Int) -> Bool { left >= edge - height / 2 }
  func isLeft(of edge: Int) -> Bool { right <= edge + height / 2 }

  /// About how wide the first word is.
  var firstWordWidth: Int {
    let word = text.firstIndex(of: 0x20) ?? text.count
    return text.isEmpty ? 0 : (right - left) * word / text.count
  }
}

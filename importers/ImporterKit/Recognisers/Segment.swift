import NoticeModel
import VietnameseText

/// A piece of a line: a line of a table cell, or one column of a two-column head made with blanks or tabs.
///
/// Offsets count Unicode scalars of the document's plain text, so that a field can say where it was read.
struct Segment {
  var text: Substring
  /// The block it stands in, so that what belongs together is known.
  var block: Int
  /// 0 for the left or only column; a head and a foot have two.
  var column: Int
  /// Where it begins in the plain text.
  var start: Int
  var isCell: Bool

  /// More than any official document has; the rest of a longer text states no fields.
  static let limit = 100_000

  var span: Range<Int> { start..<start + text.unicodeScalars.count }
  var folded: String { Folding.folded(String(text)) }

  /// All pieces in reading order, row by row. Linear in the text.
  static func segments(of body: [Block]) -> [Segment] {
    var splitter = SegmentSplitter()
    for (index, block) in body.enumerated() {
      if splitter.segments.count >= limit { break }
      switch block {
      case .paragraph(let text), .heading(_, let text), .listItem(let text):
        splitter.add(text, block: index, cell: nil)
      case .tableRow(let cells):
        for (cell, text) in cells.enumerated() {
          splitter.add(text, block: index, cell: cell)
          if cell + 1 < cells.count { splitter.scalars += 1 }
        }
      }
      splitter.scalars += 1
    }
    return splitter.segments
  }
}

/// Cuts texts into segments: line breaks, tabs and three blanks in a row part them.
struct SegmentSplitter {
  var segments: [Segment] = []
  /// Scalars of the plain text so far.
  var scalars = 0

  /// A longer line is running text, whatever blanks it has.
  private static let longestField = 2_000
  /// Blanks before the only text of a line that put it into the right column.
  private static let indent = 20

  /// Part of a line, as bytes of its text and scalars of the plain text.
  private struct Piece {
    var range: Range<String.Index>
    var start: Int
  }

  mutating func add(_ text: String, block: Int, cell: Int?) {
    let text = SegmentSplitter.plain(text)
    let utf8 = text.utf8
    var start = utf8.startIndex
    var startScalar = scalars
    var column = cell ?? 0
    var index = start
    while index < utf8.endIndex {
      let byte = utf8[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte < 0x20 {
        column = field(text, start..<index, startScalar, block: block, column: column, isCell: cell != nil)
        if byte != 0x09 { column = cell ?? 0 }
        start = utf8.index(after: index)
        startScalar = scalars
      }
      index = utf8.index(after: index)
    }
    _ = field(text, start..<index, startScalar, block: block, column: column, isCell: cell != nil)
  }

  /// Blanks of other widths as spaces, one for one so that offsets stay; old word processors fill lines with them.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(0xE2), text.unicodeScalars.contains(where: isWideBlank) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isWideBlank(scalar) ? " " : scalar) }
    return String(scalars)
  }

  private static func isWideBlank(_ scalar: Unicode.Scalar) -> Bool { (0x2000...0x200A).contains(scalar.value) }

  /// Adds what stands between tabs or line breaks; returns the next free column.
  private mutating func field(
    _ text: String, _ range: Range<String.Index>, _ scalar: Int, block: Int, column: Int, isCell: Bool
  ) -> Int {
    var column = column
    for (place, piece) in pieces(of: text, range, scalar).enumerated() {
      if segments.count >= Segment.limit { break }
      let isIndented = place == 0 && column == 0 && piece.start - scalar >= Self.indent
      segments.append(
        Segment(
          text: text[piece.range], block: block, column: isIndented ? 1 : column + place, start: piece.start,
          isCell: isCell))
    }
    if range.isEmpty || column > 0 || isCell { column += 1 } else { column = 1 }
    return column
  }

  private func pieces(of text: String, _ range: Range<String.Index>, _ scalar: Int) -> [Piece] {
    let utf8 = text.utf8
    var pieces: [Piece] = []
    var at = range.lowerBound
    var scalar = scalar
    let isLong = utf8.distance(from: range.lowerBound, to: range.upperBound) > Self.longestField
    while at < range.upperBound {
      while at < range.upperBound, utf8[at] == 0x20 {
        at = utf8.index(after: at)
        scalar += 1
      }
      guard at < range.upperBound else { break }
      let start = (index: at, scalar: scalar)
      var end = at
      var blanks = 0
      while at < range.upperBound, isLong || blanks < 3 {
        let byte = utf8[at]
        at = utf8.index(after: at)
        if byte & 0xC0 != 0x80 { scalar += 1 }
        blanks = byte == 0x20 ? blanks + 1 : 0
        if byte != 0x20 { end = at }
      }
      let piece = Piece(range: start.index..<end, start: start.scalar)
      if let last = pieces.last, goesOn(text[last.range], with: text[piece.range]) {
        pieces[pieces.count - 1].range = last.range.lowerBound..<end
      } else {
        pieces.append(piece)
      }
    }
    guard pieces.count > 2, let first = pieces.first, let last = pieces.last else { return pieces }
    // `BỘ    TÀI    CHÍNH`: words that were set apart to fill the line.
    let isSpread = pieces.allSatisfy { !utf8[$0.range].contains(0x20) }
    return isSpread ? [Piece(range: first.range.lowerBound..<last.range.upperBound, start: first.start)] : pieces
  }

  /// A column begins with a capital; what begins with a small letter or a digit goes on behind a gap, as in
  /// `ngày     tháng 4` and `Số:      /TB-UBND`.
  private func goesOn(_ last: Substring, with next: Substring) -> Bool {
    guard let first = next.unicodeScalars.first else { return false }
    if first == "/" || ("0"..."9").contains(first) { return true }
    guard first.properties.isLowercase else { return false }
    return !next.hasPrefix("ngày") || last.utf8.last == UInt8(ascii: ",")
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmingBlanks: Substring { trimming { $0 == 0x20 } }

  /// Without the bytes at both ends that the condition names; it has to name ASCII only.
  func trimming(_ isOutside: (UInt8) -> Bool) -> Substring {
    var start = utf8.startIndex
    var end = utf8.endIndex
    while start < end, isOutside(utf8[start]) { start = utf8.index(after: start) }
    while start < end, isOutside(utf8[utf8.index(before: end)]) { end = utf8.index(before: end) }
    return self[start..<end]
  }

  /// Without the bytes in front that the condition names.
  func trimmingStart(_ isOutside: (UInt8) -> Bool) -> Substring {
    var start = utf8.startIndex
    while start < utf8.endIndex, isOutside(utf8[start]) { start = utf8.index(after: start) }
    return self[start...]
  }

  /// True if it has letters and none of them is small. Ends at the first small letter.
  var isCapitals: Bool {
    var hasLetters = false
    for scalar in unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) { return false }
        if ("A"..."Z").contains(scalar) { hasLetters = true }
      } else if scalar.properties.isLowercase {
        return false
      } else if scalar.properties.isUppercase {
        hasLetters = true
      }
    }
    return hasLetters
  }

  var hasLetters: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// The text behind its first scalars; empty if it has no more.
  func dropping(scalars count: Int) -> Substring {
    guard let start = unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex) else { return "" }
    return self[start...]
  }

  /// Runs of blanks as one.
  var joinedBlanks: String { split(separator: " ").joined(separator: " ") }
}

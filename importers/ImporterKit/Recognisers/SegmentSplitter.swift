import VietnameseText

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
    var range: Range<Int>
    var start: Int
  }

  /// A text with its bytes, which are read by place: a string's own indices cost several times as much.
  private struct Line {
    var text: String
    var bytes: UnsafeBufferPointer<UInt8>

    subscript(range: Range<Int>) -> Substring {
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return text[start..<utf8.index(start, offsetBy: range.count)]
    }
  }

  mutating func add(_ text: String, block: Int, cell: Int?) {
    var text = SegmentSplitter.plain(text)
    text.makeContiguousUTF8()
    let copy = text
    text.withUTF8 { add(Line(text: copy, bytes: $0), block: block, cell: cell) }
  }

  private mutating func add(_ line: Line, block: Int, cell: Int?) {
    var start = 0
    var startScalar = scalars
    var column = cell ?? 0
    for (index, byte) in line.bytes.enumerated() {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte < 0x20 {
        column = field(line, start..<index, startScalar, block: block, column: column, isCell: cell != nil)
        if byte != 0x09 { column = cell ?? 0 }
        start = index + 1
        startScalar = scalars
      }
    }
    _ = field(line, start..<line.bytes.count, startScalar, block: block, column: column, isCell: cell != nil)
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
    _ line: Line, _ range: Range<Int>, _ scalar: Int, block: Int, column: Int, isCell: Bool
  ) -> Int {
    var column = column
    for (place, piece) in pieces(of: line, range, scalar).enumerated() {
      if segments.count >= Segment.limit { break }
      let isIndented = place == 0 && column == 0 && piece.start - scalar >= Self.indent
      segments.append(
        Segment(
          text: line[piece.range], block: block, column: isIndented ? 1 : column + place, start: piece.start,
          isCell: isCell))
    }
    if range.isEmpty || column > 0 || isCell { column += 1 } else { column = 1 }
    return column
  }

  private func pieces(of line: Line, _ range: Range<Int>, _ scalar: Int) -> [Piece] {
    let utf8 = line.bytes
    var pieces: [Piece] = []
    var at = range.lowerBound
    var scalar = scalar
    let isLong = range.count > Self.longestField
    while at < range.upperBound {
      while at < range.upperBound, utf8[at] == 0x20 {
        at += 1
        scalar += 1
      }
      guard at < range.upperBound else { break }
      let start = (index: at, scalar: scalar)
      var end = at
      var blanks = 0
      while at < range.upperBound, isLong || blanks < 3 {
        let byte = utf8[at]
        at += 1
        if byte & 0xC0 != 0x80 { scalar += 1 }
        blanks = byte == 0x20 ? blanks + 1 : 0
        if byte != 0x20 { end = at }
      }
      let piece = Piece(range: start.index..<end, start: start.scalar)
      if let last = pieces.last, goesOn(line[last.range], with: line[piece.range]) {
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
    guard first.isSmallLetter else { return false }
    return !next.hasPrefix("ngày") || last.utf8.last == UInt8(ascii: ",")
  }
}

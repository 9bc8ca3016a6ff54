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

  var span: Range<Int> { start..<start + text.scalarCount }
  var folded: String { Folding.folded(text) }

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

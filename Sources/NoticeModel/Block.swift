/// One piece of a document's text: what a reader sees as a paragraph, a heading, a list item or a table row.
///
/// Never HTML. A `\n` inside a text is a line break of the original; cells of a row are separate strings. Consecutive
/// rows form a table.
public enum Block: Sendable, Hashable {
  case paragraph(String)
  /// A heading of level 1 (highest) to 6.
  case heading(level: Int, String)
  case listItem(String)
  case tableRow([String])

  /// The block as plain text; cells are joined by a tab.
  public var text: String {
    switch self {
    case .paragraph(let text), .heading(_, let text), .listItem(let text): text
    case .tableRow(let cells): cells.joined(separator: "\t")
    }
  }
}

extension Sequence<Block> {
  /// The plain text of a document: its blocks in order, one `\n` between two. Offsets of fields and highlights count
  /// here.
  public var plainText: String {
    map(\.text).joined(separator: "\n")
  }
}

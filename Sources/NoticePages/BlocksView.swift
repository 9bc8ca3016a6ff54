import HTMLText
import NoticeModel

/// A document's text as HTML: consecutive list items form a list, consecutive rows a table.
struct BlocksView {
  var blocks: [Block]
  /// As `Notice.pages`.
  var pages: [Int] = []

  /// The page's title is level 1 and the section's heading level 2.
  private static let firstHeadingLevel = 3

  var html: HTML {
    var outline = HeadingOutline(first: Self.firstHeadingLevel)
    let runs = PageMark.runs(blocks, pages: pages).flatMap { run -> [HTML] in
      let mark: HTML? = run.page.map { "<p class=\"page-mark\" id=\"\(PageMark.anchor($0))\">\(PageMark.long($0))</p>" }
      return (mark.map { [$0] } ?? []) + pieces(of: run.blocks, in: &outline)
    }
    return runs.joined(separator: "\n")
  }

  private func pieces(of blocks: ArraySlice<Block>, in outline: inout HeadingOutline) -> [HTML] {
    var pieces: [HTML] = []
    var index = blocks.startIndex
    while index < blocks.endIndex {
      switch blocks[index] {
      case .paragraph(let text):
        pieces.append("<p>\(LinesView(text: text).html)</p>")
        index += 1
      case .heading(let level, let text):
        pieces.append(heading(outline.shown(for: level), LinesView(text: text).html))
        index += 1
      case .listItem:
        let items = blocks[index...].prefix { if case .listItem = $0 { true } else { false } }
        pieces.append("<ul>\n\(items.map { "<li>\(LinesView(text: $0.text).html)</li>\n" as HTML }.joined())</ul>")
        index = items.endIndex
      case .tableRow:
        let rows = blocks[index...].prefix { if case .tableRow = $0 { true } else { false } }
        pieces.append(table(rows))
        index = rows.endIndex
      }
    }
    return pieces
  }

  private func heading(_ level: Int, _ content: HTML) -> HTML {
    switch level {
    case ...3: "<h3>\(content)</h3>"
    case 4: "<h4>\(content)</h4>"
    case 5: "<h5>\(content)</h5>"
    default: "<h6>\(content)</h6>"
    }
  }

  /// A wide table scrolls inside its own box, which the keyboard can reach (WCAG 2.1.1). Old pages use tables for
  /// layout as often as for data, so no row is claimed to be a header, and no table to be a landmark.
  private func table(_ rows: ArraySlice<Block>) -> HTML {
    let lines = rows.map { row -> HTML in
      guard case .tableRow(let cells) = row else { return .empty }
      return "<tr>\(cells.map { "<td>\(LinesView(text: $0).html)</td>" as HTML }.joined())</tr>"
    }
    return """
      <div class="table" role="group" aria-label="Bảng" tabindex="0"><table>
      \(lines.joined(separator: "\n"))
      </table></div>
      """
  }
}

/// A text whose line breaks are kept.
struct LinesView {
  var text: String

  var html: HTML { text.scalarLines.map { HTML(text: $0) }.joined(separator: "<br>") }
}

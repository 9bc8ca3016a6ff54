import HTMLText
import NoticeModel

/// A document's text as HTML: consecutive list items form a list, consecutive rows a table.
struct BlocksView {
  var blocks: [Block]
  /// As `Notice.pages`.
  var pages: [Int] = []
  /// The places of `blocks` to link to; nil for a text that is not the page's own.
  var sections: TextSections?

  /// The page's title is level 1 and the section's heading level 2.
  private static let firstHeadingLevel = 3

  var html: HTML {
    var outline = HeadingOutline(first: Self.firstHeadingLevel)
    let runs = PageMark.runs(blocks, pages: pages).flatMap { run -> [HTML] in
      let mark: HTML? = run.page.map {
        "<p class=\"page-mark\"\(inOwnLanguage) id=\"\(PageMark.anchor($0))\">\(PageMark.long($0))</p>"
      }
      return (mark.map { [$0] } ?? []) + pieces(of: run.blocks, in: &outline)
    }
    let text = runs.joined(separator: "\n")
    return say(text, "<div lang=\"vi\">\n\(text)\n</div>")
  }

  private func pieces(of blocks: ArraySlice<Block>, in outline: inout HeadingOutline) -> [HTML] {
    var pieces: [HTML] = []
    var index = blocks.startIndex
    while index < blocks.endIndex {
      switch blocks[index] {
      case .paragraph(let text):
        pieces.append("<p>\(lines(text, index))</p>")
        index += 1
      case .heading(let level, let text):
        pieces.append(heading(outline.shown(for: level), LinesView(text: text).html, sections?.sections(of: index)[0]))
        index += 1
      case .listItem:
        let items = blocks[index...].prefix { if case .listItem = $0 { true } else { false } }
        pieces.append("<ul>\n\(items.indices.map { "<li>\(lines(blocks[$0].text, $0))</li>\n" as HTML }.joined())</ul>")
        index = items.endIndex
      case .tableRow:
        let rows = blocks[index...].prefix { if case .tableRow = $0 { true } else { false } }
        pieces.append(table(rows))
        index = rows.endIndex
      }
    }
    return pieces
  }

  private func lines(_ text: String, _ block: Int) -> HTML {
    LinesView(text: text, sections: sections?.sections(of: block) ?? [:]).html
  }

  private func heading(_ level: Int, _ content: HTML, _ section: TextSections.Section?) -> HTML {
    let id = section.map { " id=\"\($0.anchor)\"" as HTML }
    let heading: HTML =
      switch level {
      case ...3: "<h3\(id)>\(content)</h3>"
      case 4: "<h4\(id)>\(content)</h4>"
      case 5: "<h5\(id)>\(content)</h5>"
      default: "<h6\(id)>\(content)</h6>"
      }
    return section.map { "<div class=\"at\">\(heading)\($0.link)</div>" } ?? heading
  }

  /// A wide table scrolls inside its own box, which the keyboard can reach (WCAG 2.1.1). Old pages use tables for
  /// layout as often as for data, so no row is claimed to be a header, and no table to be a landmark.
  private func table(_ rows: ArraySlice<Block>) -> HTML {
    let lines = rows.map { row -> HTML in
      guard case .tableRow(let cells) = row else { return .empty }
      return "<tr>\(cells.map { "<td>\(LinesView(text: $0).html)</td>" as HTML }.joined())</tr>"
    }
    return """
      <div class="table" role="group" aria-label="\(say("Bảng", "Table"))"\(inOwnLanguage) tabindex="0"><table\(inVietnamese)>
      \(lines.joined(separator: "\n"))
      </table></div>
      """
  }
}

/// A text whose line breaks are kept.
struct LinesView {
  var text: String
  /// By the line at which they begin.
  var sections: [Int: TextSections.Section] = [:]

  var html: HTML {
    guard !sections.isEmpty else { return HTML(lines: text) }
    return text.scalarLines.map { HTML(text: $0) }.enumerated().map { sections[$0]?.marking($1) ?? $1 }.joined(
      separator: "<br>")
  }
}

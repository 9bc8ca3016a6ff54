public import NoticeModel

/// A document as Markdown (CommonMark with GitHub's tables): fields, text, where it comes from.
///
/// Every text is escaped, so that nothing in a document becomes markup or HTML where the Markdown is shown.
public struct NoticeMarkdown: Sendable {
  public var notice: Notice

  public init(notice: Notice) {
    self.notice = notice
  }

  public func render() -> String {
    let title = notice.subject.isEmpty ? "(không có trích yếu)" : notice.subject
    let rest =
      notice.surroundings.isEmpty
      ? "" : "---\n\n*\(MarkdownText.line(SurroundingsView.title))*\n\n" + text(notice.surroundings)
    let parts = ["# \(MarkdownText.line(title))", fields, text(notice.body, pages: notice.pages), rest].filter {
      !$0.isEmpty
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var fields: String {
    var fields: [(String, String)] = []
    if let number = notice.number { fields.append((FieldName.number.vietnamese, number.printed)) }
    if let type = notice.type { fields.append((FieldName.type.vietnamese, type.name)) }
    if let date = notice.issuedOn { fields.append((FieldName.issuedOn.vietnamese, VietnameseFormat.date(date))) }
    if let date = notice.publishedOn { fields.append((FieldName.publishedOn.vietnamese, VietnameseFormat.date(date))) }
    if let body = notice.issuingBody { fields.append((FieldName.issuingBody.vietnamese, body)) }
    if let signer = notice.signer { fields.append((FieldName.signer.vietnamese, signer)) }
    if !notice.category.isEmpty {
      fields.append((FieldName.category.vietnamese, CategoryText.text(of: notice.category)))
    }
    fields += notice.extra.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    fields.append(("Nguồn", notice.provenance.source.path))
    if let address = notice.portalURL { fields.append(("Địa chỉ cũ", address)) }
    fields.append(("SHA-256", notice.provenance.digest.hex))
    return fields.map { "- **\(MarkdownText.line($0.0)):** \(MarkdownText.line($0.1))" }.joined(separator: "\n")
  }

  private func text(_ blocks: [Block], pages: [Int] = []) -> String {
    var pieces: [String] = []
    for run in PageMark.runs(blocks, pages: pages) {
      if let page = run.page, page > 1 { pieces.append("*\(MarkdownText.line(PageMark.long(page)))*") }
      pieces += text(run.blocks)
    }
    return pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func text(_ blocks: ArraySlice<Block>) -> [String] {
    var pieces: [String] = []
    var index = blocks.startIndex
    while index < blocks.endIndex {
      switch blocks[index] {
      case .paragraph(let text):
        pieces.append(MarkdownText.paragraph(text))
        index += 1
      case .heading(let level, let text):
        // The title is the only heading of level 1.
        pieces.append(String(repeating: "#", count: min(max(level, 1) + 1, 6)) + " " + MarkdownText.line(text))
        index += 1
      case .listItem:
        let items = blocks[index...].prefix { if case .listItem = $0 { true } else { false } }
        pieces.append(items.map { "- \(MarkdownText.line($0.text))" }.joined(separator: "\n"))
        index = items.endIndex
      case .tableRow:
        let rows = blocks[index...].prefix { if case .tableRow = $0 { true } else { false } }
        pieces.append(table(rows))
        index = rows.endIndex
      }
    }
    return pieces
  }

  /// GitHub's tables must have a header row; an empty one claims nothing about the first row.
  private func table(_ rows: ArraySlice<Block>) -> String {
    let cells = rows.map { row -> [String] in if case .tableRow(let cells) = row { cells } else { [] } }
    let width = max(1, cells.map(\.count).max() ?? 1)
    let line = { (row: [String]) in
      "| " + (row + Array(repeating: "", count: width - row.count)).joined(separator: " | ") + " |"
    }
    let header = [line([]), line(Array(repeating: "---", count: width))]
    return (header + cells.map { line($0.map(MarkdownText.line)) }).joined(separator: "\n")
  }
}

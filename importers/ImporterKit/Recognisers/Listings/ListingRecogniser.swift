public import NoticeModel

/// Reads the documents that a page lists, as old portals do below "Văn bản chỉ đạo điều hành": rows of a table with
/// number, day and subject, or items of a list that say all three.
///
/// Lists within an official document's own text (what is repealed) are listed as well; whether that is wanted, the
/// caller knows. Linear in the text; pages without rows or items with a number cost one look at their bytes.
public enum ListingRecogniser {
  /// More than any portal lists on a page.
  public static let limit = 10_000

  /// The listed documents in the order of the page, at most `limit`; none where fewer than two are listed together.
  public static func listed(in body: [Block]) -> [ListedDocument] {
    let runs = runs(in: body)
    guard let last = runs.last else { return [] }
    var documents: [ListedDocument] = []
    var run = runs.startIndex
    var table = ListingTable(limit: limit)
    var start = 0
    for index in body.indices.prefix(last.upperBound) {
      let block = body[index]
      let count = length(of: block)
      let span = start..<start + count
      start += count + 1
      guard runs[run].contains(index) else { continue }
      switch block {
      case .tableRow(let cells): table.take(ListingRow(cells: cells, span: span))
      case .listItem(let text): table.take(ListingRow(cells: [text], span: span))
      case .paragraph, .heading: break
      }
      guard index + 1 == runs[run].upperBound else { continue }
      table.finish()
      documents += table.documents
      run += 1
      guard documents.count < limit, run < runs.endIndex else { break }
      table = ListingTable(limit: limit - documents.count)
    }
    return Array(documents.prefix(limit))
  }

  private enum Part { case row, item }

  /// Pages give a row of one cell, "Năm 2013", as a paragraph of its own.
  private static let longestMergedRow = 80
  private static let mostMergedRows = 4

  /// The stretches of rows, and of items, in which at least two may state a number. Empty paragraphs part nothing, a few
  /// short ones no table.
  private static func runs(in body: [Block]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var part: Part?
    var start = 0
    var signs = 0
    var merged = 0
    for (index, block) in body.enumerated() {
      let next: Part?
      switch block {
      case .tableRow: next = .row
      case .listItem: next = .item
      case .paragraph(let text), .heading(_, let text):
        if ListingValue.isBlank(text) { continue }
        merged += 1
        if part == .row, text.utf8.count <= longestMergedRow, merged <= mostMergedRows { continue }
        next = nil
      }
      merged = 0
      if next != part {
        if signs > 1 { runs.append(start..<index) }
        (part, start, signs) = (next, index, 0)
      }
      if signs < 2, mayStateNumber(block) { signs += 1 }
    }
    if signs > 1 { runs.append(start..<body.count) }
    return runs
  }

  private static func mayStateNumber(_ block: Block) -> Bool {
    switch block {
    case .tableRow(let cells): cells.contains(where: ListingValue.mayStateNumber)
    case .listItem(let text): ListingValue.mayStateNumber(text)
    case .paragraph, .heading: false
    }
  }

  /// Scalars of the block's plain text.
  private static func length(of block: Block) -> Int {
    switch block {
    case .paragraph(let text), .heading(_, let text), .listItem(let text): scalars(text)
    case .tableRow(let cells): cells.reduce(max(0, cells.count - 1)) { $0 + scalars($1) }
    }
  }

  private static func scalars(_ text: String) -> Int {
    text.utf8.count { $0 & 0xC0 != 0x80 }
  }
}

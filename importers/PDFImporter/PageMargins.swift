/// Between where and where the running text of a page stands.
struct PageMargins {
  var left: Int
  var right: Int

  /// A few lines show no margins: the right one is then taken to be as wide as the left one.
  static let fewestLines = 6

  /// A twelfth of the lines at either side may stick out: formulas, stamps, broken tables.
  ///
  /// - Parameter width: the page's; nil for a column, of which it says nothing.
  init?(_ lines: [PDFLine], width: Int?) {
    guard !lines.isEmpty else { return nil }
    let lefts = lines.map(\.left).sorted()
    let rights = lines.map(\.right).sorted(by: >)
    left = lefts[lines.count / 12]
    right = rights[lines.count / 12]
    if let width, lines.count < Self.fewestLines { right = max(right, width - left) }
  }

  /// True where as much is free at the left of a line as at its right.
  func centres(_ line: PDFLine) -> Bool {
    line.left > left + line.height / 2 && abs((line.left - left) - (right - line.right)) <= line.height * 3 / 2
  }
}

/// The levels at which a text's headings are shown, none left out.
///
/// Old pages chose `h5` for its size. A screen reader's list of headings has to step down one level at a time, or a
/// reader thinks that something was missed (WCAG 1.3.1); which heading stands under which stays as the page has it.
struct HeadingOutline {
  /// The level of the topmost headings.
  private let first: Int
  /// The headings that stand open around the next one, as levels of the page.
  private var open: [Int] = []

  init(first: Int) {
    self.first = first
  }

  /// The level to show for the next heading, 6 at most; to be asked in order.
  mutating func shown(for level: Int) -> Int {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return min(first + open.count - 1, 6)
  }
}

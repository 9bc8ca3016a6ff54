import NoticeModel

/// Where the pages of a document begin in its text, and how they are called.
///
/// A page is marked once, before the first block that begins on it: page numbers that fall back, as those of notes may,
/// give no second mark.
struct PageMark {
  private let pages: [Int]
  private var last = 0

  /// - Parameter pages: As `Notice.pages`.
  init(_ pages: [Int]) {
    self.pages = pages
  }

  /// The page that begins with the block at `place`; to be asked in order.
  mutating func begins(at place: Int) -> Int? {
    guard pages.indices.contains(place), pages[place] > last else { return nil }
    last = pages[place]
    return last
  }

  typealias Run = (page: Int?, blocks: ArraySlice<Block>)

  /// `blocks` cut where pages begin.
  static func runs(_ blocks: [Block], pages: [Int]) -> [Run] {
    var mark = PageMark(pages)
    var runs: [Run] = []
    var start = blocks.startIndex
    var page: Int?
    for place in blocks.indices {
      guard let next = mark.begins(at: place) else { continue }
      if place > start { runs.append((page, blocks[start..<place])) }
      (start, page) = (place, next)
    }
    if start < blocks.endIndex { runs.append((page, blocks[start...])) }
    return runs
  }

  /// The page's place within a document's address.
  static func anchor(_ page: Int) -> String { "trang-\(page)" }
  static func short(_ page: Int) -> String { sayText("tr. \(page)", "p. \(page)") }
  static func long(_ page: Int) -> String { sayText("Trang \(page)", "Page \(page)") }
}

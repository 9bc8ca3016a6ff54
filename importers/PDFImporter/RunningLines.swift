/// Finds the lines that repeat at the top or bottom of the pages: running heads and feet, page numbers.
///
/// They would part the paragraphs that run over two pages. The first of each kind stays where it is, since a gazette
/// names itself there; the others, and all bare numbers, are handed back by themselves, so that nothing is lost.
enum RunningLines {
  /// Takes the repeated lines out of `pages`, whose numbers are `numbers` (a page with turned text stands there twice),
  /// and returns them in order.
  static func remove(from pages: inout [[PDFLine]], numbers: [Int]) -> [PDFLine] {
    let pageCount = Set(numbers).count
    guard pageCount >= 3 else { return [] }
    var counts: [[UInt8]: Int] = [:]
    let edges = pages.map(edgeLines)
    for page in pages.indices {
      for key in Set(edges[page].map({ key(of: pages[page][$0], on: numbers[page]) })) { counts[key, default: 0] += 1 }
    }
    var seen: Set<[UInt8]> = []
    var removed: [PDFLine] = []
    for page in pages.indices {
      var leaving: Set<Int> = []
      for place in edges[page].sorted() {
        let key = key(of: pages[page][place], on: numbers[page])
        guard counts[key, default: 0] * 2 > pageCount else { continue }
        if seen.insert(key).inserted, !isNumber(key) { continue }
        leaving.insert(place)
      }
      guard !leaving.isEmpty else { continue }
      removed += leaving.sorted().map { pages[page][$0] }
      pages[page] = pages[page].indices.filter { !leaving.contains($0) }.map { pages[page][$0] }
    }
    return removed
  }

  /// The places of the lines in the highest and in the lowest row: what stands further in may be the repeated head of a
  /// table.
  private static func edgeLines(_ lines: [PDFLine]) -> [Int] {
    let order = lines.indices.sorted { (lines[$0].middle, $0) < (lines[$1].middle, $1) }
    guard let highest = order.first.map({ lines[$0] }), let lowest = order.last.map({ lines[$0] }) else { return [] }
    let first = order.prefix { lines[$0].middle - highest.middle <= highest.height / 2 }
    let last = order.dropFirst(first.count).reversed().prefix { lowest.middle - lines[$0].middle <= lowest.height / 2 }
    return Array(first) + Array(last)
  }

  /// True for the key of a page's number.
  private static func isNumber(_ key: [UInt8]) -> Bool { key.first == UInt8(ascii: "#") }

  /// The text with every number alike. Of a bare number, with the dashes it may stand between (`- 5 -`), by how much it
  /// differs from the page's place: the numbers in a table's last row are no page numbers.
  private static func key(of line: PDFLine, on page: Int) -> [UInt8] {
    let digits = line.text.prefix(20).filter { (0x30...0x39).contains($0) }
    let isBare = line.text.count <= 20 && line.text.allSatisfy { $0 < 0x40 && $0 != UInt8(ascii: "#") }
    if isBare, digits.count <= 5, let number = Int(String(decoding: digits, as: UTF8.self)) {
      return Array("#\(number - page)".utf8)
    }
    var key: [UInt8] = []
    for byte in line.text.prefix(200) {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, key.last == UInt8(ascii: "0") { continue }
      if byte != 0x20 { key.append(isDigit ? UInt8(ascii: "0") : byte) }
    }
    // Longer bare numbers are codes of a table.
    return isBare ? line.text : key
  }
}

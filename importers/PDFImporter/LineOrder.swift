/// Puts lines in their place that programs write out of order: heads after the page's text, feet before it.
enum LineOrder {
  /// A few lines that end the content and stand above everything else go first; a few that begin it and stand below
  /// everything else go last.
  ///
  /// - Returns: the lines of a signature's stamp (signer, office, time), which is set over the finished page in much
  ///   smaller letters. They are taken out, since they part the paragraph that goes on overleaf.
  static func settle(_ lines: inout [PDFLine]) -> [PDFLine] {
    guard lines.count > 1 else { return [] }
    let start = lastAbove(lines)
    if start < lines.count {
      let ending = Array(lines[start...])
      lines.removeSubrange(start...)
      if isStamp(ending, on: lines) { return ending }
      lines.insert(contentsOf: ending, at: 0)
      return []
    }
    let end = firstBelow(lines)
    lines = Array(lines[end...] + lines[..<end])
    return []
  }

  /// Where the lines begin that end the content and stand above all before them.
  private static func lastAbove(_ lines: [PDFLine]) -> Int {
    var highest = lines.map(\.top)
    for index in highest.indices.dropFirst() { highest[index] = min(highest[index], highest[index - 1]) }
    var (lowest, start) = (Int.min, lines.count)
    for index in lines.indices.dropFirst().reversed().prefix(most) {
      lowest = max(lowest, lines[index].middle)
      if lowest <= highest[index - 1] { start = index }
    }
    return start
  }

  /// Where the lines end that begin the content and stand below all after them.
  private static func firstBelow(_ lines: [PDFLine]) -> Int {
    var lowest = lines.map(\.bottom)
    for index in lowest.indices.dropLast().reversed() { lowest[index] = max(lowest[index], lowest[index + 1]) }
    var (highest, end) = (Int.max, 0)
    for index in lines.indices.dropLast().prefix(most) {
      highest = min(highest, lines[index].middle)
      if highest >= lowest[index + 1] { end = index + 1 }
    }
    return end
  }

  private static func isStamp(_ lines: [PDFLine], on page: [PDFLine]) -> Bool {
    let sizes = page.map(\.size).sorted()
    let usual = sizes[sizes.count / 2]
    return lines.allSatisfy { $0.size > 0 && $0.size * 4 < usual * 3 }
  }

  private static let most = 6
}

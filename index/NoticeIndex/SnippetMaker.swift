import SearchQuery

/// Cuts the piece of a text that shows best why it was found, with the found words marked where they stand.
enum SnippetMaker {
  /// Bytes of text around the matches: about 200 letters (RELIABILITY C).
  private static let window = 280
  private static let maximumMatches = 4_000

  private struct Match {
    var word: Int
    var range: Range<Int>
  }

  struct Found {
    var snippet: Snippet
    /// Where in the text the found words stand closest together, in bytes; nil where none does.
    var match: Int?
  }

  /// Takes a text as UTF-8, which is looked through whole: a passage of the index, 64 KiB at most.
  ///
  /// `words` are folded. Where none stands in the text, the snippet is its beginning. From what stands behind `mainEnd`,
  /// a byte of the text, it is taken only where no word stands before.
  static func snippet(of text: UnsafeBufferPointer<UInt8>, mainEnd: Int? = nil, words: [String]) -> Found {
    var wanted: [[UInt8]] = []
    for word in words where !wanted.contains(Array(word.utf8)) { wanted.append(Array(word.utf8)) }
    let border = min(mainEnd ?? text.count, text.count)
    var matches: [Match] = []
    var (end, stretch) = (text.count, Stretch(of: wanted.count))
    Tokens.find(wanted, in: text) { word, range in
      let match = Match(word: word, range: range)
      matches.append(match)
      // Nothing further on can be better; only what fits into the same window is still of interest.
      if range.upperBound <= border, stretch.isComplete(adding: match) { end = min(end, range.upperBound + window) }
      return matches.count < maximumMatches ? end : 0
    }
    let inside = matches.prefix { $0.range.upperBound <= border }
    let isOutside = inside.isEmpty && (!matches.isEmpty || border == 0)
    let near = isOutside ? matches[...] : inside
    let best = near[bestStretch(of: near, words: wanted.count)]
    let outside = (border > 0 ? min(border + 1, text.count) : 0)..<text.count
    var snippet = cut(text, to: isOutside ? outside : 0..<border, matches: best)
    snippet.isFromSurroundings = isOutside && !text.isEmpty
    return Found(snippet: snippet, match: densest(of: best, words: wanted.count)?.range.lowerBound)
  }

  /// Notices when all words stand within one window.
  private struct Stretch {
    private var last: [Int]

    init(of words: Int) {
      last = Array(repeating: -2 * window, count: words)
    }

    /// Whether a window that ends with `match` has every word.
    mutating func isComplete(adding match: Match) -> Bool {
      last[match.word] = match.range.lowerBound
      return last.allSatisfy { match.range.upperBound - $0 <= window }
    }
  }

  /// How often each word stands in a row of matches, and how many words do.
  private struct Counts {
    private var counts: [Int]
    private(set) var words = 0

    init(of words: Int) {
      counts = Array(repeating: 0, count: words)
    }

    mutating func add(_ match: Match) {
      if counts[match.word] == 0 { words += 1 }
      counts[match.word] += 1
    }

    mutating func remove(_ match: Match) {
      counts[match.word] -= 1
      if counts[match.word] == 0 { words -= 1 }
    }
  }

  /// The matches within one window that hold the most different words; the first of the best, and as many as fit.
  private static func bestStretch(of matches: ArraySlice<Match>, words: Int) -> Range<Int> {
    var best = matches.startIndex..<matches.startIndex
    var bestWords = 0
    var counts = Counts(of: words)
    var start = matches.startIndex
    for end in matches.indices {
      counts.add(matches[end])
      while matches[end].range.upperBound - matches[start].range.lowerBound > window, start < end {
        counts.remove(matches[start])
        start += 1
      }
      if counts.words > bestWords || (counts.words == bestWords && best.lowerBound == start && best.upperBound == end) {
        best = start..<(end + 1)
        bestWords = counts.words
      }
    }
    return best
  }

  /// Where the shortest row of matches with all their words begins; the first of equal ones.
  private static func densest(of matches: ArraySlice<Match>, words: Int) -> Match? {
    var all = Counts(of: words)
    for match in matches { all.add(match) }
    var counts = Counts(of: words)
    var (start, shortest) = (matches.startIndex, Int.max)
    var found: Match?
    for match in matches {
      counts.add(match)
      while counts.words == all.words {
        let first = matches[start]
        let length = match.range.upperBound - first.range.lowerBound
        if length < shortest { (shortest, found) = (length, first) }
        counts.remove(first)
        start += 1
      }
    }
    return found
  }

  /// The window around `matches` within `bounds`, begun and ended between words.
  private static func cut(
    _ text: UnsafeBufferPointer<UInt8>, to bounds: Range<Int>, matches: ArraySlice<Match>
  ) -> Snippet {
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    let first = matches.first?.range.lowerBound ?? lower
    let last = matches.last?.range.upperBound ?? lower
    let spare = max(0, window - (last - first))
    var start = max(lower, first - spare / 3)
    var end = min(upper, max(last, start + window))
    if start > lower { start = nextBlank(in: text, from: start, to: first) ?? first }
    if end < upper { end = lastBlank(in: text, from: end, to: max(last, start)) ?? boundary(in: text, before: end) }
    var parts: [Snippet.Part] = []
    parts.reserveCapacity(2 * matches.count + 3)
    func add(_ range: Range<Int>, isMatch: Bool) {
      guard !range.isEmpty else { return }
      parts.append(Snippet.Part(text: oneLine(UnsafeBufferPointer(rebasing: text[range])), isMatch: isMatch))
    }
    if start > lower { parts.append(Snippet.Part(text: "…", isMatch: false)) }
    var place = start
    for match in matches {
      add(place..<match.range.lowerBound, isMatch: false)
      add(match.range, isMatch: true)
      place = match.range.upperBound
    }
    add(place..<max(place, end), isMatch: false)
    if end < upper { parts.append(Snippet.Part(text: "…", isMatch: false)) }
    return Snippet(parts: parts)
  }

  private static func nextBlank(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] <= 0x20 { return index + 1 }
      index += 1
    }
    return nil
  }

  private static func lastBlank(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = start
    while index > end {
      index -= 1
      if bytes[index] <= 0x20 { return index }
    }
    return nil
  }

  /// Where the character at `index` begins: for texts without blanks.
  private static func boundary(in bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Int {
    var index = index
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Line breaks and tabs of the text are blanks in a snippet.
  private static func oneLine(_ piece: UnsafeBufferPointer<UInt8>) -> String {
    guard piece.contains(where: { $0 < 0x20 }) else { return String(decoding: piece, as: UTF8.self) }
    return String(decoding: piece.map { max($0, 0x20) }, as: UTF8.self)
  }
}

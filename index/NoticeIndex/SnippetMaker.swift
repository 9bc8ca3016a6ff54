import SearchQuery

/// Cuts the piece of a text that shows best why it was found, with the found words marked where they stand.
enum SnippetMaker {
  /// Bytes of text around the matches: about 200 letters (RELIABILITY C).
  private static let window = 280
  /// Texts beyond this are searched whole but looked through for a snippet only so far: 1 MB takes about 5 ms.
  private static let reach = 1 << 20
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

  /// `words` are folded. Where none stands in the text, the snippet is its beginning. From what stands behind `mainEnd`,
  /// a byte of the text, it is taken only where no word stands before.
  static func snippet(of text: String, mainEnd: Int? = nil, words: [String]) -> Found {
    var wanted: [[UInt8]: Int] = [:]
    for word in words where wanted[Array(word.utf8)] == nil { wanted[Array(word.utf8)] = wanted.count }
    let filter = WordFilter(words)
    let count = text.utf8.count
    let border = min(mainEnd ?? count, count)
    var matches: [Match] = []
    var (end, stretch) = (reach, Stretch(of: wanted.count))
    if !wanted.isEmpty {
      Tokens.visit(text) { folded, range in
        if filter.mayHold(folded), let word = wanted[Array(folded)] {
          let match = Match(word: word, range: range)
          matches.append(match)
          // Nothing further on can be better; only what fits into the same window is still of interest.
          if range.upperBound <= border, stretch.isComplete(adding: match) { end = min(end, range.upperBound + window) }
        }
        return range.upperBound < end && matches.count < maximumMatches
      }
    }
    let inside = matches.prefix { $0.range.upperBound <= border }
    let isOutside = inside.isEmpty && (!matches.isEmpty || border == 0)
    let near = isOutside ? matches : Array(inside)
    let best = Array(near[bestStretch(of: near)])
    let outside = (border > 0 ? min(border + 1, count) : 0)..<count
    var snippet = cut(text, to: isOutside ? outside : 0..<border, matches: best)
    snippet.isFromSurroundings = isOutside && count > 0
    return Found(snippet: snippet, match: densest(of: best)?.range.lowerBound)
  }

  /// Notices when all words stand within one window.
  private struct Stretch {
    private var last: [Int?]

    init(of words: Int) {
      last = Array(repeating: nil, count: words)
    }

    /// Whether a window that ends with `match` has every word.
    mutating func isComplete(adding match: Match) -> Bool {
      last[match.word] = match.range.lowerBound
      return last.allSatisfy { $0.map { match.range.upperBound - $0 <= window } ?? false }
    }
  }

  /// Tells at a glance most words that are none of the sought ones, so that only few are looked up.
  private struct WordFilter {
    private var lengths: UInt64 = 0
    private var letters: UInt64 = 0

    init(_ words: [String]) {
      for word in words {
        if let first = word.utf8.first { letters |= 1 << UInt64(first & 63) }
        lengths |= 1 << UInt64(min(word.utf8.count, 63))
      }
    }

    func mayHold(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
      lengths & Self.length(word) != 0 && letters & 1 << UInt64(word[0] & 63) != 0
    }

    private static func length(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 { 1 << UInt64(min(word.count, 63)) }
  }

  /// The matches within one window that hold the most different words; the first of the best, and as many as fit.
  private static func bestStretch(of matches: [Match]) -> Range<Int> {
    var best = 0..<0
    var bestWords = 0
    var counts: [Int: Int] = [:]
    var start = 0
    for end in matches.indices {
      counts[matches[end].word, default: 0] += 1
      while matches[end].range.upperBound - matches[start].range.lowerBound > window, start < end {
        counts[matches[start].word, default: 1] -= 1
        if counts[matches[start].word] == 0 { counts[matches[start].word] = nil }
        start += 1
      }
      if counts.count > bestWords || (counts.count == bestWords && best.lowerBound == start && best.upperBound == end) {
        best = start..<(end + 1)
        bestWords = counts.count
      }
    }
    return best
  }

  /// Where the shortest row of matches with all their words begins; the first of equal ones.
  private static func densest(of matches: [Match]) -> Match? {
    let wanted = Set(matches.map(\.word)).count
    var counts: [Int: Int] = [:]
    var (start, shortest) = (0, Int.max)
    var found: Match?
    for match in matches {
      counts[match.word, default: 0] += 1
      while counts.count == wanted {
        let first = matches[start]
        let length = match.range.upperBound - first.range.lowerBound
        if length < shortest { (shortest, found) = (length, first) }
        counts[first.word, default: 1] -= 1
        if counts[first.word] == 0 { counts[first.word] = nil }
        start += 1
      }
    }
    return found
  }

  /// The window around `matches` within `bounds`, begun and ended between words.
  private static func cut(_ text: String, to bounds: Range<Int>, matches: [Match]) -> Snippet {
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    let first = matches.first?.range.lowerBound ?? lower
    let last = matches.last?.range.upperBound ?? lower
    let spare = max(0, window - (last - first))
    var start = max(lower, first - spare / 3)
    var end = min(upper, max(last, start + window))
    var text = text
    return text.withUTF8 { bytes in
      if start > lower { start = nextBlank(in: bytes, from: start, to: first) ?? first }
      if end < upper { end = lastBlank(in: bytes, from: end, to: max(last, start)) ?? boundary(in: bytes, before: end) }
      var parts: [Snippet.Part] = []
      func add(_ range: Range<Int>, isMatch: Bool) {
        guard !range.isEmpty else { return }
        let piece = String(decoding: bytes[range], as: UTF8.self)
        parts.append(Snippet.Part(text: oneLine(piece), isMatch: isMatch))
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
  private static func oneLine(_ piece: String) -> String {
    guard piece.utf8.contains(where: { $0 < 0x20 }) else { return piece }
    var bytes = Array(piece.utf8)
    for index in bytes.indices where bytes[index] < 0x20 { bytes[index] = 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import SearchQuery
import VietnameseText

/// What may have been meant by a query that finds nothing or too little: its text with a few words replaced by others
/// that the index has.
///
/// Diacritics alone are no reason: a search does not tell them apart. Replaced are words that the index does not have,
/// and words that it has but never beside their neighbours, where a likely mistake explains that.
struct DidYouMean {
  private var words: [DidYouMeanWord]
  private var index: DidYouMeanIndex
  private let spelling: DidYouMeanSpelling
  /// New texts by byte range of the query's text.
  private var replaced: [(range: Range<Int>, text: String)] = []

  private static let maximumReplaced = 3
  /// Looks for one word, so that the first mistake does not use up those for the others.
  private static let looksPerWord = 60
  /// Without neighbours so many candidates are weighed.
  private static let maximumWeighed = 24

  /// Nil when nothing better is known. Candidates are looked up at most 200 times, and none after `deadline` (monotonic
  /// nanoseconds).
  static func suggestion(for query: Query, cache: SearchCache, deadline: UInt64) throws -> String? {
    var meant = DidYouMean(query, cache, deadline)
    try meant.undoKeystrokes()
    try meant.correct()
    return meant.text(query)
  }

  private init(_ query: Query, _ cache: SearchCache, _ deadline: UInt64) {
    words = DidYouMeanWord.words(of: query)
    index = DidYouMeanIndex(cache: cache, deadline: deadline)
    spelling = DidYouMeanSpelling(cache: cache)
  }

  /// `thoong baso`, `tho6ng ba1o`.
  private mutating func undoKeystrokes() throws {
    guard let undone = Keystrokes.undone(words.map(\.typed).joined(separator: " ")) else { return }
    let meant = undone.utf8.split(separator: 0x20).map { String(decoding: Array($0), as: UTF8.self) }
    guard meant.count == words.count else { return }
    var gains = false
    var changed: [(place: Int, text: String, folded: [UInt8])] = []
    for (place, text) in meant.enumerated() where text != words[place].typed {
      let folded = Array(Folding.folded(text).utf8)
      let count = try index.frequency(folded)
      // Of words that nobody wrote nothing can be found.
      guard count > 0 else { return }
      gains = try gains || index.frequency(words[place].folded) * DidYouMeanIndex.Pairs.farMore < count
      changed.append((place, text, folded))
    }
    guard gains else { return }
    for (place, text, folded) in changed {
      replaced.append((words[place].range, text))
      words[place].typed = text
      words[place].folded = folded
    }
  }

  private mutating func correct() throws {
    var count = 0
    var place = 0
    while place < words.count, count < Self.maximumReplaced, index.looksLeft > 0 {
      if try join(place) || correctWord(place) { count += 1 }
      place += 1
    }
  }

  // MARK: - One word

  private func neighbours(_ place: Int) -> DidYouMeanIndex.Neighbours {
    let hasLeft = words[place].followsOther
    let hasRight = place + 1 < words.count && words[place + 1].followsOther
    return DidYouMeanIndex.Neighbours(
      left: hasLeft ? words[place - 1].folded : nil, right: hasRight ? words[place + 1].folded : nil)
  }

  private mutating func correctWord(_ place: Int) throws -> Bool {
    let word = words[place]
    guard word.isLetters, !replaced.contains(where: { $0.range.overlaps(word.range) }) else { return false }
    let neighbours = neighbours(place)
    let frequency = try index.frequency(word.folded)
    if frequency == 0 {
      let candidates = Self.candidates(word.folded)
      if let best = try best(candidates, between: neighbours) {
        try replace(place, by: best.word, neighbours)
        return true
      }
      if try split(place) { return true }
      // A word that could be one, beside words with which no other is known: there is nothing to go by.
      guard neighbours.isEmpty || DidYouMeanForms.weight(of: word.folded) == 0,
        let best = try mostFrequent(candidates)
      else { return false }
      try replace(place, by: best, neighbours)
      return true
    }
    guard !neighbours.isEmpty else { return false }
    let pairs = try index.pairs(of: word.folded, between: neighbours)
    // No word stands beside a neighbour more often than the neighbour stands anywhere.
    guard try index.frequencies(of: neighbours).explains(pairs) else { return false }
    if let alike = try best(DidYouMeanCandidates.soundingAlike(word.folded), between: neighbours),
      alike.pairs.explains(pairs)
    {
      try replace(place, by: alike.word, neighbours)
      return true
    }
    guard pairs.sum == 0, let slip = try best(DidYouMeanCandidates.misspelled(word.folded), between: neighbours),
      slip.pairs.explains(pairs), try index.frequency(slip.word) > frequency * DidYouMeanIndex.Pairs.farMore
    else { return false }
    try replace(place, by: slip.word, neighbours)
    return true
  }

  private static func candidates(_ word: [UInt8]) -> [[UInt8]] {
    let alike = DidYouMeanCandidates.soundingAlike(word)
    return alike + DidYouMeanCandidates.misspelled(word).filter { !alike.contains($0) }
  }

  private typealias Candidate = (word: [UInt8], pairs: DidYouMeanIndex.Pairs)

  /// The one that stands most often beside the neighbours; nil when none does.
  private mutating func best(
    _ candidates: [[UInt8]], between neighbours: DidYouMeanIndex.Neighbours
  ) throws -> Candidate? {
    let end = max(index.looksLeft - Self.looksPerWord, 0)
    var best: Candidate?
    for word in candidates where index.looksLeft > end {
      let pairs = try index.pairs(of: word, between: neighbours)
      if pairs.sum > best?.pairs.sum ?? 0 { best = (word, pairs) }
    }
    return best
  }

  /// Of the commonest candidates the one that the index has most often.
  private mutating func mostFrequent(_ candidates: [[UInt8]]) throws -> [UInt8]? {
    var best: (word: [UInt8], count: Int)?
    for word in candidates.prefix(Self.maximumWeighed) {
      let count = try index.frequency(word)
      if count > best?.count ?? 0 { best = (word, count) }
    }
    return best?.word
  }

  private mutating func replace(
    _ place: Int, by folded: [UInt8], _ neighbours: DidYouMeanIndex.Neighbours
  ) throws {
    let word = words[place]
    var written: String?
    if let left = neighbours.left { written = try spelling.row([left, folded])?.last }
    if written == nil, let right = neighbours.right { written = try spelling.row([folded, right])?.first }
    let text = try written ?? spelling.form(of: folded, typed: word.typed)
    replaced.append((word.range, Self.cased(text, like: word.typed)))
    words[place].folded = folded
  }

  // MARK: - Blanks

  /// `thongbao`: two words without the blank between them.
  private mutating func split(_ place: Int) throws -> Bool {
    let word = words[place]
    var best: (left: [UInt8], right: [UInt8], count: Int)?
    for (left, right) in DidYouMeanCandidates.parts(word.folded) {
      let count = try index.frequency(left, right)
      if count > best?.count ?? 0 { best = (left, right, count) }
    }
    guard let best else { return false }
    replaced.append((word.range, try parted(word.typed, best.left, best.right)))
    return true
  }

  private func parted(_ typed: String, _ left: [UInt8], _ right: [UInt8]) throws -> String {
    let typed = Canonical.composed(typed)
    let scalars = Array(typed.unicodeScalars)
    let parts = [scalars.prefix(left.count), scalars.suffix(right.count)].map { part in
      part.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
    // Typed with diacritics, the words are as they were meant.
    let isAccented = scalars.contains { !$0.isASCII } && scalars.count == left.count + right.count
    let row = isAccented ? parts : try spelling.row([left, right]) ?? parts
    return zip(row, parts).map { Self.cased($0, like: $1) }.joined(separator: " ")
  }

  /// `thô ng`: one word with a blank inside, of which a part is no word.
  private mutating func join(_ place: Int) throws -> Bool {
    guard place + 1 < words.count, words[place + 1].followsOther else { return false }
    let (left, right) = (words[place], words[place + 1])
    let folded = left.folded + right.folded
    guard left.isLetters, right.isLetters, folded.count <= DidYouMeanForms.longest,
      DidYouMeanForms.weight(of: left.folded) == 0 || DidYouMeanForms.weight(of: right.folded) == 0,
      DidYouMeanForms.weight(of: folded) > 0,
      !replaced.contains(where: { $0.range.overlaps(left.range) || $0.range.overlaps(right.range) }),
      try index.frequency(folded) > index.frequency(left.folded, right.folded) * DidYouMeanIndex.Pairs.farMore
    else { return false }
    let typed = left.typed + right.typed
    let exact = DidYouMeanSpelling.exact(typed)
    let isWritten = try !exact.isEmpty && index.cache.frequency(exact) > 0
    let text = isWritten ? typed : Self.cased(try spelling.form(of: folded, typed: typed), like: typed)
    let range = left.range.lowerBound..<right.range.upperBound
    replaced.append((range, text))
    words[place] = DidYouMeanWord(typed: text, folded: folded, range: range, followsOther: left.followsOther)
    words.remove(at: place + 1)
    return true
  }

  // MARK: - The text

  /// A word in small letters with the capitals of the typed one.
  private static func cased(_ word: String, like typed: String) -> String {
    let letters = typed.unicodeScalars
    guard let first = letters.first, first.properties.isUppercase else { return word }
    if letters.count > 1, letters.allSatisfy({ !$0.properties.isLowercase }) { return word.uppercased() }
    return word.unicodeScalars.prefix(1).reduce(into: "") { $0 += $1.properties.uppercaseMapping }
      + String(word.unicodeScalars.dropFirst())
  }

  private func text(_ query: Query) -> String? {
    guard !replaced.isEmpty else { return nil }
    var bytes = Array(query.text.utf8)
    for (range, text) in replaced.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(range, with: text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import CVietnameseFTS5

/// A word of invented texts with the tokens that it gets: folded, and exact where it has diacritics.
struct TestWord: Hashable {
  var text: String
  var folded: String
  var exact: String?

  static func plain(_ number: Int) -> TestWord { TestWord(text: "w\(number)", folded: "w\(number)") }

  /// Syllables that fold alike, and words that follow no language, the frequent ones first.
  static let vocabulary: [TestWord] =
    [
      TestWord(text: "đất", folded: "dat", exact: "=DBt2"), TestWord(text: "đạt", folded: "dat", exact: "=Dat5"),
      TestWord(text: "dat", folded: "dat"), TestWord(text: "HÒA", folded: "hoa", exact: "=hoa1"),
      TestWord(text: "hoà", folded: "hoa", exact: "=hoa1"), TestWord(text: "hoa", folded: "hoa"),
    ] + (0..<60).map(plain)
}

/// One row of `search` with its properties.
struct TestPassage {
  var rowid: UInt32
  var column: tracuu_column
  /// Text, subject, others, number.
  var fields: [[TestWord]]
  /// Words of the text from here on stand around the main text.
  var main = Int.max

  var version: UInt32 { rowid - UInt32(column.passage) }
  var texts: [String] { fields.map { $0.map(\.text).joined(separator: " ") } }

  /// Where a token stands.
  struct Place: Hashable {
    var field: Int
    var position: Int
  }

  /// Every token with its places: what the tokenizer makes of the texts, by its rules.
  var places: [String: [Place]] {
    var places: [String: [Place]] = [:]
    for (field, words) in fields.enumerated() {
      for (position, word) in words.enumerated() {
        let place = Place(field: field, position: position)
        places[word.folded, default: []].append(place)
        if let exact = word.exact { places[exact, default: []].append(place) }
        if position > 0 { places["+\(words[position - 1].folded)_\(word.folded)", default: []].append(place) }
      }
    }
    return places
  }
}

/// Random documents, some of several passages, with gaps between their numbers.
struct TestCorpus {
  private(set) var passages: [TestPassage] = []
  private var next: UInt32
  private let names = 6

  init(from first: UInt32 = 1) {
    next = first
  }

  /// The documents that `count` new versions add. Lengths and frequencies differ by stretches, as those of offices do.
  mutating func grow(_ count: Int, _ random: inout SplitMix) -> [TestPassage] {
    let old = passages.count
    var length = 12
    for number in 0..<count {
      if number % 97 == 0 { length = random.pick([2, 4, 12, 12, 40]) }
      var column = tracuu_column()
      column.date = random.once(in: 8) ? 0 : UInt32((2000 + random.below(26)) * 10_000 + 101 + random.below(28))
      column.issuer = UInt32(random.below(names))
      column.signer = UInt32(random.below(names))
      column.type = UInt16(random.below(names))
      column.collection = UInt16(random.below(3))
      column.category = UInt16(random.below(names))
      column.flags = UInt8(TRACUU_LIVE | (random.once(in: 4) ? TRACUU_PAGE : TRACUU_NOTICE))
      let subject = words(random.below(4), &random)
      let others = words(random.below(3), &random)
      let parts = random.once(in: 12) ? 2 + random.below(3) : 1
      // Where the main text of the whole document ends.
      var left = random.once(in: 3) ? random.below(parts > 1 ? 100 : length + 1) : Int.max
      for part in 0..<parts {
        let text = words(1 + random.below(parts > 1 ? 60 : length), &random)
        column.passage = UInt16(part)
        let main = left < text.count ? left : Int.max
        left -= left == .max ? 0 : min(left, text.count)
        column.flags &= UInt8(TRACUU_LIVE | TRACUU_PAGE | TRACUU_NOTICE)
        if main == 0 { column.flags |= UInt8(TRACUU_AROUND) }
        if (1..<text.count).contains(main) { column.flags |= UInt8(TRACUU_SURROUNDED) }
        column.subject_words = UInt8(subject.count)
        column.words = UInt16((main == 0 ? text.count : min(main, text.count)) + subject.count)
        let number = random.once(in: 3) ? words(2, &random) : []
        passages.append(
          TestPassage(
            rowid: next + UInt32(part), column: column, fields: [text, subject, others, number], main: main))
      }
      next += UInt32(parts) + (random.once(in: 50) ? UInt32(random.below(400)) : 0)
    }
    return Array(passages[old...])
  }

  /// Takes about one of `times` documents out, and gives those.
  mutating func shrink(_ times: Int, _ random: inout SplitMix) -> [TestPassage] {
    var gone: Set<UInt32> = []
    for passage in passages where passage.column.passage == 0 && random.once(in: times) { gone.insert(passage.version) }
    defer { passages.removeAll { gone.contains($0.version) } }
    return passages.filter { gone.contains($0.version) }
  }

  private func words(_ count: Int, _ random: inout SplitMix) -> [TestWord] {
    (0..<count).map { _ in TestWord.vocabulary[random.skewed(TestWord.vocabulary.count)] }
  }
}

extension SearchDatabase {
  func insert(_ passages: [TestPassage]) throws {
    for passage in passages { try insert(passage.rowid, passage.texts, passage.column) }
  }

  func remove(_ passages: [TestPassage]) throws {
    for passage in passages { try remove(passage.rowid, passage.texts) }
  }
}

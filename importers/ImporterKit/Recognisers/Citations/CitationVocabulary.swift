import DocumentNumbers
import NoticeModel
import VietnameseText

/// The words that phrases and names of laws are made of, numbered, and the two tries over them.
///
/// A word of the text has two numbers. One is for its spelling, so that "tài" is not "tại"; lines typed without
/// diacritics take the first spelling there is. One is for its folded form, by which names of laws are found, whose
/// tones and capitals vary.
struct CitationVocabulary: Sendable {
  static let shared = CitationVocabulary()

  /// Zero is the word that is in no phrase.
  typealias ID = UInt16

  private struct Entry {
    var folded: ID
    var spellings: [(text: String, id: ID)] = []
  }

  private var entries: [String: Entry] = [:]
  private var count: ID = 0
  private(set) var terms = WordTrie<CitationTerm>()
  private(set) var laws = WordTrie<Bool>()

  private init() {
    let types = DocumentTypes.all.map(\.name).filter { !["Luật", "Bộ luật", "Pháp lệnh"].contains($0) }
    for name in types { terms.insert(.type, at: name.split(separator: " ").map { spelled(String($0).lowercased()) }) }
    for (term, phrases) in CitationTerm.phrases {
      for phrase in phrases.split(separator: ";") {
        let ids = phrase.split { $0 == " " || $0 == "\n" }.map { spelled(String($0)) }
        // A verb that is the name of a type too stays a verb; before a number it counts as the type.
        if !ids.isEmpty { terms.insert(term, at: ids) }
      }
    }
    for name in LawNames.all { laws.insert(true, at: Folding.words(in: String(name)).map { folded($0.folded) }) }
  }

  /// The numbers of a word of the text; `spelling` is asked for only if a phrase may hold the word. In a line without
  /// diacritics (`isPlain`) the folded form is enough.
  func ids(folded: String, isPlain: Bool, spelling: () -> String) -> (word: ID, folded: ID) {
    guard let entry = entries[folded] else { return (0, 0) }
    guard let first = entry.spellings.first else { return (0, entry.folded) }
    if isPlain { return (first.id, entry.folded) }
    let text = spelling()
    if let same = entry.spellings.first(where: { $0.text == text }) { return (same.id, entry.folded) }
    return (0, entry.folded)
  }

  private mutating func spelled(_ text: String) -> ID {
    let key = Folding.folded(text)
    _ = folded(key)
    if let same = entries[key]?.spellings.first(where: { $0.text == text }) { return same.id }
    count += 1
    entries[key]?.spellings.append((text, count))
    return count
  }

  private mutating func folded(_ key: String) -> ID {
    if let entry = entries[key] { return entry.folded }
    count += 1
    entries[key] = Entry(folded: count)
    return count
  }
}

/// A trie over word numbers.
struct WordTrie<Value: Sendable>: Sendable {
  private var next: [UInt32: UInt16] = [:]
  private var values: [Value?] = [nil]
  /// Whether a word begins any entry: the question asked at every word.
  private var begins: [Bool] = []

  mutating func insert(_ value: Value, at path: [UInt16]) {
    guard let first = path.first else { return }
    if begins.count <= Int(first) { begins += Array(repeating: false, count: Int(first) + 1 - begins.count) }
    begins[Int(first)] = true
    var node: UInt16 = 0
    for word in path {
      let key = UInt32(node) << 16 | UInt32(word)
      if let known = next[key] {
        node = known
      } else {
        node = UInt16(values.count)
        next[key] = node
        values.append(nil)
      }
    }
    values[Int(node)] = value
  }

  /// The longest entry that the words begin with; `word` gives the next word's number, or nil where the phrase cannot
  /// go on.
  func longest(_ word: (Int) -> UInt16?) -> (value: Value, count: Int)? {
    guard let first = word(0), Int(first) < begins.count, begins[Int(first)] else { return nil }
    var node: UInt16 = 0
    var best: (Value, Int)?
    var at = 0
    while let id = word(at), id != 0, let following = next[UInt32(node) << 16 | UInt32(id)] {
      node = following
      at += 1
      if let value = values[Int(node)] { best = (value, at) }
    }
    return best
  }
}

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
    var spellings: [(text: String, bytes: [UInt8], id: ID)] = []
  }

  private var entries: [Entry] = []
  private var places = PackedWordTable()
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

  /// The numbers of a word of the text. In a line without diacritics (`isPlain`) the folded form is enough.
  func ids(folded: [UInt8], isPlain: Bool, word: UnsafeBufferPointer<UInt8>) -> (word: ID, folded: ID) {
    guard let place = places[PackedWordTable.key(of: folded)] else { return (0, 0) }
    let entry = entries[place]
    guard let first = entry.spellings.first else { return (0, entry.folded) }
    if isPlain { return (first.id, entry.folded) }
    if SmallLetters.isCommon(word) {
      for spelling in entry.spellings where SmallLetters.equal(word, spelling.bytes) {
        return (spelling.id, entry.folded)
      }
      return (0, entry.folded)
    }
    let text = String(decoding: word, as: UTF8.self).lowercased()
    return (entry.spellings.first { $0.text == text }?.id ?? 0, entry.folded)
  }

  private mutating func spelled(_ text: String) -> ID {
    guard let place = place(of: Folding.folded(text)) else { return 0 }
    if let same = entries[place].spellings.first(where: { $0.text == text }) { return same.id }
    count += 1
    entries[place].spellings.append((text, Array(text.utf8), count))
    return count
  }

  private mutating func folded(_ key: String) -> ID { place(of: key).map { entries[$0].folded } ?? 0 }

  /// Where the folded word's entry is, made if need be; nil for what is too long to be a syllable.
  private mutating func place(of folded: String) -> Int? {
    let key = PackedWordTable.key(of: Array(folded.utf8))
    guard key != 0 else { return nil }
    if let place = places[key] { return place }
    count += 1
    entries.append(Entry(folded: count))
    places.insert(entries.count - 1, at: key)
    return entries.count - 1
  }
}

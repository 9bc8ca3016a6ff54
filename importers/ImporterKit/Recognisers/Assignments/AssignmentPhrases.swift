/// Phrases that words may begin with, found by their first word.
struct AssignmentPhrases: Sendable {
  private var others: [UInt64: [[UInt64]]] = [:]

  init(_ phrases: [String]) {
    for phrase in phrases {
      let keys = phrase.utf8.split(separator: 0x20).map { AssignmentWord(Substring($0)).key }
      if let first = keys.first { others[first, default: []].append(Array(keys.dropFirst())) }
    }
  }

  /// How many words the phrase has that the words begin with; of several the first of the list.
  func length(in words: ArraySlice<AssignmentWord>) -> Int? {
    guard let first = words.first, first.key != 0, let rests = others[first.key] else { return nil }
    let behind = words.dropFirst()
    return rests.first { behind.starts(with: $0) { $0.key == $1 } }.map { $0.count + 1 }
  }

  func begin(_ words: ArraySlice<AssignmentWord>) -> Bool { length(in: words) != nil }

  /// Whether the word begins a phrase of the list, by itself or with what follows.
  func begin(_ word: AssignmentWord) -> Bool { word.key != 0 && others[word.key] != nil }
}

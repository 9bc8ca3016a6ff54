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

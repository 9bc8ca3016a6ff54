/// Texts of a page that stand in a line without being read with it: the alternative texts of pictures, and words that
/// are hidden. They come behind the line, as lines of their own.
struct Asides {
  struct Text {
    var text: FontedBytes
    var element: Int
    var isAlternative: Bool
  }

  private var texts: [Text] = []
  /// The hidden element within a line that is open, and its words.
  private var hidden: (depth: Int, text: FontedBytes, element: Int)?

  var isHiding: Bool { hidden != nil }

  /// A hidden element begins within a line.
  mutating func hide(at depth: Int, element: Int) {
    if hidden == nil { hidden = (depth, FontedBytes(), element) }
  }

  mutating func append(hidden utf8: UnsafeBufferPointer<UInt8>, in key: FontStack.Key) {
    hidden?.text.append(collapsing: utf8, in: key)
  }

  /// Parts hidden words where an element does so.
  mutating func endWord() {
    if let last = hidden?.text.last, last > 0x20 { hidden?.text.append(0x20) }
  }

  mutating func append(alternative text: FontedBytes, element: Int) {
    texts.append(Text(text: text, element: element, isAlternative: true))
  }

  /// The element at a depth ends.
  mutating func end(at depth: Int) {
    if let hidden, hidden.depth == depth { finish() }
  }

  mutating func finish() {
    if let hidden, !hidden.text.isEmpty {
      texts.append(Text(text: hidden.text, element: hidden.element, isAlternative: false))
    }
    hidden = nil
  }

  /// What stands in the line that ends.
  mutating func taken() -> [Text] {
    guard !texts.isEmpty else { return [] }
    defer { texts.removeAll(keepingCapacity: true) }
    return texts
  }
}

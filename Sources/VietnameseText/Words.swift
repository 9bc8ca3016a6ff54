/// A word of a text as the index sees it.
public struct Word: Sendable, Hashable {
  /// Its folded form, at most 256 bytes of UTF-8.
  public let folded: String
  /// Where it stands in the text, in UTF-8 bytes: from its first letter to after its last letter or mark.
  public let range: Range<Int>
}

extension Folding {
  /// A folded word keeps no more bytes than this; the rest of a longer one is passed over.
  static let wordLimit = 256

  /// The words of a text, cut and folded as the index's tokenizer does it.
  ///
  /// A word is a run of letters, digits and marks; joiners inside it do not split it; an ideograph or kana is a word by
  /// itself. Linear in the text.
  public static func words(in text: String) -> [Word] {
    var text = text
    return text.withUTF8 { bytes in
      let tables = FoldTables.shared
      var words: [Word] = []
      var folded: [UInt8] = []
      var range = 0..<0
      var isFull = false
      var isClosed = false

      func finish() {
        if !folded.isEmpty { words.append(Word(folded: String(decoding: folded, as: UTF8.self), range: range)) }
        folded.removeAll(keepingCapacity: true)
        isFull = false
        isClosed = false
      }

      var at = 0
      while at < bytes.count {
        let (code, size) = scalar(in: bytes, at: at)
        let value = tables.value(of: code)
        switch FoldTables.role(value) {
        case .separator: finish()
        case .joiner: break
        case .mark: if !folded.isEmpty { range = range.lowerBound..<at + size }
        case .letter(let alone):
          if isClosed || alone { finish() }
          if folded.isEmpty { range = at..<at }
          let length = folded.count
          if !isFull { tables.replacement(value, original: bytes[at..<at + size], into: &folded) }
          if folded.count > wordLimit {
            folded.removeSubrange(length...)
            isFull = true
          }
          isClosed = alone
          range = range.lowerBound..<at + size
        }
        at += size
      }
      finish()
      return words
    }
  }
}

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
      var words: [Word] = []
      forEachWord(in: bytes) { folded, range in
        words.append(Word(folded: String(decoding: folded, as: UTF8.self), range: range))
      }
      return words
    }
  }

  /// Calls `body` with the folded bytes and the place of each word of well-formed UTF-8: the words of `words(in:)`
  /// without a string for each, for readers of whole texts.
  public static func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ folded: [UInt8], _ range: Range<Int>) -> Void
  ) {
    let tables = FoldTables.shared
    var folded: [UInt8] = []
    var range = 0..<0
    var isFull = false
    var isClosed = false

    func finish() {
      guard !folded.isEmpty || isFull || isClosed else { return }
      if !folded.isEmpty { body(folded, range) }
      folded.removeAll(keepingCapacity: true)
      isFull = false
      isClosed = false
    }

    var at = 0
    while at < bytes.count {
      let (code, size) = scalar(in: bytes, at: at)
      let single = tables.single(of: code)
      if single != 0 {
        if isClosed { finish() }
        if folded.isEmpty { range = at..<at }
        if folded.count == wordLimit { isFull = true }
        if !isFull { folded.append(single) }
        range = range.lowerBound..<at + size
        at += size
        continue
      }
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
  }
}

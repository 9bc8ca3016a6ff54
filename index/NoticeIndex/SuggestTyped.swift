import VietnameseText

/// What is being typed: whole words, of which the last one may be going on.
struct SuggestTyped {
  struct Word {
    var folded: [UInt8]
    /// Empty for a word without diacritics.
    var exact: [UInt8]
  }

  let text: String
  let words: [Word]
  /// False once a blank or another sign stands behind the last word.
  let isGoingOn: Bool

  /// How well a name or subject continues what is typed; the greater one is better.
  enum Fit: Int, Comparable {
    case scattered, inside, beginning

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private static let maximumWords = 16

  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    Tokens.visitExact(text) { folded, exact in
      words.append(Word(folded: Array(folded), exact: Array(exact)))
      return words.count < Self.maximumWords
    }
    self.words = words
    isGoingOn = Folding.words(in: text).last?.range.upperBound == text.utf8.count
  }

  init(words: [Word], isGoingOn: Bool) {
    text = ""
    self.words = words
    self.isGoingOn = isGoingOn
  }

  var hasDiacritics: Bool { words.contains { !$0.exact.isEmpty } }

  /// The words in a row, a blank before each and behind the last one if it is whole.
  var row: String { words.map { " " + $0.string }.joined() + (isGoingOn ? "" : " ") }

  /// Every word as it stands in a name whose folded form has a blank around each word.
  var parts: [String] {
    words.enumerated().map { place, word in " \(word.string)" + (isGoingOn && place == words.count - 1 ? "" : " ") }
  }

  /// How `folded`, a text's folded words with a blank around each, continues what is typed; nil if a word is missing.
  func fit(_ folded: String) -> Fit? {
    let text = Array(folded.utf8)
    guard parts.allSatisfy({ text.find(Array($0.utf8)) != nil }) else { return nil }
    return switch text.find(Array(row.utf8)) {
    case 0: .beginning
    case nil: .scattered
    default: .inside
    }
  }

  /// True if `text` has the words with the diacritics with which they are typed.
  func hasSameDiacritics(in text: String) -> Bool {
    var missing = words.enumerated().filter { !$0.element.exact.isEmpty }
    Tokens.visitExact(text) { _, exact in
      missing.removeAll { place, word in
        exact.elementsEqual(word.exact) || isGoingOn && place == words.count - 1 && word.begins(exact)
      }
      return !missing.isEmpty
    }
    return missing.isEmpty
  }
}

extension SuggestTyped.Word {
  var string: String { String(decoding: folded, as: UTF8.self) }

  /// True if the typed letters begin the word; a typed tone is the word's tone.
  fileprivate func begins(_ whole: UnsafeBufferPointer<UInt8>) -> Bool {
    func parted(_ exact: some BidirectionalCollection<UInt8>) -> (letters: [UInt8], tone: UInt8?) {
      guard let last = exact.last, (0x31...0x35).contains(last) else { return (Array(exact), nil) }
      return (Array(exact.dropLast()), last)
    }
    let (letters, tone) = parted(exact)
    let (wholeLetters, wholeTone) = parted(whole)
    return wholeLetters.starts(with: letters) && (tone == nil || tone == wholeTone)
  }
}

extension [UInt8] {
  /// Where `part` stands first.
  fileprivate func find(_ part: [UInt8]) -> Int? {
    guard let first = part.first, part.count <= count else { return nil }
    for place in 0...(count - part.count) where self[place] == first {
      if self[place...].starts(with: part) { return place }
    }
    return nil
  }
}

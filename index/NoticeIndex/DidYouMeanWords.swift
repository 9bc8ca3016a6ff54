import SearchQuery
import VietnameseText

/// A word of a query's text that may be replaced.
struct DidYouMeanWord {
  /// As typed, without what stands around it.
  var typed: String
  var folded: [UInt8]
  /// Where it stands in the text, in UTF-8 bytes.
  var range: Range<Int>
  /// True when nothing but blanks stands between it and the replaceable word before it.
  var followsOther = false

  private static let maximumWords = 32

  /// The words of `query.text` that are searched as words, in order.
  ///
  /// Prefixes, filters, exclusions and operators are none, and neither are numbers and words whose meaning is known:
  /// abbreviations, and those for which the index was asked for synonyms.
  static func words(of query: Query) -> [DidYouMeanWord] {
    let searched = searchedWords(of: query)
    let bytes = Array(query.text.utf8)
    let all = Folding.words(in: query.text)
    let isShouted = all.allSatisfy { isCapital(bytes[$0.range]) }
    var words: [DidYouMeanWord] = []
    var end: Int?
    for word in all {
      guard searched.contains(word.folded), !isSetApart(word.range.lowerBound, in: bytes),
        isShouted || word.range.count < 2 || !isCapital(bytes[word.range])
      else {
        end = nil
        continue
      }
      let isNext: Bool = end.map { bytes[$0..<word.range.lowerBound].allSatisfy { byte in byte == 0x20 } } ?? false
      words.append(
        DidYouMeanWord(
          typed: String(decoding: bytes[word.range], as: UTF8.self), folded: Array(word.folded.utf8), range: word.range,
          followsOther: isNext))
      end = word.range.upperBound
      if words.count == maximumWords { break }
    }
    return words
  }

  private static func searchedWords(of query: Query) -> Set<String> {
    let known = Set(query.expansions.flatMap(\.clauses))
    var words: Set<String> = []
    for (place, clause) in query.clauses.enumerated() where !known.contains(place) {
      for case .word(let text) in clause.alternatives { words.formUnion(Folding.words(in: text).map(\.folded)) }
      for case .phrase(let text) in clause.alternatives { words.formUnion(Folding.words(in: text).map(\.folded)) }
    }
    return words
  }

  /// True within a stretch that begins with a minus or has a colon or an asterisk.
  private static func isSetApart(_ place: Int, in bytes: [UInt8]) -> Bool {
    let start = bytes[..<place].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x20) ?? bytes.count
    return bytes[start] == UInt8(ascii: "-")
      || bytes[start..<end].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "*") }
  }

  /// Capitals of several letters: an abbreviation, unless everything is in capitals.
  private static func isCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.allSatisfy { !$0.properties.isLowercase } && scalars.contains { $0.properties.isUppercase }
  }

  /// Letters alone: numbers are what they are.
  var isLetters: Bool { folded.allSatisfy { (0x61...0x7A).contains($0) } }
}

/// A stretch of one line in fonts of one family, as scalars.
struct TextRun {
  var scalars: [UInt32]
  /// The legacy font that most of it is in; nil for other fonts and none.
  var font: FontEvidence?
  /// The places that a `.Vn…H` font shows as capitals; empty for none.
  var capitals: [Range<Int>] = []

  var hasCapitals: Bool { !capitals.isEmpty }

  /// The run as stretches of words that can be legacy text and of words that cannot; nil where it is all one.
  func parted(_ unit: TextUnit) -> [TextRun]? {
    var cuts: [Int] = []
    var previous: Bool?
    for word in unit.words {
      let isForeign = unit.view[word].contains(ByteView.letter)
      if let previous, previous != isForeign { cuts.append(word.lowerBound) }
      previous = isForeign
    }
    guard !cuts.isEmpty else { return nil }
    var parts: [TextRun] = []
    var (start, next) = (0, 0)
    for cut in cuts + [scalars.count] {
      var part = TextRun(scalars: Array(scalars[start..<cut]), font: font)
      while next < capitals.count, capitals[next].lowerBound < cut {
        let (low, high) = (max(capitals[next].lowerBound, start), min(capitals[next].upperBound, cut))
        if low < high { part.capitals.append((low - start)..<(high - start)) }
        // One that goes on behind the cut belongs to the next part too.
        if capitals[next].upperBound > cut { break }
        next += 1
      }
      parts.append(part)
      start = cut
    }
    return parts
  }
}

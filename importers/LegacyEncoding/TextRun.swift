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
    var start = 0
    for cut in cuts + [scalars.count] {
      var part = TextRun(scalars: Array(scalars[start..<cut]), font: font)
      part.capitals = capitals.compactMap { range in
        let (low, high) = (max(range.lowerBound, start) - start, min(range.upperBound, cut) - start)
        return low < high ? low..<high : nil
      }
      parts.append(part)
      start = cut
    }
    return parts
  }
}

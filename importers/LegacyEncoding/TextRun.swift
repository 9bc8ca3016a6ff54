/// A stretch of one line in fonts of one family, as scalars.
struct TextRun {
  var scalars: [UInt32]
  /// The legacy font that most of it is in; nil for other fonts and none.
  var font: FontEvidence?
  /// The places that a `.Vn…H` font shows as capitals; empty for none.
  var capitals: [Range<Int>] = []

  var hasCapitals: Bool { !capitals.isEmpty }

  /// The run as stretches of words that can be legacy text and of words that cannot; nil where it is all one.
  func parted() -> [TextRun]? {
    let unit = TextUnit(scalars)
    guard unit.hasForeignLetter else { return nil }
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

/// Cuts a text into runs: at line breaks, and where the family of fonts changes between words.
enum RunSplitter {
  static func runs(of index: Int, in pool: TextPool) -> [TextRun] {
    let range = pool.texts[index]
    let fonts = Array(pool.runs(of: index))
    var runs: [TextRun] = []
    var current = TextRun(scalars: [])
    var (next, font): (Int, FontEvidence?) = (0, nil)
    var reader = ScalarReader(pool.bytes[range])
    while let (scalar, place) = reader.next() {
      while next < fonts.count, fonts[next].start <= place {
        font = fonts[next].font
        next += 1
        let family = font?.encodings ?? []
        if current.scalars.isEmpty {
          current.font = family.isEmpty ? nil : font
        } else if family != current.font?.encodings ?? [] {
          if isGlued(current.scalars.last, scalar) || !current.hasLetters {
            // One word in two fonts, or signs before it: the legacy font says more.
            if !family.isEmpty { current.font = font }
          } else {
            runs.append(current)
            current = TextRun(scalars: [], font: family.isEmpty ? nil : font)
          }
        }
      }
      if font?.isCapital == true {
        let place = current.scalars.count
        if let last = current.capitals.last, last.upperBound == place {
          current.capitals[current.capitals.count - 1] = last.lowerBound..<(place + 1)
        } else {
          current.capitals.append(place..<(place + 1))
        }
      }
      current.scalars.append(scalar)
      if scalar == 0x0A {
        runs.append(current)
        current = TextRun(scalars: [], font: current.font)
      }
    }
    if !current.scalars.isEmpty { runs.append(current) }
    return runs
  }

  /// True where no blank or sign stands between two characters of a word.
  private static func isGlued(_ left: UInt32?, _ right: UInt32) -> Bool {
    guard let left else { return false }
    return isLetter(left) && isLetter(right)
  }

  fileprivate static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x80 && scalar != 0xA0 || (0x61...0x7A).contains(scalar | 0x20)
  }
}

extension TextRun {
  fileprivate var hasLetters: Bool { scalars.contains(where: RunSplitter.isLetter) }
}

/// Reads valid UTF-8 scalar by scalar.
struct ScalarReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> (scalar: UInt32, place: Int)? {
    guard index < bytes.endIndex else { return nil }
    let place = index
    let lead = UInt32(bytes[index])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? lead : lead & (0xFF >> UInt32(length + 1))
    let end = min(index + length, bytes.endIndex)
    index += 1
    while index < end {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
    }
    return (value, place)
  }
}

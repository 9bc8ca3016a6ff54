/// Cuts a text into runs: at line breaks, and where the family of fonts changes between words.
enum RunSplitter {
  static func runs(of index: Int, in pool: TextPool) -> [TextRun] {
    let range = pool.texts[index]
    let fonts = pool.runs(of: index)
    return pool.bytes.withUnsafeBufferPointer { bytes in
      var runs: [TextRun] = []
      var start = range.lowerBound
      // The font in force, and the fonts that are still to come: a text may have as many lines as fonts.
      var (font, next): (FontEvidence?, Int) = (nil, fonts.startIndex)
      while start < range.upperBound {
        var end = start
        while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
        end = min(end + 1, range.upperBound)
        while next < fonts.endIndex, fonts[next].start <= start { (font, next) = (fonts[next].font, next + 1) }
        let first = font
        var after = next
        while after < fonts.endIndex, fonts[after].start < end { after += 1 }
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        addLine(line, from: start, first, fonts[next..<after], &runs)
        if next < after { (font, next) = (fonts[after - 1].font, after) }
        start = end
      }
      return runs
    }
  }

  /// Adds the runs of one line, which begins at `start` in the pool in the font `first`; `inside` are the fonts that begin
  /// inside it.
  private static func addLine(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int, _ first: FontEvidence?, _ inside: ArraySlice<FontRun>,
    _ runs: inout [TextRun]
  ) {
    guard !inside.isEmpty else {
      var run = TextRun(scalars: scalars(of: line), font: first.legacy)
      if first?.isCapital == true { run.capitals = [0..<run.scalars.count] }
      runs.append(run)
      return
    }
    var current = TextRun(scalars: [], font: first.legacy)
    var (font, place) = (first, 0)
    for (next, end) in inside.map({ ($0.font, $0.start - start) }) + [(nil, line.count)] {
      let piece = scalars(of: UnsafeBufferPointer(rebasing: line[place..<end]))
      if let letter = piece.first, font.legacy?.encodings != current.font?.encodings {
        if !current.hasLetters || isGlued(current.scalars.last, letter) {
          // One word in two fonts, or signs before it: the legacy font says more.
          current.font = font.legacy ?? current.font
        } else {
          runs.append(current)
          current = TextRun(scalars: [], font: font.legacy)
        }
      }
      if font?.isCapital == true, !piece.isEmpty {
        current.capitals.append(current.scalars.count..<(current.scalars.count + piece.count))
      }
      current.scalars += piece
      (font, place) = (next, end)
    }
    if !current.scalars.isEmpty { runs.append(current) }
  }

  /// True where no blank or sign stands between two characters of a word.
  private static func isGlued(_ left: UInt32?, _ right: UInt32) -> Bool {
    guard let left else { return false }
    return isLetter(left) && isLetter(right)
  }

  fileprivate static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x80 && scalar != 0xA0 || (0x61...0x7A).contains(scalar | 0x20)
  }

  /// The scalars of valid UTF-8.
  static func scalars(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: bytes.count) { output, count in
      var index = 0
      while index < bytes.count {
        let lead = UInt32(bytes[index])
        if lead < 0x80 {
          output[count] = lead
          index += 1
        } else {
          let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          var value = lead & (0xFF >> UInt32(length + 1))
          for place in index + 1..<min(index + length, bytes.count) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
          output[count] = value
          index += length
        }
        count += 1
      }
    }
  }
}

extension TextRun {
  fileprivate var hasLetters: Bool { scalars.contains(where: RunSplitter.isLetter) }
}

extension FontEvidence? {
  /// The font where it is one of a legacy family.
  fileprivate var legacy: FontEvidence? {
    guard let self, !self.encodings.isEmpty else { return nil }
    return self
  }
}

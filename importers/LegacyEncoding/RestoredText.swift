import VietnameseText

/// Gathers the decoded runs of one text.
struct RestoredText {
  private var scalars: [UInt32] = []

  /// Adds a run that stays as it is.
  mutating func append(kept run: TextRun) {
    scalars += run.scalars
  }

  /// Adds a run read as `encoding`. `decoded` is given where the reading is not a table.
  mutating func append(
    _ run: TextRun, as encoding: VietnameseEncoding, through page: ByteView.Page, decoded: [UInt32]?
  ) {
    if let decoded {
      scalars += decoded
      return
    }
    guard let table = LegacyTable.of(encoding) else {
      scalars += run.scalars
      return
    }
    if page == .windows1258 {
      let parts = ByteView.decomposed(run.scalars[...])
      append(
        parts, parts.map { ByteView.unit($0, through: page) }, table, run.capitals.isEmpty ? [] : [0..<parts.count])
    } else {
      append(run.scalars, run.scalars.map { ByteView.unit($0, through: page) }, table, run.capitals)
    }
  }

  /// Adds a run in the encoding that a person named, whatever its words say.
  mutating func append(_ run: TextRun, as encoding: VietnameseEncoding, _ tally: inout EncodingTally) {
    tally.countChosen(encoding, words: TextUnit(run.scalars).words.count)
    switch encoding {
    case .viqr: scalars += VIQR.decoded(run.scalars)
    case .utf8AsWindows1252, .utf8AsWindows1258, .utf8AsMacRoman:
      let page: ByteView.Page =
        encoding == .utf8AsWindows1252 ? .windows1252 : encoding == .utf8AsMacRoman ? .macRoman : .windows1258
      let parts = page == .windows1258 ? ByteView.decomposed(run.scalars[...]) : run.scalars
      scalars += Mojibake.undone(TextUnit(parts, through: page))?.scalars ?? run.scalars
    default:
      let isVietnameseWindows =
        TextUnit(run.scalars).hasForeignLetter
        && !TextUnit(ByteView.decomposed(run.scalars[...]), through: .windows1258).hasForeignLetter
      append(run, as: encoding, through: isVietnameseWindows ? .windows1258 : .windows1252, decoded: nil)
    }
  }

  private mutating func append(
    _ original: [UInt32], _ view: [UInt16], _ table: LegacyTable, _ capitals: [Range<Int>]
  ) {
    var part: [UInt32] = []
    part.reserveCapacity(view.count)
    var next = 0
    table.forEachLetter(of: view[...], original) { scalar, place in
      while next < capitals.count, capitals[next].upperBound <= place { next += 1 }
      let isCapital = next < capitals.count && capitals[next].contains(place)
      part.append(isCapital ? VietnameseLetters.uppercased(scalar) : scalar)
    }
    if table.encoding == .tcvn3 { CapitalRepair.repair(&part) }
    scalars += part
  }

  /// The text as a string: what found no letter becomes its character in windows-1252, or U+FFFD and is counted.
  func finish(isTidied: Bool, isEightBit: Bool, _ tally: inout EncodingTally) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(scalars.count * 2)
    var hasNoBreakSpace = false
    for scalar in scalars {
      switch scalar {
      case 0x80...0x9F where isTidied || isEightBit:
        let named = UInt32(Windows1252.scalars[Int(scalar - 0x80)])
        if named >= 0xA0 { output.append(scalar: named) } else { replace(&output, &tally) }
      case Escape.base..<(Escape.base + 0x80):
        // A control character that is no letter here.
        if !isTidied { output.append(UInt8(scalar - Escape.base)) }
      case (Escape.base + 0x80)...(Escape.base + 0xFF):
        replace(&output, &tally)
      default:
        if scalar == 0xA0 { hasNoBreakSpace = true }
        output.append(scalar: scalar)
      }
    }
    return String(
      decoding: isTidied && hasNoBreakSpace ? Tidy.withoutNoBreakSpaces(output[...]) : output, as: UTF8.self)
  }

  private func replace(_ output: inout [UInt8], _ tally: inout EncodingTally) {
    output.appendReplacement()
    tally.replaced += 1
  }
}

/// Blanks of a document's text.
enum Tidy {
  /// Each no-break space as a blank, and one blank where several meet, none at the ends of a line. No-break spaces can
  /// only go once the encoding is known: the byte is `Õ` in VISCII and the end of `à` in damaged UTF-8.
  static func withoutNoBreakSpaces(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    var wasNoBreakSpace = false
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0xC2, index + 1 < text.endIndex, text[index + 1] == 0xA0 {
        if let last = output.last, last != 0x20, last != 0x0A { output.append(0x20) }
        wasNoBreakSpace = true
        index += 2
        continue
      }
      if byte != 0x20 || !wasNoBreakSpace || (output.last ?? 0x20) > 0x20 {
        if byte == 0x0A { while output.last == 0x20 { output.removeLast() } }
        output.append(byte)
        wasNoBreakSpace = wasNoBreakSpace && byte == 0x20
      }
      index += 1
    }
    while output.last == 0x20 { output.removeLast() }
    return output
  }
}

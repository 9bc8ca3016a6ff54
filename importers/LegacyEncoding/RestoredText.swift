import VietnameseText

/// Gathers the decoded runs of one text, as UTF-8.
struct RestoredText {
  private var utf8: [UInt8] = []
  private var hasNoBreakSpace = false
  /// C1 control characters and `Escape`s wait for the end of the text.
  private var hasLeftovers = false
  /// Where the parts of the text begin that are asked for one by one.
  private var cuts: PieceCuts?

  init(marks: [Int]? = nil) {
    cuts = marks.map(PieceCuts.init)
  }

  /// Adds a run that stays as it is.
  mutating func append(kept run: TextRun) {
    let start = utf8.count
    append(run.scalars)
    cuts?.pass(run.scalars.count, utf8, from: start) { nil }
  }

  /// Adds a run read as `encoding`. `decoded` is given where the reading is not a table.
  mutating func append(
    _ run: TextRun, _ unit: TextUnit, as encoding: VietnameseEncoding, through page: ByteView.Page, decoded: [UInt32]?
  ) {
    let start = utf8.count
    defer {
      cuts?.pass(run.scalars.count, utf8, from: start) { Self.places(run, encoding, page, decoded) }
    }
    guard decoded == nil, let table = LegacyTable.of(encoding) else { return append(decoded ?? run.scalars) }
    switch page {
    case .windows1252:
      append(unit, table, run.capitals)
    case .macRoman:
      append(TextUnit(run.scalars, through: page), table, run.capitals)
    case .windows1258:
      let unit = TextUnit(ByteView.decomposed(run.scalars[...]), through: page)
      append(unit, table, run.capitals.isEmpty ? [] : [unit.view.indices])
    }
  }

  /// Adds a run in the encoding that a person named, whatever its words say.
  mutating func append(_ run: TextRun, as encoding: VietnameseEncoding, _ tally: inout EncodingTally) {
    let unit = TextUnit(run.scalars)
    tally.count(encoding, words: unit.words.count)
    switch encoding {
    case .viqr:
      append(run, unit, as: encoding, through: .windows1252, decoded: VIQR.decoded(run.scalars))
    case .utf8AsWindows1252, .utf8AsMacRoman, .utf8AsWindows1258:
      let page: ByteView.Page =
        encoding == .utf8AsWindows1252 ? .windows1252 : encoding == .utf8AsMacRoman ? .macRoman : .windows1258
      append(run, unit, as: encoding, through: page, decoded: RestoredText.undone(run.scalars, through: page))
    default:
      let isThroughVietnamese =
        unit.hasForeignLetter
        && !TextUnit(ByteView.decomposed(run.scalars[...]), through: .windows1258).hasForeignLetter
      append(run, unit, as: encoding, through: isThroughVietnamese ? .windows1258 : .windows1252, decoded: nil)
    }
  }

  /// One step back: text that was damaged twice takes two passes, since the second may be the text itself.
  private static func undone(_ scalars: [UInt32], through page: ByteView.Page) -> [UInt32] {
    let parts = page == .windows1258 ? ByteView.decomposed(scalars[...]) : scalars
    return Mojibake.undone(TextUnit(parts, through: page)) ?? scalars
  }

  // MARK: - Characters

  private mutating func append(_ unit: TextUnit, _ table: LegacyTable, _ capitals: [Range<Int>]) {
    let needsRepair = table.encoding == .tcvn3 && unit.mayHaveLostCapitals
    guard capitals.isEmpty, !needsRepair else {
      var part: [UInt32] = []
      part.reserveCapacity(unit.view.count)
      var next = 0
      table.forEachLetter(of: unit.view, unit.scalars) { scalar, place in
        while next < capitals.count, capitals[next].upperBound <= place { next += 1 }
        let isCapital = next < capitals.count && capitals[next].contains(place)
        part.append(isCapital ? VietnameseLetters.uppercased(scalar) : scalar)
      }
      if needsRepair { CapitalRepair.repair(&part) }
      return append(part)
    }
    var rare = false
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: unit.view.count * 4 + 4) { buffer in
      var count = 0
      table.forEachLetter(of: unit.view, unit.scalars) { scalar, _ in
        if scalar < 0x80 {
          buffer[count] = UInt8(truncatingIfNeeded: scalar)
          count += 1
        } else {
          rare = rare || scalar <= 0xA0 || Escape.byte(of: scalar) != nil
          count += buffer.write(scalar, at: count)
        }
      }
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
    if rare { (hasNoBreakSpace, hasLeftovers) = (true, true) }
  }

  private mutating func append(_ scalars: [UInt32]) {
    for scalar in scalars { append(scalar) }
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      utf8.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      if scalar <= 0xA0 {
        if scalar == 0xA0 { hasNoBreakSpace = true } else { hasLeftovers = true }
      } else if Escape.byte(of: scalar) != nil {
        hasLeftovers = true
      }
      utf8.append(scalar: scalar)
    }
  }

  /// Where in the run each decoded scalar comes from; nil for one by one.
  private static func places(
    _ run: TextRun, _ encoding: VietnameseEncoding, _ page: ByteView.Page, _ decoded: [UInt32]?
  ) -> [Int]? {
    let table = decoded == nil ? LegacyTable.of(encoding) : nil
    if table == nil, decoded == nil { return nil }
    let source = page == .windows1258 ? ByteView.decomposed(run.scalars[...]) : run.scalars
    var places: [Int] = []
    if let table {
      let unit = TextUnit(source, through: page)
      table.forEachLetter(of: unit.view, unit.scalars) { _, place in places.append(place) }
    } else if let decoded {
      places = RunAlignment.places(of: decoded, in: source, through: page, isVIQR: encoding == .viqr)
    }
    guard page == .windows1258 else { return places }
    let origins = ByteView.placesDecomposed(run.scalars)
    return places.map { $0 < origins.count ? origins[$0] : run.scalars.count }
  }

  // MARK: - The end

  /// The parts of the text, one for each mark, with no-break spaces and control characters as they were.
  func pieces(isEightBit: Bool, _ tally: inout EncodingTally) -> [String] {
    (cuts?.ranges(in: utf8) ?? []).map { range in
      var part = self
      part.utf8 = Array(utf8[range])
      return part.finish(isTidied: false, isEightBit: isEightBit, &tally)
    }
  }

  /// The text as a string: what found no letter becomes its character in windows-1252, or U+FFFD and is counted.
  func finish(isTidied: Bool, isEightBit: Bool, _ tally: inout EncodingTally) -> String {
    var output = hasLeftovers ? settled(isTidied, isEightBit, &tally) : utf8
    if isTidied, hasNoBreakSpace { output = Tidy.withoutNoBreakSpaces(output[...]) }
    // Blanks beside control characters that are gone.
    if isTidied, hasLeftovers { output = Tidy.trimmed(output) }
    return String(decoding: output, as: UTF8.self)
  }

  private func settled(_ isTidied: Bool, _ isEightBit: Bool, _ tally: inout EncodingTally) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count)
    for scalar in utf8.withUnsafeBufferPointer(RunSplitter.scalars) {
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
        output.append(scalar: scalar)
      }
    }
    return output
  }

  private func replace(_ output: inout [UInt8], _ tally: inout EncodingTally) {
    output.appendReplacement()
    tally.replaced += 1
  }
}

import VietnameseText

extension EncodingJudge {
  /// Tries every reading that the run may have.
  func complete(_ trial: inout Trial, _ font: FontEvidence?, _ depth: Int) {
    let unit = trial.unit
    var readings: [Reading] = []
    if !unit.hasForeignLetter {
      for table in EncodingJudge.common { readings.append(reading(table, unit, .windows1252)) }
      for encoding in font?.encodings ?? [] where !EncodingJudge.common.contains(where: { $0.encoding == encoding }) {
        if let table = LegacyTable.of(encoding) { readings.append(reading(table, unit, .windows1252)) }
      }
      if let undone = undone(unit, .utf8AsWindows1252, .windows1252, depth) { readings.append(undone) }
      if EncodingJudge.hasMacintoshSigns(unit.scalars) {
        addThrough(.macRoman, .utf8AsMacRoman, TextUnit(unit.scalars, through: .macRoman), depth, &readings)
      }
    } else {
      let windows = TextUnit(ByteView.decomposed(unit.scalars[...]), through: .windows1258)
      addThrough(.windows1258, .utf8AsWindows1258, windows, depth, &readings)
      addThrough(.macRoman, .utf8AsMacRoman, TextUnit(unit.scalars, through: .macRoman), depth, &readings)
    }
    if unit.scalars.contains(where: EncodingJudge.isOtherScript) { addBytes(unit.scalars, &readings) }
    trial.readings = readings
    trial.isComplete = true
  }

  /// The reading of a run in one encoding; nil where it cannot be in it.
  func reading(_ encoding: VietnameseEncoding, _ unit: TextUnit, _ depth: Int) -> Reading? {
    if encoding == .utf8AsWindows1252 { return undone(unit, encoding, .windows1252, depth) }
    return LegacyTable.of(encoding).map { reading($0, unit, .windows1252) }
  }

  func reading(_ table: LegacyTable, _ unit: TextUnit, _ page: ByteView.Page) -> Reading {
    let (bits, good, bad) = Likelihood.decoded(unit, with: table)
    return Reading(
      encoding: table.encoding, page: page, likelihood: bits,
      cost: page == .windows1252 ? 0 : EncodingJudge.otherPage,
      good: good, bad: bad)
  }

  func undone(
    _ unit: TextUnit, _ encoding: VietnameseEncoding, _ page: ByteView.Page, _ depth: Int
  ) -> Reading? {
    guard var scalars = Mojibake.undone(unit) else { return nil }
    var inner = TextUnit(scalars)
    var (likelihood, cost) = (Likelihood.asItStands(inner), Float(0))
    // Twice encoded text, and legacy text that was encoded twice.
    if depth < 2, !inner.hasForeignLetter, likelihood < EncodingJudge.poor * Float(inner.words.count) {
      let again = verdict(on: inner, font: nil, depth: depth + 1)
      if let encoding = again.encoding {
        cost = EncodingJudge.secondStep
        scalars = again.scalars ?? LegacyTable.of(encoding).map { $0.decoded(inner.view, scalars) } ?? scalars
        inner = TextUnit(scalars)
        likelihood = Likelihood.asItStands(inner)
      }
    }
    return Reading(
      encoding: encoding, page: page, likelihood: likelihood, cost: cost,
      good: inner.hasVietnameseWord ? 1 : 0, bad: 0, scalars: scalars)
  }

  /// Bytes that were read in another code page: that of Vietnamese Windows, whose tones were composed with letters
  /// since, or that of the Macintosh.
  func addThrough(
    _ page: ByteView.Page, _ damage: VietnameseEncoding, _ unit: TextUnit, _ depth: Int, _ readings: inout [Reading]
  ) {
    guard !unit.hasForeignLetter else { return }
    for table in [LegacyTable.tcvn3, .vni] { readings.append(reading(table, unit, page)) }
    if let undone = undone(unit, damage, page, depth) { readings.append(undone) }
  }

  /// A few legacy letters can be valid UTF-8 by chance (`hưởng` in VPS is `h`, a letter of Syriac, `ng`).
  func addBytes(_ scalars: [UInt32], _ readings: inout [Reading]) {
    guard scalars.count <= EncodingJudge.chanceLength else { return }
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(scalar: scalar) }
    let unit = TextUnit(bytes.map { UInt32($0) })
    for table in EncodingJudge.common {
      var reading = reading(table, unit, .windows1252)
      reading.cost += EncodingJudge.secondStep
      reading.scalars = table.decoded(unit.view, unit.scalars)
      readings.append(reading)
    }
  }

  /// What the first bytes of Vietnamese letters in UTF-8 are on the Macintosh: `√`, `∆`, `·∫` and `·ª`, signs that part
  /// words in other text.
  private static func hasMacintoshSigns(_ scalars: [UInt32]) -> Bool {
    scalars.indices.contains { index in
      switch scalars[index] {
      case 0x221A, 0x2206: true
      case 0xB7: index + 1 < scalars.count && (scalars[index + 1] == 0xAA || scalars[index + 1] == 0x222B)
      default: false
      }
    }
  }

  /// The characters of two bytes of UTF-8 that neither Vietnamese nor its neighbours use.
  static func isOtherScript(_ scalar: UInt32) -> Bool {
    (0x180...0x7FF).contains(scalar) && VietnameseLetters.code(of: scalar) == 0 && !(0x2C6...0x323).contains(scalar)
  }

  /// Longer text in another script is no chance.
  static let chanceLength = 200
}

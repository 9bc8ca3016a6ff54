import VietnameseText

/// The decision on one run: the reading that explains it best, and by how much.
struct Verdict {
  /// Nil where the text stays as it is.
  var encoding: VietnameseEncoding?
  /// The code page through which the bytes became text.
  var page = ByteView.Page.windows1252
  /// The decoded text, for readings that are not a table.
  var scalars: [UInt32]?
  /// By how many bits the chosen reading beats the other side (the text as it stands, or the best legacy reading),
  /// without what the page and its fonts say.
  var gain: Float = 0
  /// The same with everything.
  var lead: Float = 0
  /// A legacy reading was the better one, but not by the margin, or the text as it stands has signs inside words.
  var isDoubtful = false
  /// The words beyond ASCII.
  var words = 0
}

/// Decides on runs by the likelihood of each reading and what is known of the page.
struct EncodingJudge {
  var prior: PagePrior
  /// With these nothing else is tried; what a run says against the first one decides.
  private static let common: [LegacyTable] = [.tcvn3, .vni, .viscii, .vps, .windows1258]

  /// How much a line of Unicode speaks for each of its parts.
  private static let unicodeLine: Float = 8
  /// How much rarer text is that went wrong twice.
  private static let secondStep: Float = 4

  /// One reading under trial.
  private struct Reading {
    var encoding: VietnameseEncoding
    var page: ByteView.Page
    var likelihood: Float
    var total: Float
    var scalars: [UInt32]?
    var makesSense = true
  }

  /// `isPart`: words that are surely Unicode stand in the same line.
  func verdict(on unit: TextUnit, font: FontEvidence?, isPart: Bool = false, depth: Int = 0) -> Verdict {
    guard !unit.words.isEmpty else { return Verdict() }
    let scalars = unit.scalars
    let font = isPart ? nil : font
    let asItStands = Likelihood.asItStands(unit)
    let unicode = asItStands + prior.unicode() + (isPart ? EncodingJudge.unicodeLine : 0)
    var best: Reading?
    let consider = { (reading: Reading) in
      if reading.total > best?.total ?? -.infinity { best = reading }
    }
    if !unit.hasForeignLetter {
      if let dominant = prior.dominant, let table = LegacyTable.of(dominant) {
        consider(reading(table, unit, .windows1252, font, isPart: isPart))
        // A page of one encoding needs no trial of the others where this one reads well.
        let words = Float(unit.words.count)
        if let best, best.total - unicode > 2 * words, best.likelihood > -16 * words {
          return verdict(best, unit, asItStands, unicode, font)
        }
      }
      for table in EncodingJudge.common { consider(reading(table, unit, .windows1252, font, isPart: isPart)) }
      for encoding in font?.encodings ?? [] where !EncodingJudge.common.contains(where: { $0.encoding == encoding }) {
        if let table = LegacyTable.of(encoding) { consider(reading(table, unit, .windows1252, font, isPart: isPart)) }
      }
      if let undone = undone(unit, .utf8AsWindows1252, .windows1252, depth) { consider(undone) }
    } else {
      considerVietnameseWindows(scalars, font, depth, consider)
      considerMacintosh(scalars, font, depth, consider)
    }
    if scalars.contains(where: EncodingJudge.isOtherScript) { considerBytes(scalars, font, consider) }
    guard let best else { return Verdict(words: unit.words.count) }
    return verdict(best, unit, asItStands, unicode, font)
  }

  /// True where text of ASCII alone, which cannot tell, is most likely TCVN3: its capitals' fonts matter.
  func isTCVN3(_ font: FontEvidence?) -> Bool {
    prior.of(.tcvn3, font: font) > prior.unicode()
  }

  private func verdict(
    _ best: Reading, _ unit: TextUnit, _ asItStands: Float, _ unicode: Float, _ font: FontEvidence?
  ) -> Verdict {
    let lead = best.total - unicode
    let gain = best.likelihood - asItStands
    var verdict = Verdict(words: unit.words.count)
    let isDominant = prior.dominant == best.encoding
    let isLoneLetters = unit.words.allSatisfy { $0.count == 1 }
    if lead >= prior.margin(of: best.encoding, font: font, isLoneLetters: isLoneLetters),
      gain > (isDominant ? -6 : -2), best.makesSense || isDominant || prior.declared == best.encoding
    {
      verdict.encoding = best.encoding
      verdict.page = best.page
      verdict.scalars = best.scalars
      (verdict.gain, verdict.lead) = (gain, lead)
    } else {
      (verdict.gain, verdict.lead) = (-gain, -lead)
      verdict.isDoubtful = lead > 0 && gain > 0 && best.makesSense
    }
    return verdict
  }

  // MARK: - Readings

  private func reading(
    _ table: LegacyTable, _ unit: TextUnit, _ page: ByteView.Page, _ font: FontEvidence?, isPart: Bool = false
  ) -> Reading {
    let (bits, good, bad) = Likelihood.decoded(unit, with: table)
    let prior = prior.of(table.encoding, font: font) - (page == .windows1252 ? 0 : 3)
    return Reading(
      encoding: table.encoding, page: page, likelihood: bits, total: bits + prior - unit.foreignLanguage,
      makesSense: isPart ? good > bad : good > 0 && good >= bad)
  }

  private func undone(
    _ unit: TextUnit, _ encoding: VietnameseEncoding, _ page: ByteView.Page, _ depth: Int
  ) -> Reading? {
    guard let result = Mojibake.undone(unit) else { return nil }
    var scalars = result.scalars
    var inner = TextUnit(scalars)
    var total = prior.of(encoding, font: nil)
    // Twice encoded text, and legacy text that was encoded twice.
    if depth < 2, !inner.words.isEmpty, !inner.hasForeignLetter,
      let again = Optional(verdict(on: inner, font: nil, depth: depth + 1)), let encoding = again.encoding
    {
      total -= EncodingJudge.secondStep
      scalars = again.scalars ?? LegacyTable.of(encoding).map { $0.decoded(inner.view[...], scalars) } ?? scalars
      inner = TextUnit(scalars)
    }
    // English with damaged quotation marks is left alone: without Vietnamese words nothing speaks for a repair.
    guard prior.count(of: encoding) > 0 || inner.hasVietnameseWord else { return nil }
    let likelihood = Likelihood.asItStands(inner)
    return Reading(
      encoding: encoding, page: page, likelihood: likelihood, total: likelihood + total,
      scalars: scalars)
  }

  /// Bytes that Vietnamese Windows read in its own code page; its tones were composed with letters since.
  private func considerVietnameseWindows(
    _ scalars: [UInt32], _ font: FontEvidence?, _ depth: Int, _ consider: (Reading) -> Void
  ) {
    let unit = TextUnit(ByteView.decomposed(scalars[...]), through: .windows1258)
    guard !unit.hasForeignLetter else { return }
    for table in [LegacyTable.tcvn3, .vni] { consider(reading(table, unit, .windows1258, font)) }
    if let undone = undone(unit, .utf8AsWindows1258, .windows1258, depth) { consider(undone) }
  }

  private func considerMacintosh(
    _ scalars: [UInt32], _ font: FontEvidence?, _ depth: Int, _ consider: (Reading) -> Void
  ) {
    let unit = TextUnit(scalars, through: .macRoman)
    guard !unit.hasForeignLetter else { return }
    for table in [LegacyTable.tcvn3, .vni] { consider(reading(table, unit, .macRoman, font)) }
    if let undone = undone(unit, .utf8AsMacRoman, .macRoman, depth) { consider(undone) }
  }

  /// A few legacy letters can be valid UTF-8 by chance (`hưởng` in VPS is `h`, a letter of Syriac, `ng`).
  private func considerBytes(_ scalars: [UInt32], _ font: FontEvidence?, _ consider: (Reading) -> Void) {
    guard scalars.count <= EncodingJudge.chanceLength else { return }
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(scalar: scalar) }
    let unit = TextUnit(bytes.map { UInt32($0) })
    for table in EncodingJudge.common {
      var reading = reading(table, unit, .windows1252, font)
      reading.total -= EncodingJudge.secondStep
      reading.scalars = table.decoded(unit.view[...], unit.scalars)
      consider(reading)
    }
  }

  /// The characters of two bytes of UTF-8 that neither Vietnamese nor its neighbours use.
  private static func isOtherScript(_ scalar: UInt32) -> Bool {
    (0x180...0x7FF).contains(scalar) && VietnameseLetters.code(of: scalar) == 0 && !(0x2C6...0x323).contains(scalar)
  }

  /// Longer text in another script is no chance.
  private static let chanceLength = 200
}

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
  /// A legacy reading was the better one, but not by the margin.
  var isDoubtful = false
  /// The words beyond ASCII.
  var words = 0
}

/// Decides on runs by the likelihood of each reading and what is known of the page.
struct EncodingJudge {
  var prior: PagePrior
  /// Tried for every run; the other tables only where a font of theirs is named.
  static let common: [LegacyTable] = [.tcvn3, .vni, .viscii, .vps, .windows1258]

  /// What words are worth, in bits, where a reading made no sense of them.
  static let poor: Float = -16
  /// By how many bits a word is taken to beat what it looks like where that was not weighed. Measured in runs of four
  /// and more syllables: TCVN3 3.1 at the least and 12.1 in the middle, VNI 5.8 and 11.6; VPS, which has many letters of
  /// Latin-1 at their places, 3.4 in 99 of 100 runs and 7.8. So scores are rather too low than too high.
  static let sure: Float = 3
  /// How much a line of Unicode speaks for each of its parts.
  static let unicodeLine: Float = 8
  /// How much rarer text is that went wrong twice.
  static let secondStep: Float = 4
  /// How much rarer text is that another code page than that of Western Windows was read in.
  static let otherPage: Float = 3

  /// One reading of a run. What is known of the page is not in it, so that it keeps while the page becomes known.
  struct Reading {
    var encoding: VietnameseEncoding
    var page: ByteView.Page
    var likelihood: Float
    /// Bits that the reading costs whatever the page is.
    var cost: Float
    /// Its words that are words, and that are not.
    var good: Int
    var bad: Int
    var scalars: [UInt32]?
  }

  /// How well the readings of a run explain it.
  struct Trial {
    let unit: TextUnit
    let asItStands: Float
    /// How much the ASCII words of the run speak against Vietnamese.
    var foreignLanguage: Float { unit.foreignLanguage }
    var readings: [Reading]
    /// Every reading was tried, not only the one that the page is in.
    var isComplete: Bool
  }

  /// Tries `first`, the encoding that the page seems to be in, and the others where that one does not read well.
  func trial(_ unit: TextUnit, font: FontEvidence?, first: VietnameseEncoding?, depth: Int = 0) -> Trial {
    let words = Float(unit.words.count)
    guard words > 0 else { return Trial(unit: unit, asItStands: 0, readings: [], isComplete: true) }
    let likely = unit.hasForeignLetter ? nil : first.flatMap { reading($0, unit, depth) }
    // Four syllables in a row and nothing else: no other reading explains that.
    if let likely, words >= 4, likely.bad == 0, likely.likelihood > -13 * words {
      return Trial(
        unit: unit, asItStands: likely.likelihood - EncodingJudge.sure * words, readings: [likely], isComplete: false)
    }
    var trial = Trial(unit: unit, asItStands: Likelihood.asItStands(unit), readings: [], isComplete: true)
    if let likely {
      trial.readings = [likely]
      trial.isComplete = likely.likelihood - trial.asItStands < 3 * words || likely.likelihood < -15 * words
      if !trial.isComplete { return trial }
    }
    complete(&trial, font, depth)
    return trial
  }

  /// `isPart`: words that are surely Unicode stand in the same line.
  func verdict(on unit: TextUnit, font: FontEvidence?, isPart: Bool = false, depth: Int = 0) -> Verdict {
    var trial = trial(unit, font: isPart ? nil : font, first: prior.dominant, depth: depth)
    return verdict(on: &trial, font: font, isPart: isPart)
  }

  func verdict(on trial: inout Trial, font: FontEvidence?, isPart: Bool = false) -> Verdict {
    let font = isPart ? nil : font
    if !trial.isComplete, let dominant = prior.dominant, trial.readings.first?.encoding != dominant {
      trial = self.trial(trial.unit, font: font, first: nil)
    }
    guard let (best, total) = best(of: trial, font) else { return Verdict(words: trial.unit.words.count) }
    let unicode = trial.asItStands + prior.unicode + (isPart ? EncodingJudge.unicodeLine : 0)
    let (lead, gain) = (total - unicode, best.likelihood - trial.asItStands)
    let isDominant = prior.dominant == best.encoding
    let makesSense = isPart ? best.good > best.bad : best.good > 0 && best.good >= best.bad
    let isBelieved = makesSense || isDominant || prior.declared == best.encoding
    let isLoneLetters = trial.unit.words.allSatisfy { $0.count == 1 }
    var verdict = Verdict(words: trial.unit.words.count)
    if lead >= prior.margin(of: best.encoding, font: font, isLoneLetters: isLoneLetters),
      gain > (isDominant ? -6 : -2), isBelieved
    {
      verdict.encoding = best.encoding
      verdict.page = best.page
      verdict.scalars = best.scalars
      (verdict.gain, verdict.lead) = (gain, lead)
    } else {
      (verdict.gain, verdict.lead) = (-gain, -lead)
      verdict.isDoubtful = lead > 0 && gain > 0 && makesSense
    }
    return verdict
  }

  /// The encoding of the best reading where the text is hardly anything else.
  func likeliest(_ trial: Trial) -> VietnameseEncoding? {
    guard let (best, _) = best(of: trial, nil), best.good > best.bad, best.likelihood > trial.asItStands else {
      return nil
    }
    return best.encoding
  }

  private func best(of trial: Trial, _ font: FontEvidence?) -> (Reading, total: Float)? {
    var best: (Reading, total: Float)?
    for reading in trial.readings {
      // English with damaged quotation marks is left alone: without Vietnamese words nothing speaks for a repair.
      if reading.encoding.isMojibake, reading.good == 0, prior.count(of: reading.encoding) == 0 { continue }
      let total = reading.likelihood - reading.cost - trial.foreignLanguage + prior.of(reading.encoding, font: font)
      if total > best?.total ?? -.infinity { best = (reading, total) }
    }
    return best
  }

  /// True where text of ASCII alone, which cannot tell, is most likely TCVN3: its capitals' fonts matter.
  func isTCVN3(_ font: FontEvidence?) -> Bool {
    prior.of(.tcvn3, font: font) > prior.unicode
  }
}

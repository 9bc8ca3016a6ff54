/// The work on one document: first its surest runs say what kind of page it is, then every run is decided.
struct PageRestoration {
  private let pool: TextPool
  private let source: DecodedText
  private var judge: EncodingJudge
  private var tally = EncodingTally()
  private var suspicions: [Suspicion] = []
  private var sample = PageSample()
  /// Every text is as it was.
  private(set) var isUnchanged = true

  init(_ pool: TextPool, _ source: DecodedText) {
    self.pool = pool
    self.source = source
    judge = EncodingJudge(prior: PagePrior(isEightBit: source.isEightBit, declared: source.declaredEncoding))
  }

  /// Each text whole. `isTidied`: no-break spaces become blanks and control characters go, as in a document's text.
  mutating func texts(isTidied: Bool) -> RestoredTexts {
    let isPlain = weigh()
    var texts: [String] = []
    texts.reserveCapacity(pool.count)
    for index in 0..<pool.count {
      if isSettled(index, isPlain) {
        texts.append(kept(index, isTidied))
      } else {
        let text = restored(index)
        texts.append(text.finish(isTidied: isTidied, isEightBit: source.isEightBit, &tally))
      }
    }
    return RestoredTexts(texts: texts, reading: tally.reading(of: source))
  }

  /// Each run of each text by itself, nothing tidied.
  mutating func pieces() -> RestoredPieces {
    let isPlain = weigh()
    var pieces: [[String]] = []
    for index in 0..<pool.count {
      if isSettled(index, isPlain) {
        countKept(index)
        pieces.append(pool.pieces(of: index).map { String(decoding: pool.bytes[$0], as: UTF8.self) })
      } else {
        let text = restored(index, marks: pool.marks(of: index))
        pieces.append(text.pieces(isEightBit: source.isEightBit, &tally))
      }
    }
    return RestoredPieces(pieces: pieces, reading: tally.reading(of: source))
  }

  /// Looks at every text and weighs the first ones; true for a page that is surely Unicode.
  private mutating func weigh() -> Bool {
    suspicions = pool.bytes.withUnsafeBufferPointer { bytes in
      pool.texts.map { Suspicion(UnsafeBufferPointer(rebasing: bytes[$0]), isEightBit: source.isEightBit) }
    }
    if source.isChosen { return false }
    sample = PageSample.take(pool, suspicions, &judge)
    return !source.hasEscapes && judge.prior.isSurelyUnicode
  }

  /// True for a text that stays as it is.
  private func isSettled(_ index: Int, _ isPlain: Bool) -> Bool {
    switch suspicions[index].kind {
    case .ascii, .vietnamese: source.chosenEncoding == nil && (source.isChosen || !hasCapitalFont(index))
    case .shared: isPlain && !hasLegacyFont(index)
    case .odd: false
    }
  }

  private func hasCapitalFont(_ index: Int) -> Bool {
    pool.runs(of: index).contains { $0.font?.isCapital == true }
  }

  private func hasLegacyFont(_ index: Int) -> Bool {
    pool.runs(of: index).contains { $0.font?.encodings.isEmpty == false }
  }

  // MARK: - Each text

  private mutating func countKept(_ index: Int) {
    if suspicions[index].kind != .ascii { tally.unicodeTexts += 1 }
  }

  private mutating func kept(_ index: Int, _ isTidied: Bool) -> String {
    countKept(index)
    let text = pool.bytes[pool.texts[index]]
    guard isTidied, suspicions[index].hasNoBreakSpace else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: Tidy.withoutNoBreakSpaces(text), as: UTF8.self)
  }

  private mutating func restored(_ index: Int, marks: [Int]? = nil) -> RestoredText {
    isUnchanged = false
    var output = RestoredText(marks: marks)
    if let weighed = sample.runs(of: index) {
      for var known in weighed {
        let verdict = judge.verdict(on: &known.trial, font: known.run.font)
        append(known.run, known.trial.unit, verdict, to: &output)
      }
    } else {
      for run in RunSplitter.runs(of: index, in: pool) {
        if let chosen = source.chosenEncoding {
          output.append(run, as: chosen, &tally)
        } else if source.isChosen {
          output.append(kept: run)
        } else {
          let unit = TextUnit(run.scalars)
          append(run, unit, judge.verdict(on: unit, font: run.font), to: &output)
        }
      }
    }
    return output
  }

  private mutating func append(
    _ run: TextRun, _ unit: TextUnit, _ verdict: Verdict, to output: inout RestoredText, isPart: Bool = false
  ) {
    if let encoding = verdict.encoding {
      tally.count(encoding, verdict, run.font)
      output.append(run, unit, as: encoding, through: verdict.page, decoded: verdict.scalars)
      return
    }
    // Unicode and legacy text may share a line: a label typed by today's clerk, a name out of an old database.
    if !isPart, unit.hasForeignLetter, let parts = run.parted(unit) {
      for part in parts {
        let unit = TextUnit(part.scalars)
        append(part, unit, judge.verdict(on: unit, font: part.font, isPart: true), to: &output, isPart: true)
      }
      return
    }
    if verdict.words == 0, run.hasCapitals, judge.isTCVN3(run.font) {
      output.append(run, unit, as: .tcvn3, through: .windows1252, decoded: nil)
      return
    }
    if source.isEightBit, let declared = source.declaredEncoding, judge.prior.believes(declared) {
      tally.count(declared, words: verdict.words)
      output.append(run, unit, as: declared, through: .windows1252, decoded: nil)
      return
    }
    tally.countKept(verdict, run, isPageLegacy: judge.prior.hasLegacy)
    output.append(kept: run)
  }
}

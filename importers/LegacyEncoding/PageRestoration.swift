import NoticeModel

/// The work on one document: first its surest runs say what kind of page it is, then every run is decided.
struct PageRestoration {
  private let pool: TextPool
  private let source: DecodedText
  private let isTidied: Bool
  private var judge: EncodingJudge
  private var tally = EncodingTally()
  private var suspicions: [Suspicion] = []
  /// Every text is as it was.
  private(set) var isUnchanged = true

  /// Characters that are weighed before the first decision: enough to know a page.
  private static let sampleBytes = 32_768
  private static let sampleASCII = 8_192

  /// `isTidied`: no-break spaces become blanks and control characters go, as in a document's text.
  init(_ pool: TextPool, _ source: DecodedText, isTidied: Bool) {
    self.pool = pool
    self.source = source
    self.isTidied = isTidied
    judge = EncodingJudge(prior: PagePrior(isEightBit: source.isEightBit, declared: source.declaredEncoding))
  }

  mutating func run() -> RestoredTexts {
    suspicions = pool.bytes.withUnsafeBufferPointer { bytes in
      pool.texts.map { Suspicion(UnsafeBufferPointer(rebasing: bytes[$0])) }
    }
    if !source.isChosen { sample() }
    let isPlain = !source.isChosen && !source.hasEscapes && !judge.prior.hasLegacy
    var texts: [String] = []
    texts.reserveCapacity(pool.count)
    for index in 0..<pool.count {
      let isSettled =
        switch suspicions[index].kind {
        case .ascii, .vietnamese: source.chosenEncoding == nil && (source.isChosen || !hasCapitalFont(index))
        case .shared: isPlain && judge.prior.isSurelyUnicode && !hasLegacyFont(index)
        case .odd: false
        }
      texts.append(isSettled ? kept(index) : restored(index))
    }
    return RestoredTexts(texts: texts, reading: tally.reading(of: source))
  }

  // MARK: - What the page is

  private mutating func sample() {
    guard suspicions.contains(where: { $0.kind == .odd || $0.kind == .shared }) else { return }
    let units = sampledUnits()
    let first = judge
    for (unit, font) in units where !unit.words.isEmpty {
      let verdict = first.verdict(on: unit, font: font)
      if verdict.lead >= 6, verdict.gain >= 4 { judge.prior.count(verdict.encoding, words: verdict.words) }
    }
  }

  /// The first runs that can tell, once the language of the page is counted.
  private mutating func sampledUnits() -> [(unit: TextUnit, font: FontEvidence?)] {
    var units: [(TextUnit, FontEvidence?)] = []
    var (bytes, asciiBytes) = (0, 0)
    for index in 0..<pool.count {
      switch suspicions[index].kind {
      case .vietnamese: judge.prior.count(nil, words: 1)
      case .ascii where asciiBytes > PageRestoration.sampleASCII: continue
      case .shared where bytes > PageRestoration.sampleBytes, .odd where bytes > PageRestoration.sampleBytes: continue
      default:
        for run in RunSplitter.runs(of: index, in: pool) {
          let unit = TextUnit(run.scalars)
          judge.prior.countLanguage(of: unit)
          if unit.words.isEmpty {
            asciiBytes += run.scalars.count
          } else {
            bytes += run.scalars.count
            units.append((unit, run.font))
          }
        }
      }
    }
    return units
  }

  private func hasCapitalFont(_ index: Int) -> Bool {
    pool.runs(of: index).contains { $0.font?.isCapital == true }
  }

  private func hasLegacyFont(_ index: Int) -> Bool {
    pool.runs(of: index).contains { $0.font?.encodings.isEmpty == false }
  }

  // MARK: - Each text

  private mutating func kept(_ index: Int) -> String {
    if suspicions[index].kind != .ascii { tally.unicodeTexts += 1 }
    let text = pool.bytes[pool.texts[index]]
    guard isTidied, suspicions[index].hasNoBreakSpace else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: Tidy.withoutNoBreakSpaces(text), as: UTF8.self)
  }

  private mutating func restored(_ index: Int) -> String {
    isUnchanged = false
    var output = RestoredText()
    for run in RunSplitter.runs(of: index, in: pool) {
      if let chosen = source.chosenEncoding {
        output.append(run, as: chosen, &tally)
      } else if source.isChosen {
        output.append(kept: run)
      } else {
        append(run, to: &output, isPart: false)
      }
    }
    return output.finish(isTidied: isTidied, isEightBit: source.isEightBit, &tally)
  }

  private mutating func append(_ run: TextRun, to output: inout RestoredText, isPart: Bool) {
    let verdict = judge.verdict(on: TextUnit(run.scalars), font: run.font, isPart: isPart)
    if let encoding = verdict.encoding {
      tally.count(encoding, verdict, run.font)
      output.append(run, as: encoding, through: verdict.page, decoded: verdict.scalars)
      return
    }
    // Unicode and legacy text may share a line: a label typed by today's clerk, a name out of an old database.
    if !isPart, let parts = run.parted() {
      for part in parts { append(part, to: &output, isPart: true) }
      return
    }
    if verdict.words == 0, run.hasCapitals, judge.isTCVN3(run.font) {
      output.append(run, as: .tcvn3, through: .windows1252, decoded: nil)
      return
    }
    if source.isEightBit, let declared = source.declaredEncoding, judge.prior.believes(declared) {
      tally.countDeclared(declared, verdict)
      output.append(run, as: declared, through: .windows1252, decoded: nil)
      return
    }
    tally.countKept(verdict, run, isPageLegacy: judge.prior.hasLegacy)
    output.append(kept: run)
  }
}

/// The first runs of a document, weighed before any is decided: enough to know what kind of page it is.
struct PageSample {
  /// A run that can tell, with its trial, which is used again when the run is decided.
  struct Weighed {
    let run: TextRun
    var trial: EncodingJudge.Trial
  }

  private var texts: [[Weighed]] = []
  /// The place in `texts` of each text of the pool; -1 for those that were not weighed.
  private var places: [Int] = []

  /// The weighed runs of a text; nil where it was not weighed.
  func runs(of index: Int) -> [Weighed]? {
    guard index < places.count, places[index] >= 0 else { return nil }
    return texts[places[index]]
  }

  /// Characters that are weighed, and characters of ASCII that are looked at for the language of the page.
  private static let enough = 32_768
  private static let enoughASCII = 8_192
  /// The size of a text that tells its encoding: two lines.
  private static let telling = 160

  /// Weighs runs of `pool` and counts what is sure in the judge's prior.
  static func take(_ pool: TextPool, _ suspicions: [Suspicion], _ judge: inout EncodingJudge) -> PageSample {
    var sample = PageSample()
    let vietnamese = suspicions.count { $0.kind == .vietnamese }
    // A page of Unicode needs no look at lines whose letters Vietnamese shares with its neighbours.
    let isTelling = { (kind: Suspicion.Kind) in kind == .odd || kind == .shared && vietnamese < PagePrior.enoughUnicode
    }
    guard suspicions.contains(where: { isTelling($0.kind) }) else {
      for _ in 0..<vietnamese { judge.prior.count(nil, words: 1) }
      judge.prior.settle()
      return sample
    }
    sample.places = [Int](repeating: -1, count: pool.count)
    let chosen = sample.choose(suspicions, pool, &judge.prior)
    // A text of some length says which encoding to try first; the others then need not be tried with all.
    var first: VietnameseEncoding?
    let telling =
      chosen.first { pool.size(of: $0) >= PageSample.telling } ?? chosen.max { pool.size(of: $0) < pool.size(of: $1) }
    for index in [telling].compactMap(\.self) + chosen.filter({ $0 != telling }) {
      sample.places[index] = sample.texts.count
      let runs = RunSplitter.runs(of: index, in: pool).map { run in
        let unit = TextUnit(run.scalars)
        judge.prior.countLanguage(of: unit)
        let trial = judge.trial(unit, font: run.font, first: first)
        if first == nil, unit.words.count >= 6 { first = judge.likeliest(trial) }
        return Weighed(run: run, trial: trial)
      }
      sample.texts.append(runs)
    }
    judge.prior.settle()
    sample.count(&judge)
    return sample
  }

  /// The texts to weigh, in order; ASCII ones are only looked at.
  private func choose(_ suspicions: [Suspicion], _ pool: TextPool, _ prior: inout PagePrior) -> [Int] {
    var (chosen, bytes, asciiBytes): ([Int], Int, Int) = ([], 0, 0)
    for (index, suspicion) in suspicions.enumerated() {
      switch suspicion.kind {
      case .vietnamese:
        prior.count(nil, words: 1)
      case .ascii where asciiBytes < PageSample.enoughASCII:
        asciiBytes += pool.size(of: index)
        for run in RunSplitter.runs(of: index, in: pool) { prior.countLanguage(of: TextUnit(run.scalars)) }
      case .shared where bytes < PageSample.enough, .odd where bytes < PageSample.enough:
        bytes += pool.size(of: index)
        chosen.append(index)
      default: continue
      }
    }
    return chosen
  }

  /// Counts each run that is decided beyond doubt by what is known of pages in general.
  private mutating func count(_ judge: inout EncodingJudge) {
    let first = judge
    for text in texts.indices {
      for place in texts[text].indices where !texts[text][place].trial.unit.words.isEmpty {
        let font = texts[text][place].run.font
        let verdict = first.verdict(on: &texts[text][place].trial, font: font)
        if verdict.lead >= 6, verdict.gain >= 4 { judge.prior.count(verdict.encoding, words: verdict.words) }
      }
    }
    judge.prior.settle()
  }
}

public import NoticeModel

/// How the texts of a document were read, for its record and the report.
public struct EncodingReading: Sendable, Hashable {
  /// The encoding that most of the text was in.
  public var encoding: String
  /// What that rests on, such as `font .VnTime` or `valid-utf8`; other encodings of the same document follow.
  public var evidence: String
  /// By how many bits (log2) the reading explains the text better than the next one; nil where nothing was weighed.
  public var score: Double?
  public var warnings: [ImportWarning]
}

/// Counts decisions while a document is read.
struct EncodingTally {
  var replaced = 0
  var unicodeTexts = 0
  private var words: [VietnameseEncoding: Int] = [:]
  private var gains: [VietnameseEncoding: Float] = [:]
  private var fonts: [VietnameseEncoding: String] = [:]
  private var unicodeWords = 0
  private var unicodeGain: Float = 0
  private var doubtful = 0
  /// Runs with words that a conversion left half done, which say nothing in text of another language.
  private var damaged = 0
  private var isVietnamese = false
  private var example = ""

  mutating func count(_ encoding: VietnameseEncoding, _ verdict: Verdict, _ font: FontEvidence?) {
    words[encoding, default: 0] += verdict.words
    gains[encoding, default: 0] += verdict.gain
    if let font, font.encodings.contains(encoding), fonts[encoding] == nil { fonts[encoding] = font.name }
  }

  /// Counts words that were not weighed: a person or the document's label named the encoding.
  mutating func count(_ encoding: VietnameseEncoding, words count: Int) {
    words[encoding, default: 0] += count
  }

  mutating func countKept(_ verdict: Verdict, _ run: TextRun, isPageLegacy: Bool) {
    unicodeWords += verdict.words
    unicodeGain += verdict.gain
    isVietnamese = isVietnamese || isPageLegacy || DamagedWords.areVietnamese(run.scalars)
    if verdict.isDoubtful {
      doubtful += 1
    } else if DamagedWords.areIn(run.scalars) {
      damaged += 1
    } else {
      return
    }
    if example.isEmpty {
      var piece = String.UnicodeScalarView()
      for scalar in run.scalars.prefix(40) where scalar >= 0x20 {
        if let scalar = Unicode.Scalar(scalar) { piece.append(scalar) }
      }
      example = String(piece).trimmingBlanks
    }
  }

  func reading(of source: DecodedText) -> EncodingReading {
    var warnings = source.warnings
    let ranked = words.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    let isLegacy = (ranked.first?.value ?? 0) > unicodeWords + unicodeTexts || source.chosenEncoding != nil
    let main = isLegacy ? source.chosenEncoding ?? ranked.first?.key : nil
    let encoding = main?.rawValue ?? source.encoding
    var evidence = main.map { ground(for: $0, source) } ?? source.evidence
    let total = max(1, unicodeWords + unicodeTexts + words.values.reduce(0, +))
    let share = { (count: Int) in count * 100 / total }
    var others = ranked.filter { $0.key != main && share($0.value) > 0 }.map {
      "\($0.key.rawValue) \(share($0.value)) %"
    }
    let unicode = share(unicodeWords + unicodeTexts)
    if main != nil, unicode > 0 { others.append("utf-8 \(unicode) %") }
    if !others.isEmpty { evidence += "; " + others.joined(separator: ", ") }
    if replaced > 0 { warnings.append(ImportWarning(.charsetInvalidBytes, "\(replaced) replaced")) }
    let review = doubtful + (isVietnamese ? damaged : 0)
    if review > 0 {
      warnings.append(ImportWarning(.encodingReview, "\(review) runs, such as: \(example)"))
    }
    if let conflict = source.conflict(with: main) { warnings.append(conflict) }
    let score = main.map { source.chosenEncoding == nil ? gains[$0] : nil } ?? (unicodeWords > 0 ? unicodeGain : nil)
    return EncodingReading(
      encoding: encoding, evidence: evidence, score: score.map { (Double($0) * 10).rounded() / 10 },
      warnings: warnings)
  }

  private func ground(for encoding: VietnameseEncoding, _ source: DecodedText) -> String {
    if source.chosenEncoding != nil { return CharsetEvidence.option.rawValue }
    if let font = fonts[encoding] { return "font \(font)" }
    return source.declaredEncoding == encoding ? CharsetEvidence.declared.rawValue : CharsetEvidence.syllables.rawValue
  }
}

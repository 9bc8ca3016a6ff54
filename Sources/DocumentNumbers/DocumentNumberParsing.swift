public import NoticeModel
import VietnameseText

extension DocumentNumber {
  /// Reads a text that is one document number in any spelling: `Số: 164/TB-UBND`, `164 – tb – ubnd`, `QÐ 12/2012`,
  /// `thông báo số 164`, `12-NQ/TU`. Nil for any other text, also for a bare `164`. Linear; long texts are nil at once.
  public init?(_ text: some StringProtocol) {
    guard let asked = AskedNumber(text), asked.isNumber else { return nil }
    let reading = asked.reading
    guard !reading.symbols.isEmpty else { return nil }
    self.init(
      ordinal: asked.shape.ordinal, year: reading.year, symbols: reading.symbols, printed: reading.printed)
  }

  /// Reads a text as the part of a number that somebody remembers: `tb 164`, `12 2012 qd`, `164`, `công văn 1234`.
  ///
  /// Takes whatever `init` takes and also a number alone, with a year, or with a type after it. `symbols` are folded
  /// (`["tb", "ubnd"]`) and empty if none are known; `year` is the one in the text, which an administrative number does
  /// not carry itself.
  public static func partial(_ text: some StringProtocol) -> (ordinal: Int, year: Int?, symbols: [String])? {
    guard let asked = AskedNumber(text), asked.isNumber || asked.isPart else { return nil }
    return (asked.shape.ordinal, asked.shape.year, asked.reading.symbols.map { Folding.folded($0) })
  }
}

/// A text that has the shape of a number from its beginning to its end.
private struct AskedNumber {
  let shape: NumberShape
  /// The type named before it.
  let lead: DocumentType?

  private static let lengthLimit = 200

  var reading: NumberReading { NumberReading(shape, lead: lead) }

  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.lengthLimit else { return nil }
    let text = String(text)
    let words = Folding.words(in: text)
    let beginning = Self.beginning(of: text, words)
    guard beginning.word < words.count else { return nil }
    let start = words[beginning.word].range.lowerBound
    let scalars = Array(String(decoding: text.utf8.dropFirst(start), as: UTF8.self).unicodeScalars)
    var scanner = NumberScanner(scalars: scalars)
    guard let shape = scanner.shape(.asked), !(scanner.at..<scalars.count).contains(where: scanner.isWord) else {
      return nil
    }
    self.shape = shape
    lead = beginning.lead
  }

  /// The word with which the number begins, after `Thông báo số`, `TB`, `Số` or nothing.
  private static func beginning(of text: String, _ words: [Word]) -> (word: Int, lead: DocumentType?) {
    let folded = words.map(\.folded)
    var next = 0
    var lead: DocumentType?
    if let name = DocumentTypes.leadingName(folded) {
      (lead, next) = (name.type, name.words)
    } else if let first = words.first, first.folded.utf8.count > 1 {
      let spelling = String(decoding: Array(text.utf8)[first.range], as: UTF8.self)
      if let type = DocumentTypes.type(code: spelling) { (lead, next) = (type, 1) }
    }
    if next < folded.count, folded[next] == "so" { next += 1 }
    return (next, lead)
  }

  /// True if the whole text says enough to be one document's number and nothing else.
  var isNumber: Bool {
    guard let first = shape.groups.first else { return lead != nil }
    let isType = DocumentTypes.spelling(ofCode: first.letters) != nil && (first.letters.count > 1 || first.isCapital)
    let isKnown = isType || Issuers.isKnown(first.letters)
    guard shape.groups.dropFirst().allSatisfy(isSymbol) else { return false }
    if shape.groups.count == 1, shape.year == nil {
      return isKnown && (first.separator != .blank || first.isCapital)
    }
    return isKnown || (first.isCapital && first.separator != .blank)
  }

  /// True for a number alone, a number with a year, and a number with nothing but a type.
  var isPart: Bool {
    guard let first = shape.groups.first else { return true }
    return shape.groups.count == 1 && first.letters.count > 1 && DocumentTypes.spelling(ofCode: first.letters) != nil
  }

  /// After a blank, a word in small letters is a symbol only if it is a known one: `10 da dang` is no number.
  private func isSymbol(_ group: NumberShape.Group) -> Bool {
    group.separator != .blank || group.isCapital || Issuers.isKnown(group.letters)
      || group.letters.allSatisfy(\.isNumber)
  }
}

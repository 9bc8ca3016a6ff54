import NoticeModel
import VietnameseText

/// A text that has the shape of a number from its beginning to its end.
struct AskedNumber {
  let shape: NumberShape
  /// The type named before it.
  private let lead: Lead?

  private struct Lead {
    var type: DocumentType
    /// As typed, if it is an abbreviation.
    var code: String?
  }

  private static let lengthLimit = 200

  /// Nil if the text has another shape. Digits misread by a scanner (`l64/TB-UBND`) and separators left out are mended
  /// where that makes the text a number and nothing else does.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.lengthLimit,
      text.unicodeScalars.contains(where: { NumberScanner.digit($0) != nil })
    else { return nil }
    let text = String(text)
    let asWritten = Self(asWritten: text)
    if let asWritten, asWritten.isNumber || asWritten.isPart {
      self = asWritten
    } else if let mended = MisreadDigits.mended(text), let number = Self(asWritten: mended), number.isPrinted {
      self = number
    } else if let mended = MissingSeparators.mended(text), let number = Self(asWritten: mended),
      number.isPrinted || (number.isNumber && number.shape.year != nil)
    {
      self = number
    } else if let asWritten {
      self = asWritten
    } else {
      return nil
    }
  }

  private init?(asWritten text: String) {
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

  /// What is written for `số`, folded, the longest first.
  private static let labels = [
    ["so", "ky", "hieu"], ["so", "ki", "hieu"], ["so", "hieu"], ["ky", "hieu"], ["van", "ban", "so"], ["so"],
  ]

  /// The word with which the number begins, after `Thông báo số`, `TB`, `Số` or nothing.
  private static func beginning(of text: String, _ words: [Word]) -> (word: Int, lead: Lead?) {
    let folded = words.map(\.folded)
    var next = 0
    var lead: Lead?
    if let name = DocumentTypes.leadingName(folded) {
      lead = Lead(type: name.type, code: nil)
      next = name.words
    } else if let first = words.first, first.folded.utf8.count > 1 {
      let spelling = String(decoding: Array(text.utf8)[first.range], as: UTF8.self)
      if let type = DocumentTypes.type(code: spelling) {
        lead = Lead(type: type, code: spelling)
        next = 1
      }
    }
    next += Self.labels.first { folded[next...].starts(with: $0) }?.count ?? 0
    return (next, lead)
  }

  // MARK: - What it may be

  var reading: NumberReading { NumberReading(shape, lead: lead?.type) }

  /// The reading, then those with another type that the typed letters may mean. The Party has no two types alike.
  var readings: [NumberReading] {
    let best = reading
    guard !best.isParty, lead == nil || lead?.code != nil, !shape.groups.dropFirst().contains(where: \.hasStroke),
      let code = lead?.code ?? shape.groups.first?.letters
    else {
      return [best]
    }
    let others = DocumentTypes.spellings(ofCode: code).dropFirst()
    return [best]
      + others.compactMap { other in
        guard best.symbols.first.map(Folding.folded) == Folding.folded(other) else { return nil }
        var reading = best
        reading.symbols[0] = other
        return reading
      }
  }

  /// True if the whole text says enough to be one document's number and nothing else.
  var isNumber: Bool {
    guard let first = shape.groups.first else { return lead != nil }
    guard shape.groups.dropFirst().allSatisfy(\.isSymbol) else { return false }
    if shape.groups.count == 1, shape.year == nil {
      return first.isKnown && (first.separator != .blank || first.isCapital)
    }
    return first.isKnown || (first.isCapital && first.separator != .blank)
  }

  /// True for a number alone, a number with a year, and a number with nothing but a type or a body.
  var isPart: Bool {
    guard let first = shape.groups.first else { return true }
    return shape.groups.count == 1 && first.letters.count > 1 && first.isKnown
  }

  /// True for a number whose symbols stand behind a slash or dash and begin with a known one.
  private var isPrinted: Bool {
    guard let first = shape.groups.first else { return false }
    return isNumber && first.separator != .blank && first.isKnown && (shape.groups.count > 1 || shape.year != nil)
  }
}

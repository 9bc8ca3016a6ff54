public import NoticeModel
import VietnameseText

extension DocumentNumber {
  /// The document numbers in running text, in order, each with the Unicode scalars it stands on (from its first digit
  /// to after its last symbol).
  ///
  /// Careful rather than complete: symbols have to be capitals joined by slash or dash, as printed; blanks, `**` and a
  /// line end after a separator may break them; a blank may stand before an old ministry (`Thông tư số 60 TC/TCT`). A
  /// number with a single symbol, or with symbols that are no known type or body, counts only after `số` or the name of
  /// a type (a single unknown one only after `công văn`). Linear in the text.
  public static func find(in text: String) -> [(number: DocumentNumber, scalars: Range<Int>)] {
    find(in: text.scalarArray)
  }

  /// The same for a reader that has the text's scalars already.
  package static func find(in scalars: [Unicode.Scalar]) -> [(number: DocumentNumber, scalars: Range<Int>)] {
    var scanner = NumberScanner(scalars: scalars)
    var found: [(number: DocumentNumber, scalars: Range<Int>)] = []
    while scanner.at < scanner.scalars.count {
      guard NumberScanner.digit(scanner.scalars[scanner.at]) != nil else {
        scanner.at += 1
        continue
      }
      let start = scanner.at
      guard scanner.mayBegin(at: start), let shape = scanner.shape(.printed), !shape.groups.isEmpty,
        !scanner.isWord(scanner.at), let number = shape.number(scanner.introduction(before: start))
      else {
        scanner.at = scanner.endOfDigits(from: start)
        continue
      }
      found.append((number, shape.range))
    }
    return found
  }
}

extension NumberShape {
  /// The number, if what is printed here is one beyond reasonable doubt.
  fileprivate func number(_ introduction: NumberIntroduction) -> DocumentNumber? {
    guard let first = groups.first, first.separator != .blank || (introduction.isNamed && groups.count > 1) else {
      return nil
    }
    let isType = DocumentTypes.spelling(ofCode: first.letters) != nil && (groups.count > 1 || first.letters.count > 1)
    let isKnown = isType || Issuers.isKnown(first.letters)
    let hasSlash = year != nil || groups.contains { $0.separator == .slash }
    let isCertain =
      if groups.count == 1 && year == nil {
        isKnown && introduction.isNamed || introduction.type?.code == DocumentTypes.letterCode
      } else if isType {
        hasSlash || Issuers.isKnown(groups[1].letters)
      } else {
        hasSlash && (isKnown || introduction.isNamed)
      }
    guard isCertain else { return nil }
    let reading = NumberReading(self, lead: introduction.type)
    return DocumentNumber(
      ordinal: ordinal, year: reading.year, symbols: reading.symbols, printed: reading.printed)
  }
}

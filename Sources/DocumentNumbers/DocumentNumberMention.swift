public import NoticeModel
import VietnameseText

extension DocumentNumber {
  /// The document number that a longer query names among its other words, and the Unicode scalars it stands on.
  ///
  /// Looser than `find(in:)`, since people type small letters and blanks: `quyết định 12/2012/qđ-ubnd về giá đất`,
  /// `thông báo 164 ngày 22/7/2013`. Digits count only with symbols behind a slash or dash, or after `số` or the name of
  /// a type; amounts, dates, rooms and periods do not. The first number with a year or a body is taken, else the first
  /// one at all; its `symbols` are empty if only `công văn` stands before it. Linear in the text.
  public static func mention(in query: String) -> (number: DocumentNumber, scalars: Range<Int>)? {
    var scanner = NumberScanner(scalars: Array(query.unicodeScalars))
    var partial: (number: DocumentNumber, scalars: Range<Int>)?
    while scanner.at < scanner.scalars.count {
      let start = scanner.at
      guard NumberScanner.digit(scanner.scalars[start]) != nil else {
        scanner.at += 1
        continue
      }
      guard let whole = scanner.shape(.asked), scanner.mayBegin(at: start),
        let shape = whole.mentioned(scanner.introduction(before: start), in: scanner)
      else {
        scanner.at = max(start + 1, scanner.endOfDigits(from: start))
        continue
      }
      let reading = NumberReading(shape.shape, lead: shape.lead)
      let number = DocumentNumber(
        ordinal: shape.shape.ordinal, year: reading.year, symbols: reading.symbols, printed: reading.printed)
      if number.year != nil || number.issuer != nil { return (number, shape.shape.range) }
      if partial == nil { partial = (number, shape.shape.range) }
      scanner.at = shape.shape.range.upperBound
    }
    return partial
  }
}

extension NumberShape {
  /// As much of this shape as is a number among other words; nil if it is none.
  fileprivate func mentioned(
    _ introduction: NumberIntroduction, in scanner: NumberScanner
  ) -> (shape: NumberShape, lead: DocumentType?)? {
    var shape = self
    shape.keep(groups.indices.first { !belongs($0) } ?? groups.count)
    // `thông báo 164 ubnd huyện`: after a blank only a type goes on with the number.
    if let first = shape.groups.first, first.separator == .blank,
      !first.isType || (shape.groups.count == 1 && year == nil && !introduction.isNamed)
    {
      shape.keep(0)
    }
    let type = introduction.type
    guard let first = shape.groups.first else {
      // `Nghị định 126 năm 2020` is 126/2020/NĐ-CP.
      if year == nil, DocumentTypes.isNormative(type) { shape.year = scanner.yearOfDate(at: shape.headEnd) }
      let isNamed = year == nil ? shape.isBare(introduction, scanner) : introduction.isNamed
      return isNamed && !introduction.isCount ? (shape, type) : nil
    }
    if first.separator == .blank { return introduction.isCount ? nil : (shape, type) }
    let hasSlash = year != nil || shape.groups.contains { $0.separator == .slash }
    let isCertain =
      if shape.groups.count == 1 && year == nil {
        first.isKnown && !introduction.isCount
          && (introduction.isNamed || (first.isType && first.separator == .slash && !first.isSpaced))
          || type?.code == DocumentTypes.letterCode
      } else if first.isType {
        hasSlash || Issuers.isKnown(shape.groups[1].letters)
      } else {
        hasSlash && (first.isKnown || introduction.isNamed)
      }
    return isCertain ? (shape, type) : nil
  }

  /// A number without symbols or year: only right after a type's name, and if what follows counts nothing (`báo cáo 6
  /// tháng`). A year there (`kế hoạch 2024`) is none, unless `số` says so.
  private func isBare(_ introduction: NumberIntroduction, _ scanner: NumberScanner) -> Bool {
    guard introduction.type != nil, !scanner.goesOnInDigits(at: range.upperBound) else { return false }
    if introduction.isNumbered { return true }
    guard !(1945...2099).contains(ordinal) else { return false }
    return scanner.endsNumber(at: range.upperBound)
  }

  private mutating func keep(_ count: Int) {
    groups.removeLast(groups.count - count)
    range = range.lowerBound..<(groups.last?.end ?? headEnd)
  }

  /// False for a group that is rather one of the other words of the query.
  private func belongs(_ index: Int) -> Bool {
    let group = groups[index]
    if index == 0 { return group.separator != .blank || group.isKnown }
    if Issuers.joins(groups[index - 1].letters, before: group.letters) { return true }
    if group.letters.allSatisfy(\.isNumber) { return true }
    let isClose = index == 1 && groups[0].isType || isJoint
    switch group.separator {
    case .blank: return isClose && (Issuers.isKnown(group.letters) || group.isVowelless)
    case .dot: return isClose && !group.isSpaced
    case .slash, .dash:
      guard !group.isSpaced || isClose else { return false }
      return group.isCapital || Issuers.isKnown(group.letters) || group.isVowelless
    }
  }
}

extension NumberScanner {
  private static let followers: Set<String> = ["cua", "ve", "vv", "v", "do", "ky", "va", "tai", "o", "so", "de"]

  /// Folded words of the little text that can tell whether a number ends there.
  private func words(at index: Int) -> [String] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[index..<min(scalars.count, index + 36)])
    return Folding.words(in: String(view)).map(\.folded)
  }

  /// The digits were the first ones of a date, a span or an amount.
  fileprivate func goesOnInDigits(at index: Int) -> Bool {
    index + 1 < scalars.count && ["/", "-", ".", ","].contains(scalars[index]) && Self.digit(scalars[index + 1]) != nil
  }

  /// The year of the date that follows: `năm 2020`, `ngày 5/3/2020`, `ngày 05 tháng 3 năm 2020`.
  fileprivate func yearOfDate(at index: Int) -> Int? {
    let words = words(at: index)
    guard words.first == "nam" || words.first == "ngay" else { return nil }
    let rest = words.drop {
      ["nam", "ngay", "thang"].contains($0) || ($0.utf8.count <= 2 && $0.allSatisfy(\.isNumber))
    }
    return rest.first.flatMap { Int($0) }.flatMap { (1945...2099).contains($0) ? $0 : nil }
  }

  /// True if the text ends there or goes on as it does behind a number: with a date, its maker or its subject.
  fileprivate func endsNumber(at index: Int) -> Bool {
    let words = words(at: index)
    guard let next = words.first else { return true }
    if Self.followers.contains(next) || Issuers.isKnown(next) { return true }
    guard words.count > 1, words[1].allSatisfy(\.isNumber) else { return false }
    if next == "ngay" { return true }
    // `kế hoạch 5 năm 2021-2025` counts years.
    return next == "nam" && words[1].utf8.count == 4 && words.dropFirst(2).first?.first?.isNumber != true
  }
}

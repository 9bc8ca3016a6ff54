import NoticeModel
import VietnameseText

/// What a number shape means: its symbols in their official letters and order, and how it is printed.
struct NumberReading {
  var ordinal: String
  var year: Int?
  var symbols: [String]
  var isParty: Bool

  /// Reads the shape; `lead` is the type named before it (`Nghị định số 15/CP`).
  init(_ shape: NumberShape, lead: DocumentType?) {
    ordinal = (shape.ordinal < 10 ? "0" : "") + String(shape.ordinal) + shape.suffix
    year = shape.year
    var groups = Self.withPartsJoined(shape.groups)
    if groups.count == 1, let parted = groups[0].parted { groups = parted }
    if shape.year == nil, Self.isMinistryFirst(groups) { groups.swapAt(0, 1) }
    let unitStart = groups.first.map { DocumentTypes.spelling(ofCode: $0.letters) != nil } ?? false ? 2 : 1
    symbols = groups.enumerated().map { index, group in
      (index == 0 ? Self.code(group.letters, lead: lead) : nil)
        ?? Issuers.spelling(of: group.letters, isUnit: index >= unitStart)
    }
    let hasType = symbols.first.map { DocumentTypes.spelling(ofCode: $0) != nil } ?? false
    isParty =
      shape.year == nil && hasType && symbols.count > 1 && Issuers.isParty(symbols[1])
      && (groups[0].separator == .dash || groups[0].separator == .blank)
    // The Party knows schemes (đề án), not projects.
    if isParty, symbols[0] == "DA" { symbols[0] = "ĐA" }
    if !isParty, symbols.count > 1, symbols.first == DocumentTypes.letterCode {
      // State letters carry no type; `99/CV-UBND` is a frequent mistake for `99/UBND`.
      symbols.removeFirst()
    } else if let lead, lead.code != DocumentTypes.letterCode, lead.code != DocumentTypes.lawCode {
      if symbols.isEmpty || (symbols.count == 1 && !hasType && Issuers.isUntyped(symbols[0])) {
        symbols.insert(lead.code, at: 0)
      }
    }
  }

  /// The official form: `164/TB-UBND`, `12/2012/QĐ-UBND`, of the Party `12-NQ/TU`.
  var printed: String {
    if isParty { return "\(ordinal)-\(symbols[0])/\(symbols.dropFirst().joined(separator: "-"))" }
    let parts = [ordinal, year.map(String.init), symbols.isEmpty ? nil : symbols.joined(separator: "-")]
    return parts.compactMap(\.self).joined(separator: "/")
  }

  /// The official letters of a type; a type named before the number settles which one `HD` is.
  private static func code(_ letters: String, lead: DocumentType?) -> String? {
    if let lead, Folding.folded(lead.code) == Folding.folded(letters) { return lead.code }
    return DocumentTypes.spelling(ofCode: letters)
  }

  /// The ministries' old order, body/type/unit: `1141-TC/QĐ/CĐKT`; with blanks only if the body is one that had it.
  private static func isMinistryFirst(_ groups: [NumberShape.Group]) -> Bool {
    guard groups.count == 3, groups[0].separator != .slash || Issuers.isOldMinistry(groups[0].letters),
      DocumentTypes.spelling(ofCode: groups[1].letters) != nil
    else { return false }
    return groups[1...].allSatisfy { $0.separator == .slash }
      || (groups.allSatisfy { $0.separator == .blank } && Issuers.isOldMinistry(groups[0].letters))
  }

  /// One symbol of what is written apart: `QH 13`, and behind a type `TT HĐND` (the council's standing committee) and
  /// `CT UBND` (the committee's chairman).
  private static func withPartsJoined(_ groups: [NumberShape.Group]) -> [NumberShape.Group] {
    groups.reduce(into: []) { joined, group in
      if let last = joined.indices.last,
        group.letters.first?.isNumber == true
          || (last > 0 && Issuers.joins(joined[last].letters, before: group.letters))
      {
        joined[last].letters += group.letters
      } else {
        joined.append(group)
      }
    }
  }
}

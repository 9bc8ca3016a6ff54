public import NoticeModel

/// The rules under which a number was given; they tell how it is printed and what makes it unique.
public enum NumberRegime: String, Sendable, CaseIterable {
  /// A normative document of the state, with its year: `30/2020/NĐ-CP`.
  case normative
  /// An administrative document of the state: `164/TB-UBND`. Unique only with the year of its date.
  case administrative
  /// A letter of the state (công văn), body and drafting unit without a type: `1234/UBND-VX`.
  case letter
  /// A document of the Party: `12-NQ/TU`. Counted through a committee's term, not by the year.
  case party
  /// The National Assembly or its standing committee, with the term: `80/2015/QH13`.
  case nationalAssembly
  /// A normative document from before numbers carried the year (1997): `15/CP`, `1141-TC/QĐ/CĐKT`, `20/TTLB`.
  case old
}

/// What a number alone tells of its document.
public struct NumberMeaning: Sendable, Hashable {
  public var regime: NumberRegime
  /// Nil where the number does not tell: `15/CP`, `80/2015/QH13`.
  public var type: DocumentType?
  /// The issuing body's abbreviation; several joined by dashes for joint documents: `BTC-BYT`.
  public var issuer: String?
  /// The drafting unit behind the body: `VX` in `1234/UBND-VX`.
  public var unit: String?
}

extension DocumentNumber {
  /// What this number most probably means.
  public var meaning: NumberMeaning { meanings[0] }

  public var regime: NumberRegime { meaning.regime }
  public var type: DocumentType? { meaning.type }
  public var issuer: String? { meaning.issuer }
  public var unit: String? { meaning.unit }

  /// The letter of an inserted number, `a` in `12a/QĐ-UBND`, or the part of a series, `.16` in `66.16/2026/NQ-CP`; empty
  /// for all others.
  public var suffix: String {
    String(printed.unicodeScalars.drop { NumberScanner.digit($0) != nil }.prefix { $0 != "/" && $0 != "-" })
  }

  /// Everything this number may mean, the most probable first; one or two, never none.
  ///
  /// Two where letters have two uses: `TC` is a communiqué (thông cáo) or the ministry of finance of old, a lone `CT` a
  /// directive or the chairman.
  public var meanings: [NumberMeaning] {
    let likely = plainMeaning
    guard year == nil, !isParty, let first = symbols.first else { return [likely] }
    switch first {
    case "TC" where symbols.count > 1 && (Issuers.isUnitOfFinance(symbols[1]) || !Issuers.isKnown(symbols[1])):
      let old = NumberMeaning(
        regime: .old, type: nil, issuer: first, unit: symbols.dropFirst().joined(separator: "-"))
      return Issuers.isUnitOfFinance(symbols[1]) ? [old, likely] : [likely, old]
    case "CT" where symbols.count == 1:
      return [likely, NumberMeaning(regime: .old, type: nil, issuer: first, unit: nil)]
    default: return [likely]
    }
  }

  /// The Party prints a dash after the number.
  private var isParty: Bool {
    printed.unicodeScalars.drop { NumberScanner.digit($0) != nil || $0.properties.isAlphabetic }.first == "-"
  }

  private var plainMeaning: NumberMeaning {
    var type = symbols.first.flatMap { DocumentTypes.type(code: $0) }
    // `2626/GP-UBND` begins with a type that is in no list, since its body follows.
    let isUnlisted = type == nil && symbols.count > 1 && !Issuers.isKnown(symbols[0]) && Issuers.isKnown(symbols[1])
    let body = symbols.dropFirst(type == nil && !isUnlisted ? 0 : 1)
    let isJoint = DocumentTypes.isJoint(type)
    let issuer = isJoint ? (body.isEmpty ? nil : body.joined(separator: "-")) : body.first
    let unit = isJoint || body.count < 2 ? nil : body.dropFirst().joined(separator: "-")
    let regime: NumberRegime
    if issuer.map(Issuers.isNationalAssembly) == true {
      regime = .nationalAssembly
    } else if isParty {
      regime = .party
      // The Party issues no circulars; its `TT` is a thông tri.
      if type?.code == "TT" { type = DocumentTypes.type(code: "TgT") }
    } else if type == nil, !isUnlisted, let issuer {
      if body.count == 1, Issuers.isUntyped(issuer) {
        regime = year == nil ? .old : .normative
      } else {
        if Issuers.isKnown(issuer) || unit != nil { type = DocumentTypes.type(code: DocumentTypes.letterCode) }
        regime = unit == nil ? .administrative : .letter
      }
    } else {
      // The head of state signs orders (lệnh), which share the `L` of laws.
      if type?.code == DocumentTypes.lawCode, issuer == "CTN" { type = DocumentTypes.type(code: "LCT") }
      let isOld = DocumentTypes.isNormative(type) || (unit != nil && issuer.map(Issuers.isOldMinistry) == true)
      regime = year != nil ? .normative : isOld ? .old : .administrative
    }
    return NumberMeaning(regime: regime, type: type, issuer: issuer, unit: unit)
  }
}

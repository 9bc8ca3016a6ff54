import VietnameseText

/// Abbreviations of issuing bodies as they stand in document numbers.
///
/// The list decides whether loosely written text is a number at all; a number in its printed form may name any body.
enum Issuers {
  /// The abbreviation in its usual letters: `hdnd` is `HĐND`, `UB` and `UBNĐ` are `UBND`; unknown ones in lower case
  /// become capitals, all others stay as written. A unit behind the body is no body: `BHXH-THU` is not the Party's
  /// `ThU`.
  static func spelling(of text: String, isUnit: Bool = false) -> String {
    let folded = Folding.folded(text)
    if isUnit, text == text.uppercased(), spellings[folded].map({ $0 != $0.uppercased() }) ?? false { return text }
    if let same = variants[folded] { return same }
    if let known = spellings[folded] { return known }
    if isNationalAssembly(folded: folded) { return text.uppercased() }
    return text.contains(where: \.isUppercase) ? text : text.uppercased()
  }

  static func isKnown(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return spellings[folded] != nil || variants[folded] != nil || isNationalAssembly(folded: folded)
  }

  /// A committee or office of the Party, whose numbers are printed `12-NQ/TU`.
  static func isParty(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return party.contains(folded) || ["tw", "tu", "hu"].contains { folded.hasSuffix($0) && spellings[folded] == nil }
  }

  /// Offices whose abbreviation is one with their body's, though it is often written apart: `TT HĐND`, `CT.UBND`.
  static func joins(_ office: String, before body: String) -> Bool {
    let body = Folding.folded(body)
    return switch Folding.folded(office) {
    case "tt": body == "hdnd"
    case "ct": body == "ubnd"
    default: false
    }
  }

  /// Folded bodies that are sometimes printed right behind the type, with nothing between.
  static let endings = ["ubnd", "ub", "hdnd", "cp", "ttg"]

  /// Ministries and commissions as they stood in numbers before theirs began with `B`: `1141-TC/QĐ/CĐKT`.
  static func isOldMinistry(_ text: String) -> Bool {
    oldMinistries.contains(Folding.folded(text))
  }

  /// Departments that stood behind the `TC` of the ministry of finance: `60 TC/TCT`.
  static func isUnitOfFinance(_ text: String) -> Bool {
    unitsOfFinance.contains(Folding.folded(text))
  }

  /// Bodies whose old documents were numbered without a type: `15/CP`.
  static func isUntyped(_ text: String) -> Bool {
    ["cp", "ttg", "hdbt", "hdnn", "ctn", "lb", "ct"].contains(Folding.folded(text))
  }

  /// The National Assembly or its standing committee with the number of the term: `QH13`, `UBTVQH11`.
  static func isNationalAssembly(_ text: String) -> Bool {
    isNationalAssembly(folded: Folding.folded(text))
  }

  private static func isNationalAssembly(folded: String) -> Bool {
    guard let letters = ["qh", "ubtvqh"].first(where: folded.hasPrefix) else { return false }
    return folded.dropFirst(letters.count).first?.isNumber ?? true
  }

  /// Other spellings of one body. `UB` was the committees' own until 2004.
  private static let variants = [
    "ub": "UBND", "ubnd": "UBND", "ubndtp": "UBND", "ctub": "CTUBND",
  ]

  private static let oldMinistries = folded(
    """
    TC YT GD GDĐT XD NV TM LĐ LĐTBXH CN CNNg GTVT NN NNPTNT NL TS TP VHTT KHCNMT KHĐT UBKH NT VT CA QP NG
    """)

  private static let unitsOfFinance = folded("TCT TCHQ CĐKT KBNN HCSN NSNN QLCS VT TCĐN TCDN TVQT CST ĐTPT TCNH VP")

  private static let spellings = Dictionary(
    (state + partyBodies).map { (Folding.folded($0), $0) }, uniquingKeysWith: { first, _ in first })

  private static let party = Set(partyBodies.map { Folding.folded($0) })

  private static func folded(_ list: String) -> Set<String> {
    Set(split(list).map { Folding.folded($0) })
  }

  private static let state = split(
    """
    QH UBTVQH VPQH CTN VPCTN CP TTg VPCP HĐBT HĐNN LB BNV BTC BXD BYT BGDĐT BTNMT BNNPTNT BNN BCT BCN BTM BCA BQP BTP BTTTT \
    BVHTTDL BVHTT BKHCN BKHĐT BKH BLĐTBXH BGTVT BNG UBDT TTCP NHNN BHXH KTNN TANDTC VKSNDTC TCT TCHQ UBND HĐND CTUBND TTHĐND VP \
    VPUBND VPHĐND BCĐ BBT BQL BQLDA HĐTĐKT HĐNVQS BCHPCLB BCHQS CAH TTrH SNV STC SXD SYT SGDĐT STNMT SNN SNNPTNT SCT SCN \
    STP STTTT SVHTTDL SKHCN SKHĐT SLĐTBXH SGTVT PNV PTCKH PGDĐT PVHTT PTNMT PTP PLĐTBXH PKTHT PNN PNNPTNT PYT PDT ĐTT \
    TTPTQĐ CĐKT
    """)

  private static let partyBodies = split(
    """
    TW TU HU QU ThU ĐU ĐUK VPTW UBKTTW BTCTW BTGTW BDVTW BNCTW VPTU UBKTTU BTCTU BTGTU BDVTU BNCTU TVTU BTVTU VPHU UBKTHU \
    BTCHU BTGHU BDVHU
    """)

  private static func split(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}

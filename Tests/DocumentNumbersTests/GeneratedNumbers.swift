import DocumentNumbers

/// A reproducible stream of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A number with the parts it was printed from.
struct GeneratedNumber {
  var regime: NumberRegime
  var ordinal: Int
  var year: Int?
  var symbols: [String]
  /// As the document prints it, today's order or the old one.
  var printed: String
  /// The official form of today, where it is another one.
  var official: String

  private static let bodies = ["UBND", "HĐND", "SNV", "STC", "SGDĐT", "PTNMT", "PLĐTBXH", "BQL", "TTHĐND"]
  private static let types = ["TB", "QĐ", "KH", "BC", "TTr", "CTr", "GM", "HĐ", "HD", "ĐA", "DA", "CĐ", "QyĐ", "PA"]
  private static let ministries = ["BTC", "BYT", "BGDĐT", "BLĐTBXH", "BNNPTNT", "BTNMT", "BKHĐT", "BCA", "UBDT"]
  private static let partyBodies = ["TU", "HU", "ĐU", "TW", "VPTW", "BTCTU", "VPHU"]

  init(_ generator: inout SeededGenerator) {
    ordinal = Int.random(in: 1...9_999, using: &generator)
    let number = (ordinal < 10 ? "0" : "") + String(ordinal)
    let body = Self.pick(Self.bodies, &generator)
    let ministry = Self.pick(Self.ministries, &generator)
    let shape = Int.random(in: 0..<14, using: &generator)
    if [0, 1, 4, 6, 8, 12].contains(shape) { year = Int.random(in: 1997...2030, using: &generator) }
    let dated = number + (year.map { "/\($0)" } ?? "")
    official = ""
    switch shape {
    case 0: (regime, symbols) = (.normative, [Self.pick(["QĐ", "NQ", "CT"], &generator), body])
    case 1: (regime, symbols) = (.normative, [Self.pick(["TT", "QĐ"], &generator), ministry])
    case 2, 3: (regime, symbols) = (.administrative, [Self.pick(Self.types, &generator), body])
    case 4: (regime, symbols) = (.normative, ["TTLT", ministry, "BNV", "TANDTC"])
    case 5: (regime, symbols) = (.letter, [body, Self.pick(["VX", "TH", "KTTH", "NV", "TCKH"], &generator)])
    case 6: (regime, symbols) = (.nationalAssembly, ["QH\(Int.random(in: 10...15, using: &generator))"])
    case 7: (regime, symbols) = (.party, [Self.pick(["NQ", "CT", "HD", "KL", "CV", "ĐA"], &generator)])
    case 8: (regime, symbols) = (.nationalAssembly, ["PL", "UBTVQH\(Int.random(in: 10...15, using: &generator))"])
    case 9: (regime, symbols) = (.old, [Self.pick(["CP", "TTg", "HĐBT", "TTLB"], &generator)])
    case 10: (regime, symbols) = (.old, ["QĐ", "TC", "CĐKT"])
    case 11: (regime, symbols) = (.old, ["TC", Self.pick(["TCT", "TCHQ", "CĐKT"], &generator)])
    case 12: (regime, symbols) = (.normative, ["QĐ", Self.pick(["UBND", "BTC"], &generator)])
    default: (regime, symbols) = (.administrative, [Self.pick(Self.types, &generator), "UBND", "VP"])
    }
    printed = "\(dated)/\(symbols.joined(separator: "-"))"
    official = printed
    switch shape {
    case 7:
      symbols.append(Self.pick(Self.partyBodies, &generator))
      printed = "\(number)-\(symbols[0])/\(symbols[1])"
      official = printed
    case 10: printed = "\(number)-TC/QĐ/CĐKT"
    case 11: printed = "\(number) TC/\(symbols[1])"
    case 12: printed = "\(dated)/QĐ/\(symbols[1] == "UBND" ? "UB" : symbols[1])"
    default: break
    }
  }

  private static func pick(_ list: [String], _ generator: inout SeededGenerator) -> String {
    list[Int.random(in: list.indices, using: &generator)]
  }
}

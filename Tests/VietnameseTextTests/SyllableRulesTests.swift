import Foundation
import Testing

@testable import VietnameseText

@Suite struct SyllableRulesTests {
  @Test("gives both places of the tone in open oa, oe, uy, and one elsewhere")
  func tonePlaces() {
    let forms = Self.forms
    for word in ["hóa", "hoá", "xòe", "xoè", "thúy", "thuý", "quý", "hoán", "quyển", "khuỷu", "của", "giữa", "ngoài"] {
      #expect(SyllableKey(word).map { forms[$0.bits] } == .ordinary, "\(word)")
    }
    for word in ["hóan", "củă", "cuả", "qúy", "quyểnn", "khủyu", "giưã", "ngòai"] {
      #expect(SyllableKey(word).flatMap { forms[$0.bits] } == nil, "\(word)")
    }
  }

  @Test("gives syllables that a stop ends sắc and nặng only")
  func stops() {
    let toned = ["mat", "màt", "mát", "mảt", "mãt", "mạt"].compactMap { SyllableKey($0) }
    #expect(toned.filter { Self.forms[$0.bits] != nil }.map(\.word) == ["mát", "mạt"])
  }

  @Test("tells marginal forms and parts of names from the core")
  func tiers() {
    let tiers = ["pin", "voan", "xoong", "góa", "goòng", "Krông", "Đắk", "nhà"].map { SyllableKey($0) }
      .map { $0.flatMap { Self.forms[$0.bits] } }
    #expect(tiers == [.marginal, .marginal, .marginal, .marginal, .marginal, .name, .name, .ordinary])
  }

  @Test(
    "gives exactly the forms and tiers of the shared list",
    .enabled(if: file != nil, "the shared data is not here"))
  func sharedList() throws {
    let lines = try String(contentsOf: try #require(Self.file), encoding: .utf8).split(separator: "\n").dropFirst()
    var listed: [UInt64: SyllableRules.Tier] = [:]
    for line in lines {
      let fields = line.split(separator: ",")
      // A key has no room for an apostrophe (m'nông).
      guard let word = fields.first, !word.contains("'") else { continue }
      let key = try #require(SyllableKey(word), "\(word)")
      let tier = try #require(fields.last.flatMap { Int($0) }, "\(line)")
      listed[key.bits] = SyllableRules.Tier(rawValue: tier)
    }
    #expect(listed.count == 20_110)
    #expect(Self.forms.count == listed.count)
    let others = Set(listed.keys).union(Self.forms.keys).filter { listed[$0] != Self.forms[$0] }
    #expect(others.map { SyllableKey(bits: $0).word }.sorted() == [])
  }

  /// All forms, each with the most ordinary of its tiers.
  private static let forms: [UInt64: SyllableRules.Tier] = {
    var forms: [UInt64: SyllableRules.Tier] = [:]
    SyllableRules.forEach { bits, tier in
      if tier.rawValue < forms[bits]?.rawValue ?? .max { forms[bits] = tier }
    }
    return forms
  }()

  /// Data that stands beside the project where it is developed, and not elsewhere; `TRACUU_SHARED` names another place.
  private static let file: URL? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let file = (named ?? beside).appending(path: "data/vietnamese/syllables_detail.csv")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()
}

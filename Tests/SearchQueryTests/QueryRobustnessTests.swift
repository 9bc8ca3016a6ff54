import Foundation
import SearchQuery
import Testing

@Suite struct QueryRobustnessTests {
  /// Lists that stand beside the project where it is developed, and not elsewhere; `TRACUU_SHARED` names another place.
  private static let hostileQueries: URL? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let file = (named ?? beside).appending(path: "corpora/hostile/queries.json")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()

  private struct Hostile: Decodable {
    struct Entry: Decodable { var q: String? }
    var queries: [Entry]
  }

  private func check(_ text: String) {
    let (query, diagnostics) = Query.parse(text)
    let terms = query.clauses.flatMap(\.alternatives)
    let length = text.unicodeScalars.count
    let holds =
      Set(terms + query.excluded).count <= Query.maximumTerms && query.clauses.count <= 2 * Query.maximumTerms
      && query.clauses.count { $0.repeats == nil } <= Query.maximumTerms
      && query.clauses.allSatisfy { !$0.alternatives.isEmpty } && Set(query.expansions.map(\.term)).count <= 8
      && query.expansions.allSatisfy { query.clauses.indices.contains($0.clauses.lowerBound) }
      && query.expansions.allSatisfy { $0.clauses.upperBound <= query.clauses.count && !$0.clauses.isEmpty }
      && diagnostics.allSatisfy { (0...length).contains($0.position) } && diagnostics.count <= 45
      && terms.allSatisfy {
        $0.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      }
    if !holds { Issue.record("\(text.debugDescription)") }
  }

  private func check(sameEachTime text: String) {
    let (first, second) = (Query.parse(text), Query.parse(text))
    #expect(first.query == second.query)
    #expect(first.diagnostics == second.diagnostics)
  }

  @Test("reads 100,000 random texts within its limits, the same way each time")
  func random() {
    let pieces = [
      "thông", "báo", "UBND", "ubnd", "ủy ban nhân dân", "đất", "đai", "cúp nước", "như thế nào", "2013", "164/TB-UBND",
      "a,b",
      "tb-ubnd", "tuyen*", "t*", "-đất", "–nhà", "-", "\"", "“", "”", "「", " OR ", "HOẶC", "|", "số:", "loại:",
      "cơ quan:",
      "TB", "từ:", "đến:", "năm:", "22/7/2013", "abc:def", "http://a.example", "10:30", "người ký:", ":", "*", ",", ".",
      "…",
      "👩‍👩‍👧", "\0", "\u{7F}", "\u{301}", "\u{202E}", "\u{AD}", "\u{3000}", "：", "漢字", "ｓｏ：１６４", "đâ\u{301}t", "क\u{94D}",
      "\u{FFFD}", "\u{10FFFD}",
    ]
    var generator = Seeded(state: 20_130_722)
    for round in 0..<100_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...7, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        if Bool.random(using: &generator) { text += " " }
      }
      check(text)
      if round.isMultiple(of: 100) { check(sameEachTime: text) }
    }
  }

  @Test(
    "reads long texts of one kind",
    arguments: [
      "\"", "“”", "\0", "\u{301}", "a\" ", "NEAR(", "𒀀 ", "\u{202E}", "1/", "a|", "-a ", "a:b ", "loại:x ", "cơ quan:",
      "OR ", "a OR ",
      "\"a b\" ", "đất-", "*a* ",
    ])
  func long(piece: String) {
    check(String(repeating: piece, count: 20_000))
    let counted = (0..<2_000).map { "\(piece)\($0) " }.joined()
    check(counted)
  }

  @Test("reads the hostile queries", .enabled(if: hostileQueries != nil, "the shared data is not here"))
  func hostile() throws {
    let file = try #require(Self.hostileQueries)
    let queries = try JSONDecoder().decode(Hostile.self, from: Data(contentsOf: file)).queries.compactMap(\.q)
    #expect(queries.count > 40)
    for text in queries { check(text) }
  }
}

/// Numbers that look random and are the same on every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD ^ state >> 29
  }
}

import GRDB
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct MatchExpressionTests {
  private func expression(_ text: String) -> MatchExpression { MatchExpression(Query.parse(text).query) }

  @Test("quotes and folds every term, so that operators are words")
  func operators() {
    #expect(expression("Đất OR đai").sql == "\"dat\" AND \"or\" AND \"dai\"")
    #expect(expression("NOT subject:x* ^y").sql == "\"not\" AND \"subject x\" AND \"y\"")
    #expect(expression("“đất đai” NEAR(a,b)").sql == "\"dat dai\" AND \"near a b\"")
    #expect(expression("164/TB-UBND").sql == "\"164 tb ubnd\"")
  }

  @Test("says each clause and each word once")
  func doubles() {
    let expression = expression("đất DAT \"đất\" “đất đai”")
    #expect(expression.sql == "\"dat\" AND \"dat dai\"")
    #expect(expression.words == ["dat", "dai"])
  }

  @Test("is nil without a letter or digit", arguments: ["", "  ", "\"\"", "-- ** ()", "…"])
  func nothing(text: String) {
    #expect(expression(text).sql == nil)
    #expect(expression(text).words.isEmpty)
  }

  @Test("cuts a phrase that is too long instead of leaving it out")
  func longPhrase() {
    let words = (1...70).map { "tu\($0)" }
    let expression = expression("\"" + words.joined(separator: " ") + "\" sau")
    #expect(expression.words == Array(words.prefix(64)))
    #expect(expression.sql == "\"" + words.prefix(64).joined(separator: " ") + "\"")
  }

  @Test("is valid for SQLite whatever was typed")
  func valid() async throws {
    let archive = try TestArchive([try .test(1, subject: "Về việc họp")])
    let texts = [
      "\"", "\"\"\"", "'; DROP TABLE versions; --", "a AND", "AND", "NOT", "a NOT b", "(", ")", "((a)", "*", "a*", "^a",
      "-a",
      "{subject body}: a", "subject:", "NEAR(a b, 5)", "a+b", "a\0b", "\0", "\u{301}", "\u{FFFD}", "\u{202E}đất", "%",
      "_", "?1",
      ":x", "@x", "$x", "漢字", "👩‍👩‍👧", "\\", "\u{AD}", "a\u{AD}", String(repeating: "đất-", count: 30_000),
      String(repeating: "\"a b\" ", count: 10_000), (1...200).map { "x\($0)" }.joined(separator: " "),
    ]
    for text in texts {
      for sort in SearchRequest.Sort.allCases {
        #expect(try await archive.search(text, sort: sort).total <= 1, "\(text.prefix(40))")
      }
    }
    #expect(try await archive.search("họp").total == 1)
  }
}

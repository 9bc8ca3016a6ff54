import Foundation
import NoticeModel
import RecordImporter
import Testing

@Suite("JSONRecord")
struct JSONRecordTests {
  /// The value of `k` in the record, as text.
  private func value(_ json: String) -> String? {
    entries(#"{"id":"1","k":\#(json)}"#).first?.extraction?.fields.extra["k"]
  }

  @Test("values become their text, numbers digit by digit")
  func readsValues() {
    #expect(value("true") == "true")
    #expect(value("false") == "false")
    #expect(value("12345678901234567890123") == "12345678901234567890123")
    #expect(value("-1.50e+03") == "-1.50e+03")
    #expect(value(#"["a", 1, null, {"z": "b", "a": ["c"]}, true]"#) == "a\n1\nb\nc\ntrue")
  }

  @Test("undoes escapes, half a surrogate pair becomes U+FFFD")
  func undoesEscapes() {
    #expect(value(#""\"\\\/\n\t\u0110\u1ea5t \ud83d\ude00""#) == "\"\\/\n\tĐất 😀")
    #expect(value(#""a\ud800b""#) == "a\u{FFFD}b")
    #expect(value(#""\ude00\ud83d\u0041""#) == "\u{FFFD}\u{FFFD}A")
  }

  @Test("accepts tabs and other control characters in strings")
  func acceptsControls() {
    #expect(value("\"a\tb\u{1}\"") == "a\tb")
  }

  @Test("a comma before a bracket is no JSON", arguments: ["[1,]", #"{"a":1,}"#])
  func refusesTrailingCommas(json: String) {
    #expect(entries(#"{"id":"1","k":\#(json)}"#).first?.malformed?.code == .recordMalformed)
  }

  @Test("accepts and refuses what Foundation does, commas before brackets aside")
  func agreesWithFoundation() {
    let values = [
      "1", "-1", "01", "1.", ".5", "1e5", "1E-2", "1e", "+1", "--1", "0", "-0", "0.0", "1.2.3", "NaN", "tru", "truee",
      "null",
      "nul", "[]", "[,1]", "[1 2]", "[1", "{}", "{\"a\"}", "{\"a\":}", "{a:1}", "{'a':1}", "\"a", "\"\\x\"",
      "\"\\u12\"", "\"\\u12G4\"", "\"\\\"", "\"a\"\"b\"", "", " 1 ", "[[[[1]]]]", "1 x", "{\"a\":{\"b\":[{}]}}", "\"\\",
      "'a'",
    ]
    for value in values {
      let line = #"{"id":"1","k":\#(value)}"#
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) is [String: Any]
      #expect((entries(line).first?.malformed == nil) == isJSON, "\(line)")
    }
  }

  @Test("every cut of a line is malformed, never a crash")
  func refusesCuts() {
    let line = #"{"id":"\u0110\ud83d\ude00","a":[1,-2.5e3,{"b":null}],"c":true}"#
    for end in 1..<line.utf8.count {
      let cut = String(decoding: Array(line.utf8)[..<end], as: UTF8.self)
      #expect(entries(cut).map(\.malformed?.code) == [.recordMalformed], "\(cut)")
    }
  }

  @Test("deep nesting is refused, not followed")
  func refusesDepth() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let found = entries(#"{"id":"1","k":\#(deep)}"# + "\n" + #"{"id":"2"}"#)
    #expect(found.first?.malformed?.detail == "1: nested deeper than 64")
    #expect(found.last?.identity == "2")
    let allowed = String(repeating: "[", count: 63) + "1" + String(repeating: "]", count: 63)
    #expect(value(allowed) == "1")
  }
}

import Testing

@testable import LegacyEncoding

@Suite("Suspicion")
struct SuspicionTests {
  private func look(_ text: String) -> Suspicion {
    Array(text.utf8).withUnsafeBufferPointer { Suspicion($0) }
  }

  @Test(
    "tells text that cannot be anything else from text that may be",
    arguments: [
      ("UBND huyen Tan Loc Ha, so 15", Suspicion.Kind.ascii),
      ("", .ascii),
      ("Ủy ban nhân dân huyện Tân Lộc Hạ", .vietnamese),
      ("Điều 3 – “Sơ đồ”", .vietnamese),
      ("Thông báo", .shared),
      ("Café à Rennes", .shared),
      ("Phßng gi¸o dôc", .odd),
      ("ThÃ´ng bÃ¡o vá»\u{81}", .odd),
      ("UÛy ban", .odd),
      ("Bộ vÝi người nộp", .odd),
      ("Straße", .odd),
      ("Привет", .odd),
      ("đất\u{AD}đai", .odd),
      ("\u{EF02}", .odd),
    ])
  func kinds(text: String, kind: Suspicion.Kind) {
    #expect(look(text).kind == kind)
  }

  @Test("one odd character in a long text is enough", arguments: [0, 5_000, 9_999])
  func oneIsEnough(place: Int) {
    var words = [String](repeating: "huyện", count: 10_000)
    words[place] = "gi¸o"
    #expect(look(words.joined(separator: " ")).kind == .odd)
  }

  @Test("sees no-break spaces, which are no reason for suspicion")
  func noBreakSpaces() {
    #expect(look("Điều\u{A0}3").hasNoBreakSpace)
    #expect(look("Điều\u{A0}3").kind == .vietnamese)
    #expect(!look("Điều 3").hasNoBreakSpace)
  }
}

import NoticePages
import Testing

@testable import NoticeServer

@Suite struct AcceptedLanguagesTests {
  @Test(
    "English is for those who want it more than Vietnamese, everybody else reads Vietnamese",
    arguments: [
      ("en", true), ("en-US,en;q=0.9", true), ("EN-gb", true), ("en-US,en;q=0.9,vi;q=0.8", true),
      ("fr, en;q=0.5", true), ("en;q=0.5, *;q=0.1", true), ("vi;q=0, en;q=0.001", true), ("vi;q=0.2,en;q=0.3", true),
      ("vi;q=x, en;q=0.1", true), ("en;q=0, en-AU", true),
      ("", false), ("*", false), ("vi", false), ("vi-VN,vi;q=0.9,en;q=0.8", false), ("fr", false), ("fr,*", false),
      ("vi, en", false), ("en, vi", false), ("en;q=0", false), ("en;q=0.5, *", false), ("eng", false), ("*-en", false),
      ("en;q=2", false), ("vi;q=0.9;x=1, en;q=0.8", false), (",;,;q=1,-", false), ("en\u{301}", false),
    ])
  func preferred(header: String, isEnglish: Bool) {
    #expect(AcceptedLanguages(header).preferred == (isEnglish ? .english : .vietnamese))
  }

  @Test("who says nothing reads Vietnamese")
  func absent() {
    #expect(AcceptedLanguages(nil).preferred == .vietnamese)
  }
}

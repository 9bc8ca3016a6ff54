import NoticeModel
import Testing

@Suite("The place of a source")
struct SourcePlaceTests {
  @Test(
    "All spellings of one address are one place",
    arguments: [
      "http://www.xa-mau.example/thông báo/1.html", "https://XA-MAU.example/th%C3%B4ng%20b%C3%A1o/1.html",
      "http://xa-mau.example:80/th%c3%b4ng b%C3%A1o/1.html#cuoi",
    ])
  func spellings(_ path: String) {
    #expect(Source.place(of: path) == "xa-mau.example/thông báo/1.html")
  }

  @Test("What would mean something else stays as it is")
  func reserved() {
    #expect(Source.place(of: "http://a.example/x%2Fy%3Fz%25") == "a.example/x%2Fy%3Fz%25")
    #expect(Source.place(of: "http://a.example?id=1") == "a.example/?id=1")
    #expect(Source.place(of: "http://a.example") == Source.place(of: "https://www.a.example/"))
    #expect(Source.place(of: "a%FFb.html") == "a%FFb.html")
    #expect(Source.place(of: "a%0Ab%") == "a%0Ab%")
    #expect(Source.place(of: "tb/l%E1%BB%8Bch.html") == "tb/lịch.html")
  }
}

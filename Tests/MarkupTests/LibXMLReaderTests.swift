import Markup
import Testing

@Suite("LibXMLReader")
struct LibXMLReaderTests {
  @Test("tells elements and texts in document order")
  func order() {
    let page = "<html><body><p>Thông báo <b>số 12</b></p><p>Kính gửi</p></body></html>"
    #expect(
      EventLog.libXML(page).log.events == [
        "<html>", "<body>", "<p>", "Thông báo ", "<other>", "số 12", "</other>", "</p>", "<p>", "Kính gửi", "</p>",
        "</body>", "</html>",
      ])
  }

  @Test("lends attributes with their references undone")
  func attributes() {
    let log = EventLog.libXML("<a HREF='tin.asp?a=1&amp;b=2'>Tin</a><a href>Trống</a><a name=x>Mốc</a>").log
    #expect(log.events.filter { $0.hasPrefix("<a") } == ["<a href=tin.asp?a=1&b=2>", "<a href=>", "<a>"])
  }

  @Test("skips all that an element holds and goes on behind it")
  func skipping() {
    let log = EventLog.libXML("<div>A<table><tr><td>B</td></tr></table>C</div>", skipping: [.table]).log
    #expect(log.texts == "AC")
    #expect(!log.events.contains("</table>"))
    #expect(log.events.contains("</div>"))
  }

  @Test("closes what the page leaves open")
  func unclosed() {
    let log = EventLog.libXML("<ul><li>Một<li>Hai<p>Ba").log
    #expect(log.texts == "MộtHaiBa")
    #expect(log.events.filter { $0 == "<li>" }.count == log.events.filter { $0 == "</li>" }.count)
    #expect(log.events.last == "</html>")
  }

  @Test("reads 100,000 nested fonts without running out of stack")
  func deep() throws {
    let page = String(repeating: "<font>", count: 100_000) + "đáy"
    let (log, depth) = EventLog.libXML(page)
    #expect(log.texts == "đáy")
    #expect(try #require(depth) >= 100_000)
  }

  @Test("goes on behind the end of the page")
  func behindEnd() {
    #expect(EventLog.libXML("<html><body>Trước</body></html><p>Sau").log.texts == "TrướcSau")
  }

  @Test("knows the references of HTML 4 and no others")
  func references() {
    func knows(_ name: String) -> Bool { Array(name.utf8).withUnsafeBufferPointer { LibXMLReader.knowsReference($0) } }
    #expect(knows("eacute") && knows("nbsp") && knows("Agrave"))
    #expect(!knows("Afr") && !knows("") && !knows(String(repeating: "a", count: 100)))
  }

  @Test("finds tags whatever their case, short names and long ones")
  func tags() {
    let page = "<CENTER>a</CENTER><BlockQuote>b</BlockQuote><figcaption>c</figcaption><marquee>d</marquee>"
    let starts = EventLog.libXML(page).log.events.filter { $0.hasPrefix("<") && !$0.hasPrefix("</") }
    #expect(starts.suffix(4) == ["<center>", "<blockquote>", "<figcaption>", "<other>"])
  }

  @Test("finds every tag that has a name", arguments: Markup.Tag.allCases.filter { $0 != .other && $0 != .plaintext })
  func everyTag(_ tag: Markup.Tag) {
    #expect(EventLog.libXML("<html><\(tag.rawValue)>").log.events.contains("<\(tag.rawValue)>"))
  }
}

import Markup
import Testing

@Suite("GumboReader")
struct GumboReaderTests {
  @Test("tells elements and texts in document order")
  func order() {
    let (log, isRead) = EventLog.gumbo("<p>Công văn <a href='cv.html'>số 7</a>")
    #expect(isRead)
    #expect(
      log.events == [
        "<html>", "<head>", "</head>", "<body>", "<p>", "Công văn ", "<a href=cv.html>", "số 7", "</a>", "</p>",
        "</body>",
        "</html>",
      ])
  }

  @Test("undoes references of HTML 5 and those without semicolon")
  func references() {
    #expect(EventLog.gumbo("<p>caf&eacute &Afr;").log.texts == "café 𝔄")
  }

  @Test("skips all that an element holds")
  func skipping() {
    #expect(EventLog.gumbo("<div>A<table><tr><td>B</table>C</div>", skipping: [.table]).log.texts == "AC")
  }

  @Test("declines pages nested too deep and visits nothing")
  func depth() {
    let (log, isRead) = EventLog.gumbo("<p>Sâu", depth: GumboReader.maximumDepth + 1)
    #expect(!isRead && log.events.isEmpty)
  }

  @Test("declines pages that are too long and visits nothing")
  func length() {
    let page = String(repeating: "a", count: GumboReader.maximumBytes + 1)
    let (log, isRead) = EventLog.gumbo(page)
    #expect(!isRead && log.events.isEmpty)
  }
}

import HTMLText
import Testing

@Suite struct HTMLTests {
  @Test("a nested piece keeps its markup")
  func nested() {
    let item: HTML = "<li>\("a < b")</li>"
    let list: HTML = "<ul>\([item, item].joined())</ul>"
    #expect(list.render() == "<ul><li>a &lt; b</li><li>a &lt; b</li></ul>")
  }

  @Test("pieces are joined with a separator between two of them")
  func joined() {
    let pieces = ["một", "hai & ba"].map { HTML(text: $0) }
    #expect(pieces.joined(separator: "<br>").render() == "một<br>hai &amp; ba")
    #expect([HTML]().joined(separator: "<br>") == .empty)
  }

  @Test("line feeds become breaks where lines are kept, and nothing else does")
  func lines() {
    #expect(HTML(lines: "một\n\n<hai>\r\nba\t\n").render() == "một<br><br>&lt;hai&gt;<br>ba\t<br>")
    #expect(HTML(lines: "").render() == "" && HTML(text: "a\nb").render() == "a\nb")
  }

  @Test("pieces add up")
  func adds() {
    var html: HTML = "<p>"
    html += HTML(text: "x")
    #expect((html + "</p>").render() == "<p>x</p>")
  }
}

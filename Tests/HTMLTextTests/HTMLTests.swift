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

  @Test("pieces add up")
  func adds() {
    var html: HTML = "<p>"
    html += HTML(text: "x")
    #expect((html + "</p>").render() == "<p>x</p>")
  }
}

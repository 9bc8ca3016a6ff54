import HTMLText
import Testing

@Suite struct HTMLInterpolationTests {
  @Test("an interpolated text is escaped and the literal around it is not")
  func escapes() {
    let subject = "<script>alert('x')</script>"
    let html: HTML = "<p>\(subject)</p>"
    #expect(html.render() == "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>")
  }

  @Test("a part of a string is escaped as well")
  func substring() {
    let html: HTML = "\("<a>bc".prefix(3))"
    #expect(html.render() == "&lt;a&gt;")
  }

  @Test("numbers stand as they are and an absent piece leaves nothing")
  func numbersAndAbsence() {
    let absent: HTML? = nil
    let html: HTML = "<b>\(42)</b>\(absent)"
    #expect(html.render() == "<b>42</b>")
  }

  @Test("a string chosen at run time is text even when it looks like markup")
  func runTimeString() {
    let flag = Bool.random()
    let html: HTML = "\(flag ? "<hr>" : "<hr >")"
    #expect(!html.render().contains("<"))
  }
}

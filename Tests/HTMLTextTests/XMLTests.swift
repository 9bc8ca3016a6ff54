import HTMLText
import Testing

@Suite struct XMLTests {
  @Test("what XML 1.0 cannot hold is dropped, its neighbours stay", arguments: ["\u{FFFE}", "\u{FFFF}"])
  func nonCharacters(scalar: String) {
    let kept = "a\u{FFFD}\u{F000}\u{FEFF}\u{FFE5}\u{1FFFE}"
    #expect(HTML(text: "\(scalar)a\u{FFFD}\(scalar)\u{F000}\u{FEFF}\(scalar)\u{FFE5}\u{1FFFE}").render() == kept)
  }

  @Test("the end of a CDATA section is text")
  func section() {
    let xml: XML = "<a>\("]]>")</a>"
    #expect(xml.render() == "<a>]]&gt;</a>")
  }

  @Test("no end of an element, comment or line is left in the data of a script, and it reads as before")
  func scriptData() {
    let json = #"{"a":"</script><!--\#u{2028}&\#u{2029}\#u{2027}é"}"#
    let escaped = #"{"a":"\u003c/script\u003e\u003c!--\u2028\u0026\u2029"# + "\u{2027}é\"}"
    #expect(HTML(scriptData: json).render() == escaped)
  }
}

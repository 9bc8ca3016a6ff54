import NoticeModel
import Testing

@testable import PDFImporter

@Suite("PopplerXML")
struct PopplerXMLTests {
  private func texts(_ xml: String) -> [String] {
    PopplerXML.read(Array(xml.utf8)).pages.flatMap(\.runs).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test("passes over tags that cross each other")
  func crossingTags() {
    #expect(
      texts(
        "<page number=\"1\"><text top=\"1\" left=\"1\" width=\"9\" height=\"9\" font=\"0\"><b>Số <i>12</b>/TB</i></text></page>"
      )
        == ["Số 12/TB"])
  }

  @Test("drops control characters, however they are written, and undoes references")
  func controlsAndReferences() {
    #expect(
      texts("<page number=\"1\"><text>a\u{1}b&#7;c &lt;d&gt; &#34;e&#x22; R&D &amp;lt; &nope;</text>") == [
        "abc <d> \"e\" R&D &lt; &nope;"
      ])
  }

  @Test("keeps what was written before the end was cut off")
  func cutOff() {
    #expect(texts("<page number=\"1\"><text top=\"1\">một</text><text top=\"2\">ha") == ["một", "ha"])
    #expect(texts("<page number=\"1\"><text top=\"1\">một</text><text top=\"2") == ["một"])
    #expect(texts("<text>không có trang</text>") == ["không có trang"])
    #expect(texts("") == [])
  }

  @Test("holds places that no page has")
  func wildNumbers() throws {
    let run = try #require(
      PopplerXML.read(
        Array(
          "<page number=\"1\"><text top=\"-9e99\" left=\"99999999999999\" width=\"72036000\" height=\"nan\">x</text>"
            .utf8)
      ).pages.first?.runs.first)
    #expect(run.top == -200_000)
    #expect(run.left == 200_000)
    #expect(run.width == 200_000)
    #expect(run.height == 1)
  }

  @Test("stops at its limit and says so")
  func limit() {
    let text = "<text>" + String(repeating: "a", count: 600) + "</text>"
    let document = PopplerXML.read(Array(("<page number=\"1\">" + text + text + text).utf8), limit: 1_000)
    #expect(document.isCut)
    #expect(document.pages.first?.runs.count == 2)
  }

  @Test("reads damaged XML to some text", arguments: 0..<200)
  func damaged(seed: UInt64) throws {
    var page = PopplerPage()
    page.page([
      PopplerPage.font(0, "ABCDEF+.VnTime"), PopplerPage.text(100, 100, "Quü b¶o l·nh"),
      PopplerPage.text(90, 400, "phải"),
      PopplerPage.text(124, 100, "trái"), PopplerPage.text(10, 10, "d ọ c   t h e o", width: 0),
    ])
    page.page([PopplerPage.text(100, 100, "trang hai")])
    var bytes = Array(page.xml.utf8)
    // A linear congruential generator (Knuth's MMIX): the same damage in every run.
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    for _ in 0..<20 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
    }
    let extraction = try PopplerPage.extraction(bytes)
    #expect(extraction.pages.count == extraction.body.count)
  }

  @Test("takes time in line with the size of a page", arguments: [false, true])
  func isLinear(isUpward: Bool) throws {
    var page = PopplerPage()
    page.page(
      (0..<40_000).map {
        PopplerPage.text(isUpward ? 40_000 - $0 : $0 / 2, isUpward ? 100 : $0 % 2 * 400 + 100, "chữ \($0)")
      })
    let start = ContinuousClock.now
    #expect(try !page.extraction().body.isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct PageScriptTests {
  @Test("the script is small, has no remarks, and every word that it shows comes from the page")
  func source() {
    #expect(PageScript.source.utf8.count <= 5_000)
    #expect(PageScript.source.utf8.allSatisfy { $0 < 0x80 } && !PageScript.source.contains("\n//"))
    #expect(!["innerHTML", "eval(", "document.write", "http:"].contains { PageScript.source.contains($0) })
  }

  @Test("the pages say what the script asks of them")
  func pages() throws {
    let home = HomePage(overview: ArchiveOverview(), types: []).render()
    #expect(home.contains("data-suggest=\"\(SiteURL.openSearchSuggestions.path)\" data-suggest-label=\"Gợi ý\""))
    let document = DocumentPage(notice: try Samples.notice()).render()
    #expect(document.contains("<article data-copied=\"Đã chép\">"))
    #expect(document.contains("<b data-copy=\"Chép số\">164/TB-UBND</b>"))
    for page in [home, document] {
      #expect(page.contains("<script src=\"\(SiteURL.script.path)\" defer></script>"))
    }
  }
}

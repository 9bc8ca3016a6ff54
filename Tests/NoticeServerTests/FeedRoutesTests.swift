import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticeModel
import NoticePages
import NoticeServer
import SearchQuery
import Testing

@Suite("Feeds and lists for machines over HTTP")
struct FeedRoutesTests {
  @Test("a search is a feed with the same parameters, newest first where nothing is asked")
  func feed() async throws {
    let all = try await TestService.get("/feed.atom")
    #expect(all.status == .ok && all.headers[.contentType] == "application/atom+xml; charset=utf-8")
    #expect(all.text.contains("<id>http://localhost/feed.atom?q=&amp;sap-xep=moi-nhat</id>"))
    #expect(all.text.contains("<entry>"))
    let some = try await TestService.get("/feed.atom?q=quy%20%C4%91%E1%BB%8Bnh")
    #expect(some.text.contains("quy định") && !some.text.contains("<script>"))
    #expect(try await TestService.get("/feed.atom?q=%zz").status == .badRequest)
  }

  @Test("addresses are those of the base that is set, else of the asked host")
  func base() async throws {
    let base = try #require(SiteBase("https://luutru.example"))
    let configuration = ServerConfiguration(port: 0, base: base)
    try await TestService.application(configuration: configuration).test(.router) { client in
      for path in ["/feed.atom", "/opensearch.xml", "/sitemap.xml", "/sitemap-1.xml", "/robots.txt"] {
        let text = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil).text
        #expect(text.contains("https://luutru.example/") && !text.contains("localhost"))
      }
    }
    #expect(try await TestService.get("/robots.txt").text.contains("Sitemap: http://localhost/sitemap.xml"))
  }

  @Test("the sitemap names each document once, and no part that is not there")
  func sitemap() async throws {
    let part = try await TestService.get("/sitemap-1.xml")
    #expect(part.status == .ok && part.text.components(separatedBy: "<loc>").count == Samples.all.count + 2)
    for name in ["/sitemap-0.xml", "/sitemap-2.xml", "/sitemap-01.xml", "/sitemap-x.xml"] {
      #expect(try await TestService.get(name).status == .notFound)
    }
  }

  @Test("completions come in the form that browsers read")
  func completions() async throws {
    let answer = try await TestService.get("/goi-y?q=Th%C3%B4ng")
    #expect(answer.headers[.contentType] == "application/x-suggestions+json; charset=utf-8")
    #expect(answer.text.hasPrefix("[\"Thông\",[\"Thông báo kết luận"))
  }

  @Test("a document's page says for machines what it is")
  func structuredData() async throws {
    let page = try await TestService.get("/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3").text
    #expect(page.contains("application/ld+json") && page.contains("\"legislationIdentifier\":\"164/TB-UBND\""))
  }
}

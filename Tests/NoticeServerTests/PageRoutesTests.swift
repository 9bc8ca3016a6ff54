import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticePages
import SearchQuery
import Testing

@Suite struct PageRoutesTests {
  @Test("a search in the form's words finds documents")
  func search() async throws {
    let response = try await TestService.get("/tim-kiem?q=th%C3%B4ng+b%C3%A1o&loai=TB&tu=&den=&sap-xep=")
    #expect(response.status == .ok)
    #expect(response.headers[.contentType] == "text/html; charset=utf-8")
    #expect(response.text.contains("Tìm thấy 1 tài liệu") && response.text.contains("<mark>thông</mark>"))
  }

  @Test("a result can be narrowed by links, and a narrowed one widened again")
  func facets() async throws {
    let wide = try await TestService.get("/tim-kiem?q=th%C3%B4ng+b%C3%A1o").text
    #expect(wide.contains("href=\"/tim-kiem?q=th%C3%B4ng%20b%C3%A1o&amp;loai=Q%C4%90\""))
    let narrow = try await TestService.get("/tim-kiem?q=th%C3%B4ng+b%C3%A1o&loai=Q%C4%90").text
    #expect(narrow.contains("Tìm thấy 1 tài liệu") && narrow.contains("aria-current=\"true\""))
    #expect(narrow.contains("href=\"/tim-kiem?q=th%C3%B4ng%20b%C3%A1o\""))
  }

  @Test("a search within a collection finds nothing of another")
  func collection() async throws {
    #expect(try await TestService.get("/tim-kiem?q=th%C3%B4ng&bo-suu-tap=cong-cu").text.contains("Tìm thấy 3 tài liệu"))
    #expect(try await TestService.get("/tim-kiem?q=th%C3%B4ng&bo-suu-tap=x").text.contains("Không tìm thấy tài liệu"))
  }

  @Test("an empty search is the start page", arguments: ["/", "/tim-kiem", "/tim-kiem?q=", "/tim-kiem?q=%20+"])
  func start(uri: String) async throws {
    let response = try await TestService.get(uri)
    #expect(response.status == .ok && response.text.contains("<h1>Tra cứu văn bản</h1>"))
  }

  @Test(
    "odd pages, dates and unknown fields are taken leniently",
    arguments: [
      "trang=999999999", "trang=-1", "trang=abc", "trang=99999999999999999999999", "tu=abc", "utm=x", "sap-xep=x",
      "q=hai",
    ])
  func lenient(extra: String) async throws {
    #expect(try await TestService.get("/tim-kiem?q=th%C3%B4ng&\(extra)").status == .ok)
  }

  @Test(
    "what cannot be decoded, or is too long, gets a page that says so",
    arguments: [
      "a%00b", "%ff%fe", "%c0%af", "%zz", "%4", String(repeating: "a", count: 1_001),
    ])
  func refused(query: String) async throws {
    let response = try await TestService.get("/tim-kiem?q=\(query)")
    #expect(response.status == .badRequest && response.text.contains("<h1>Yêu cầu chưa đúng</h1>"))
  }

  @Test("a query of the longest allowed length is searched")
  func longest() async throws {
    let response = try await TestService.get("/tim-kiem?q=" + String(repeating: "%C3%A1", count: 1_000))
    #expect(response.status == .ok)
  }

  @Test("the style sheet of the pages may be kept for good")
  func stylesheet() async throws {
    let response = try await TestService.get(SiteURL.stylesheet.path)
    #expect(response.text == Stylesheet.css && response.headers[.contentType] == "text/css; charset=utf-8")
    #expect(response.headers[.cacheControl]?.contains("immutable") == true)
  }

  @Test("the script of the pages may be kept for good")
  func script() async throws {
    let response = try await TestService.get(SiteURL.script.path)
    #expect(response.text == PageScript.source && response.headers[.contentType] == "text/javascript; charset=utf-8")
    #expect(response.headers[.cacheControl]?.contains("immutable") == true)
  }

  @Test(
    "a page may run the script where it names it, and nothing else; other pages run nothing",
    arguments: [
      ("/", true), ("/tim-kiem?q=th%C3%B4ng", true), ("/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3", true),
      ("/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/phien-ban/1", true), ("/gioi-thieu", true),
      ("/duyet", false), ("/so/1", false), ("/nope", false), ("/tim-kiem?q=%ff", false), ("/api/v1/search?q=a", false),
      ("/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/xem-ban-goc", false), ("/kiem-tra", false),
    ])
  func policy(uri: String, runs: Bool) async throws {
    let response = try await TestService.get(uri)
    let policy = try #require(response.headers[.contentSecurityPolicy]).split(separator: "; ").map(String.init)
    #expect(policy.filter { $0.contains("script-src") || $0.contains("connect-src") }.count == (runs ? 2 : 0))
    #expect(policy.contains("script-src 'self'") == runs && policy.contains("connect-src 'self'") == runs)
    #expect(policy.contains("default-src 'none'") && !policy.contains { $0.contains("unsafe") })
    #expect(response.text.contains("<script src=\"\(SiteURL.script.path)\" defer></script>") == runs)
    #expect(response.text.components(separatedBy: "<script src").count == (runs ? 2 : 1))
  }

  @Test("the pages name an icon, which may be kept for good")
  func icon() async throws {
    #expect(try await TestService.get("/").text.contains("href=\"\(SiteURL.icon.path)\""))
    let response = try await TestService.get(SiteURL.icon.path)
    #expect(response.text == SiteIcon.svg && response.headers[.contentType] == "image/svg+xml")
    #expect(response.headers[.cacheControl]?.contains("immutable") == true)
  }

  @Test("HEAD has the headers of GET and no body", arguments: ["/", "/nope", "/tim-kiem?q=%ff"])
  func head(uri: String) async throws {
    let head = try await TestService.get(uri, method: .head)
    let get = try await TestService.get(uri)
    #expect(head.status == get.status && head.body.readableBytes == 0)
    #expect(head.headers[.contentLength] == get.headers[.contentLength])
  }
}

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticeModel
import NoticePages
import NoticeServer
import SearchQuery
import Testing

@Suite("Languages of pages")
struct LanguageTests {
  private static let language = HTTPField.Name("Content-Language") ?? .date
  private static let document = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"

  private func get(
    _ uri: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get, body: String? = nil,
    archive: MemoryArchive = MemoryArchive()
  ) async throws -> TestResponse {
    try await TestService.application(archive).test(.router) { client in
      try await client.executeRequest(uri: uri, method: method, headers: headers, body: body.map { .init(string: $0) })
    }
  }

  @Test(
    "the address decides, then the browser; every page says its language, errors too",
    arguments: [
      "/", document, "/tim-kiem?q=a", "/nope", "/tim-kiem?q=%ff", "/so?q=x", "/kiem-tra", document + "/phien-ban",
    ])
  func decides(uri: String) async throws {
    let chosen = uri + (uri.contains("?") ? "&" : "?") + "lang="
    let cases: [(String, String, String)] = [
      (uri, "", "vi"), (uri, "en", "en"), (uri, "fr", "vi"), (chosen + "en", "vi", "en"), (chosen + "vi", "en", "vi"),
      (chosen, "en", "en"),
    ]
    let status = try await get(uri).status
    for (uri, accepted, language) in cases {
      let answer = try await get(uri, [.acceptLanguage: accepted])
      #expect(answer.status == status && answer.headers[Self.language] == language, "\(uri) \(accepted)")
      #expect(answer.text.contains("<html lang=\"\(language)\">"))
      #expect(answer.headers[.vary] == "Accept-Language, Accept-Encoding")
    }
  }

  @Test("a language that no page has is remarked upon, and is no failure")
  func unknown() async throws {
    let answer = try await get("/?lang=%3Cfr%3E")
    #expect(answer.status == .ok && answer.text.contains("Không có ngôn ngữ “&lt;fr&gt;”"))
    let english = try await get("/tim-kiem?q=a&lang=%zz", [.acceptLanguage: "en"])
    #expect(english.status == .badRequest && english.text.contains("“<bdi>%zz</bdi>”"))
    #expect(try await get("/?lang=fr").text.contains("href=\"/?lang=en\""))
  }

  @Test("a translation never has the same tag, and who has one of them is not told that it is the other")
  func tags() async throws {
    for headers in [[:], [.acceptEncoding: "gzip"]] as [HTTPFields] {
      var english = headers
      english[.acceptLanguage] = "en"
      let one = try #require(try await get(Self.document, headers).headers[.eTag])
      let other = try #require(try await get(Self.document, english).headers[.eTag])
      #expect(one != other)
      english[.ifNoneMatch] = one
      #expect(try await get(Self.document, english).status == .ok)
      english[.ifNoneMatch] = other
      let known = try await get(Self.document, english)
      #expect(known.status == .notModified && known.headers[.vary] == "Accept-Language, Accept-Encoding")
    }
  }

  @Test("what is made for programs does not depend on the language")
  func programs() async throws {
    for uri in [
      Self.document + ".json", Self.document + ".txt", "/feed.atom", "/api/v1/documents/x", "/so-van-ban.csv?nam=2013",
      "/opensearch.xml", "/api/v1/search?q=a&x=1",
    ] {
      let english = try await get(uri, [.acceptLanguage: "en"])
      #expect(english.headers[Self.language] == nil && english.headers[.vary]?.contains("Language") != true)
      // The request's own name stands in errors.
      let name = { (text: String) in text.split(separator: "\"request_id\"").first }
      #expect(name(english.text) == name(try await get(uri).text), "\(uri)")
    }
  }

  @Test("a chosen language goes along where an answer leads elsewhere")
  func redirects() async throws {
    let outdated = "/van-ban/2013/khac-a1b2c3"
    #expect(try await get(outdated + "?lang=en").headers[.location] == Self.document + "?lang=en")
    #expect(try await get(outdated, [.acceptLanguage: "en"]).headers[.location] == Self.document)
    let compared = try await get(Self.document + "/phien-ban?lang=vi&tu=1&den=2").headers[.location]
    #expect(compared == Self.document + "/phien-ban/1...2?lang=vi")
  }

  @Test("the link to the other language keeps the place, and never leads to another host")
  func place() async throws {
    let cases = [
      ("/tim-kiem?q=th%C3%B4ng+b%C3%A1o&lang=vi&trang=2", "/tim-kiem?q=th%C3%B4ng+b%C3%A1o&amp;trang=2&amp;lang=en"),
      ("//evil.example/a", "/evil.example/a?lang=en"), ("/%5Cevil.example", "/%5Cevil.example?lang=en"),
      (Self.document + "?lang", Self.document + "?lang=en"),
    ]
    for (uri, link) in cases {
      #expect(try await get(uri).text.contains("<a href=\"\(link)\" hreflang=\"en\""), "\(uri)")
    }
  }

  @Test("behind /url/ a query is the old address's own, unless that is encoded as a whole")
  func portal() async throws {
    let page = Samples.make(
      "beef01", kind: .page, subject: "Tin", blocks: [], source: "http://x.example/tin?lang=en")
    let archive = MemoryArchive(notices: Samples.all + [page])
    #expect(try await get("/url/http://x.example/tin?lang=en", archive: archive).status == .found)
    let other = try await get("/url/http://x.example/khac?lang=en")
    #expect(other.headers[Self.language] == "vi" && other.text.contains("x.example/khac?lang=en"))
    let link = "/url/http%3A%2F%2Fx.example%2Fkhac%3Flang%3Den?lang=en"
    #expect(other.text.contains("<a href=\"\(link)\" hreflang=\"en\""))
    let english = try await get(link)
    #expect(
      english.headers[Self.language] == "en" && english.text.contains("<bdi lang=\"vi\">x.example/khac?lang=en</bdi>"))
    #expect(try await get("/url/http%3A%2F%2Fx.example%2Ftin%3Flang%3Den?lang=vi", archive: archive).status == .found)
  }

  @Test("a draft is checked in English, and errors are told in it")
  func words() async throws {
    let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    let checked = try await get("/kiem-tra?lang=en", form, method: .post, body: "van-ban=164/TB-UBND, 9/TB-X")
    #expect(
      checked.text.contains("The draft cites 2 documents: ") && checked.text.contains("action=\"/kiem-tra?lang=en\""))
    #expect(try await get("/nope", [.acceptLanguage: "en"]).text.contains("<h1>This page was not found</h1>"))
  }
}

import HTTPTypes
import HummingbirdTesting
import NIOCore
import NoticeModel
import NoticeServer
import Testing

@Suite("Archived pages shown again")
struct ReplayRoutesTests {
  private let path = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"

  private func notice(
    _ replay: Replay? = Replay(kind: .page, bytes: Array("<p>trang".utf8)), type: String = "text/html",
    source: String = "http://xamau.example/tb/1.html", warnings: [String] = []
  ) -> Notice {
    var notice = Samples.notice
    notice.provenance.source.path = source
    notice.provenance.mediaType = type
    notice.provenance.warnings = warnings
    notice.replay = replay
    return notice
  }

  private func get(_ uri: String, _ notice: Notice, original: [UInt8] = []) async throws -> TestResponse {
    let file = OriginalFile(bytes: original, mediaType: notice.provenance.mediaType, name: "a")
    return try await TestService.get(uri, archive: MemoryArchive(notices: [notice]), original: file)
  }

  private let content = "/trang-luu/20130722030405/xa/xamau.example!tb!1.html"

  @Test("the page around frames just this version, says what it is, and leads to the original")
  func view() async throws {
    let notice = notice()
    let response = try await get(path + "/xem-trang-luu", notice)
    #expect(response.status == .ok)
    let policy = response.headers[.contentSecurityPolicy] ?? ""
    #expect(
      policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'") && !policy.contains("script"))
    let digest = notice.provenance.digest.hex
    #expect(response.text.contains("xamau.example!tb!1.html?sha256=\(digest)\""))
    #expect(response.text.contains("sandbox=\"allow-top-navigation-by-user-activation\""))
    #expect(response.text.contains("không phải trang của cơ quan") && response.text.contains("/ban-goc\" download"))
    let version = try await get(path + "/phien-ban/1/xem-trang-luu", notice)
    #expect(version.status == .ok && version.text.contains("/trang-luu/"))
    let missing = try await get(path + "/xem-trang-luu", self.notice(nil))
    #expect(missing.status == .ok && !missing.text.contains("<iframe") && missing.text.contains("/xem-ban-goc"))
  }

  @Test("a page runs nothing and loads from here only; a style sheet and an image load nothing")
  func policies() async throws {
    let page = try await get(content, notice())
    #expect(page.text == "<p>trang" && page.headers[.contentType] == "text/html; charset=utf-8")
    let policy = page.headers[.contentSecurityPolicy] ?? ""
    for directive in [
      "sandbox allow-top-navigation-by-user-activation;", "default-src 'none'", "img-src 'self' data:",
      "style-src 'self' 'unsafe-inline'", "form-action 'none'", "base-uri 'none'",
    ] {
      #expect(policy.contains(directive))
    }
    #expect(!policy.contains("script") && !policy.contains("connect") && !policy.contains("allow-same-origin"))
    let sheet = notice(Replay(kind: .styleSheet, bytes: Array("a{}".utf8)), type: "text/plain")
    let style = try await get(content, sheet)
    #expect(style.headers[.contentType] == "text/css; charset=utf-8" && style.text == "a{}")
    let image = try await get(content, notice(nil, type: "image/gif"), original: [1, 2])
    #expect(image.headers[.contentType] == "image/gif" && Array(image.body.readableBytesView) == [1, 2])
    for response in [page, style, image] {
      #expect(response.status == .ok && response.headers[.xContentTypeOptions] == "nosniff")
      #expect(response.headers[try #require(HTTPField.Name("Cross-Origin-Resource-Policy"))] == "cross-origin")
      #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("sandbox") == true)
    }
    for response in [style, image] { #expect(response.headers[.contentSecurityPolicy]?.contains("'self' ") == false) }
  }

  @Test("an image that was kept at import is not taken out of its archive again")
  func keptImage() async throws {
    let kept = notice(Replay(kind: .image, bytes: [7, 8]), type: "image/png")
    let response = try await get(content, kept, original: [1])
    #expect(Array(response.body.readableBytesView) == [7, 8] && response.headers[.contentType] == "image/png")
    let other = notice(Replay(kind: .image, bytes: [7, 8]), type: "text/html")
    #expect(try await get(content, other, original: [1]).status == .notFound)
  }

  @Test("drawings and old formats are told by their ending; nothing else is sent")
  func types() async throws {
    for (type, ending, sent) in [
      ("text/plain", "svg", "image/svg+xml"), ("application/octet-stream", "bmp", "image/bmp"),
      ("application/octet-stream", "ico", "image/x-icon"),
    ] {
      let image = notice(nil, type: type, source: "http://xamau.example/a.\(ending)?v=1")
      let response = try await get("/trang-luu/0/xa/xamau.example!a.\(ending)%3Fv%3D1", image, original: [1])
      #expect(response.headers[.contentType] == sent && response.status == .ok)
    }
    for type in ["text/html", "text/plain", "application/pdf", "application/octet-stream", "image/svg+xml", "x\r\ny"] {
      let response = try await get(content, notice(nil, type: type), original: Array("<script>".utf8))
      #expect(response.status == .notFound && !response.text.contains("<script>"))
    }
  }

  @Test("what is withheld, missing or no address is 404 in a frame")
  func missing() async throws {
    let withheld = notice(warnings: [ImportWarning.Code.privateData.rawValue])
    #expect(try await get(path + "/xem-trang-luu", withheld).status == .forbidden)
    for (uri, notice) in [
      (content, withheld), (content + "x", notice()), (content + "?sha256=zz", notice()),
      (content + "?sha256=" + String(repeating: "0", count: 64), notice()),
      ("/trang-luu/1/xa/xamau.example!tb!1.html", notice()),
      ("/trang-luu/0/xa/%00", notice()), (content, self.notice(Replay(kind: .page, bytes: [1, 2, 3], isPacked: true))),
    ] {
      let response = try await get(uri, notice)
      #expect(response.status == .notFound && response.headers[.contentSecurityPolicy]?.hasPrefix("sandbox;") == true)
      #expect(!response.text.contains("trang<"))
    }
    #expect(try await TestService.get(content, method: .post).status == .methodNotAllowed)
  }

  @Test("links lead to the replay of a page, to the page of another document, and outside to where that is said")
  func links() async throws {
    let link = "/trang-luu/20130722030405/xa/xem/xamau.example!tb!1.html"
    let page = try await get(link, notice())
    #expect(page.status == .found && page.headers[.location] == path + "/xem-trang-luu")
    #expect(try await get(link, notice(nil, type: "application/pdf")).headers[.location] == path)
    let outside = try await get("/trang-luu/0/xa/xem/ngoai.example!a%20b", notice())
    #expect(outside.status == .found && outside.headers[.location] == "/url/ngoai.example%2Fa%20b")
    for bad in ["/trang-luu/0/xa/xem/%00", "/trang-luu/x/xa/xem/a"] {
      #expect(try await get(bad, notice()).status == .notFound)
    }
  }
}

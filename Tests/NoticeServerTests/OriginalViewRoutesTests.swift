import HTTPTypes
import HummingbirdTesting
import NIOCore
import NoticeModel
import NoticeServer
import Testing

@Suite("Originals shown in a sandbox")
struct OriginalViewRoutesTests {
  private let path = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"
  private let view = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/xem-ban-goc"
  private let page = Array("<script>alert(1)</script><form action=//x.example><img src=//x.example/a>".utf8)

  private func archive(
    _ mediaType: String = "text/html", encoding: String? = "utf-8", warnings: [String] = []
  ) -> MemoryArchive {
    var notice = Samples.notice
    notice.provenance.mediaType = mediaType
    notice.provenance.encoding = encoding
    notice.provenance.warnings = warnings
    return MemoryArchive(notices: [notice])
  }

  private func content(
    _ mediaType: String, encoding: String? = nil, bytes: [UInt8]? = nil, name: String = "tb/a.html"
  ) async throws -> TestResponse {
    let file = OriginalFile(bytes: bytes ?? page, mediaType: mediaType, name: name)
    return try await TestService.get(
      view + "/noi-dung", archive: archive(mediaType, encoding: encoding), original: file)
  }

  private func policy(_ response: TestResponse) -> [String: String] {
    let directives = (response.headers[.contentSecurityPolicy] ?? "").split(separator: ";").map { directive in
      directive.split(separator: " ", maxSplits: 1).map(String.init)
    }
    return Dictionary(directives.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }
  }

  @Test(
    "whatever is shown can run, load, submit and frame nothing, and only we may frame it",
    arguments: [
      "text/html", "text/plain", "text/csv", "application/json", "application/pdf", "image/png", "image/jpeg",
      "image/gif", "image/webp",
    ])
  func headers(mediaType: String) async throws {
    let response = try await content(mediaType)
    #expect(response.status == .ok && Array(response.body.readableBytesView) == page)
    let policy = policy(response)
    #expect(policy["default-src"] == "'none'" && policy["form-action"] == "'none'" && policy["base-uri"] == "'none'")
    #expect(policy["frame-ancestors"] == "'self'" && policy["sandbox"] == "")
    #expect(policy["img-src"] == "data:" && policy["script-src"] == nil && policy["frame-src"] == nil)
    #expect(response.headers[.xContentTypeOptions] == "nosniff")
    for (name, value) in [
      ("X-Frame-Options", "SAMEORIGIN"), ("Referrer-Policy", "no-referrer"), ("X-DNS-Prefetch-Control", "off"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      #expect(response.headers[try #require(HTTPField.Name(name))] == value)
    }
    #expect(response.headers[.contentDisposition]?.hasPrefix("inline; filename=\"a.html\"") == true)
  }

  @Test(
    "the type that is sent is one of our own list, and text has the charset that the archive found",
    arguments: [
      ("TEXT/HTML; charset=utf-7", "utf-8", "text/html; charset=utf-8"),
      ("text/plain;x=\"\r\n", "utf-8", "text/plain; charset=utf-8"),
      ("text/csv", "windows-1258", "text/plain; charset=windows-1258"),
      ("Text/Plain", "tcvn3", "text/plain; charset=windows-1252"),
      ("image/PNG;a=b", nil, "image/png"), (" application/pdf ", "vni", "application/pdf"),
    ] as [(String, String?, String)])
  func types(stored: String, encoding: String?, sent: String) async throws {
    let response = try await content(stored, encoding: encoding, bytes: [0x61, 0xB5, 0x20])
    #expect(response.headers[.contentType] == sent)
  }

  @Test(
    "what a browser must not show is not sent, and its page offers the download",
    arguments: [
      "image/svg+xml", "application/xhtml+xml", "text/xml", "text/javascript", "application/octet-stream", "",
      "text/html\r\nX: y",
    ])
  func notShown(mediaType: String) async throws {
    let response = try await content(mediaType)
    #expect(response.status == .notFound && !response.text.contains("alert"))
    let page = try await TestService.get(view, archive: archive(mediaType))
    #expect(page.status == .ok && page.text.contains("không xem an toàn được") && !page.text.contains("<iframe"))
  }

  @Test("a hostile file name ends in no header of its own")
  func names() async throws {
    let response = try await content("text/html", name: "tb/Thông \"báo\"\r\nSet-Cookie: a=b.html")
    #expect(
      response.headers[.contentDisposition]
        == "inline; filename=\"Th_ng__b_o_Set-Cookie__a_b.html\"; "
        + "filename*=UTF-8''Th%C3%B4ng%20%22b%C3%A1o%22Set-Cookie%3A%20a%3Db.html")
    #expect(response.headers[.setCookie] == nil)
  }

  @Test("the page around it may frame our own addresses, and nobody may frame the page; other pages frame nothing")
  func framing() async throws {
    let policy = policy(try await TestService.get(view, archive: archive()))
    #expect(
      policy["frame-src"] == "'self'" && policy["frame-ancestors"] == "'none'" && policy["default-src"] == "'none'")
    #expect(policy["script-src"] == nil)
    for uri in [path, "/", path + "/ban-goc", "/khong-co"] {
      let file = OriginalFile(bytes: page, mediaType: "text/html", name: "a")
      let other = try await TestService.get(uri, archive: archive(), original: file)
      #expect(other.headers[.contentSecurityPolicy]?.contains("frame-src") == false)
      #expect(other.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'self'") == false)
    }
  }

  @Test("an original that is withheld or gone is not shown, nor one of an address that names none")
  func refused() async throws {
    let file = OriginalFile(bytes: page, mediaType: "text/html", name: "a")
    let withheld = archive(warnings: [ImportWarning.Code.privateData.rawValue])
    for uri in [
      view, view + "/noi-dung", path + "/phien-ban/1/xem-ban-goc", path + "/phien-ban/1/xem-ban-goc/noi-dung",
    ] {
      let response = try await TestService.get(uri, archive: withheld, original: file)
      #expect(response.status == .forbidden && !response.text.contains("alert"))
    }
    #expect(try await TestService.get(view + "/noi-dung", archive: archive()).status == .notFound)
    for uri in [
      "/van-ban/2013/x-123456/xem-ban-goc", view + "/x", path + "/phien-ban/9/xem-ban-goc",
      path + "/phien-ban/1...2/xem-ban-goc/noi-dung", path + "/phien-ban/x/xem-ban-goc",
    ] {
      #expect(try await TestService.get(uri, archive: archive(), original: file).status == .notFound)
    }
    #expect(try await TestService.get(view, method: .post, archive: archive()).status == .methodNotAllowed)
  }

  @Test("a version has its own view, and an outdated address leads to the lasting one")
  func versions() async throws {
    var old = Samples.notice
    old.subject = "Tên cũ"
    let archive = MemoryArchive(notices: [old, Samples.notice])
    let file = OriginalFile(bytes: page, mediaType: "text/html", name: "a")
    let response = try await TestService.get(path + "/phien-ban/1/xem-ban-goc", archive: archive)
    #expect(
      response.text.contains("Tên cũ") && response.text.contains("src=\"\(path)/phien-ban/1/xem-ban-goc/noi-dung\""))
    #expect(policy(response)["frame-src"] == "'self'")
    let raw = try await TestService.get(path + "/phien-ban/1/xem-ban-goc/noi-dung", archive: archive, original: file)
    #expect(raw.status == .ok && policy(raw)["sandbox"] == "")
    for ending in [
      "/xem-ban-goc", "/xem-ban-goc/noi-dung", "/phien-ban/1/xem-ban-goc", "/phien-ban/2/xem-ban-goc/noi-dung",
    ] {
      let moved = try await TestService.get("/van-ban/1999/cu-a1b2c3" + ending, archive: archive)
      #expect(moved.status == .movedPermanently && moved.headers[.location] == path + ending)
    }
  }
}

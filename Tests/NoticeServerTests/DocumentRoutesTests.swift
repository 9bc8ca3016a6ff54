import HTTPTypes
import HummingbirdTesting
import NIOCore
import NoticeModel
import NoticePages
import NoticeServer
import SearchQuery
import Testing

@Suite struct DocumentRoutesTests {
  private let path = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"

  @Test(
    "a permalink shows its document in each format",
    arguments: [
      ("", "text/html", "<h1><bdi>Thông báo kết luận"), (".json", "application/json", "\"number\":\"164/TB-UBND\""),
      (".txt", "text/plain", "Số: 164/TB-UBND\n"), (".md", "text/markdown", "# Thông báo kết luận"),
    ])
  func formats(ending: String, type: String, content: String) async throws {
    let response = try await TestService.get(path + ending)
    #expect(response.status == .ok && response.text.contains(content))
    #expect(response.headers[.contentType] == type + "; charset=utf-8")
  }

  @Test(
    "an outdated slug, year or spelling of the id leads to the permalink, format kept",
    arguments: [
      ("/van-ban/2013/cu-a1b2c3", ""), ("/van-ban/khong-nam/A1B2C3", ""), ("/van-ban/1999/x-a1b2c3.json", ".json"),
      ("/van-ban/2013/x-a1b2c3/ban-goc", "/ban-goc"),
    ])
  func moved(old: String, ending: String) async throws {
    let response = try await TestService.get(old)
    #expect(response.status == .movedPermanently && response.headers[.location] == path + ending)
  }

  @Test(
    "an address that names no document is not found",
    arguments: [
      "/van-ban/2013/x-123456", "/van-ban/2013/x", "/van-ban/2013/x-a1b2cg", "/van-ban/2013/%2e%2e", "/van-ban/2013",
    ])
  func notFound(uri: String) async throws {
    #expect(try await TestService.get(uri).status == .notFound)
  }

  @Test(
    "an address without the id's digits leads to the one document that it fits, format kept",
    arguments: [
      ("", ""), (".json", ".json"), (".txt", ".txt"), (".md", ".md"), ("/ban-goc", "/ban-goc"),
    ])
  func withoutDigits(ending: String, kept: String) async throws {
    let response = try await TestService.get("/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha" + ending)
    #expect(response.status == .found && response.headers[.location] == path + kept)
    let yearly = try await TestService.get("/van-ban/2012/12-2012-qd-ubnd-tinh-binh-hoa-an")
    #expect(yearly.headers[.location] == "/van-ban/2012/12-2012-qd-ubnd-tinh-binh-hoa-an-d4e5f6")
  }

  @Test(
    "an address without the id's digits that fits no document is not found",
    arguments: [
      "/van-ban/2014/164-tb-ubnd-huyen-tan-loc-ha", "/van-ban/2013/164-tb-ubnd", "/van-ban/2013/165-tb-ubnd",
      "/van-ban/2013/164", "/van-ban/2013/99999999999999999999-tb", "/van-ban/khong-nam/gioi-thieu-huyen-tan-loc-ha",
      "/van-ban/khong-nam/164-tb-ubnd-huyen-tan-loc-ha", "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha/phien-ban",
    ])
  func withoutDigitsNotFound(uri: String) async throws {
    #expect(try await TestService.get(uri).status == .notFound)
  }

  @Test("of two documents that an address without the id's digits fits both are offered")
  func withoutDigitsChoice() async throws {
    var twin = Samples.notice
    twin.id = try #require(NoticeID(hex: "b" + String(repeating: "0", count: 23)))
    let archive = MemoryArchive(notices: Samples.all + [twin])
    let response = try await TestService.get("/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha", archive: archive)
    #expect(response.status == .multipleChoices)
    #expect(response.text.contains("href=\"\(path)\"") && response.text.contains("-ha-b00000\""))
  }

  @Test("of two documents that share the digits each is found by its own slug, and no third is guessed")
  func sharedSuffix() async throws {
    let twin = Samples.make("a1b2c3ff", kind: .page, subject: "Trang khác", blocks: [], source: "khac.html")
    let archive = MemoryArchive(notices: Samples.all + [twin])
    #expect(try await TestService.get(path, archive: archive).text.contains("164/TB-UBND"))
    #expect(
      try await TestService.get("/van-ban/khong-nam/trang-khac-a1b2c3", archive: archive).text.contains("Trang khác"))
    #expect(try await TestService.get("/van-ban/khong-nam/x-a1b2c3", archive: archive).status == .notFound)
  }

  @Test(
    "an original is sent as an attachment that no browser runs",
    arguments: [
      ("text/html", "application/octet-stream"), ("image/svg+xml", "application/octet-stream"),
      ("application/xhtml+xml", "application/octet-stream"), ("text/javascript", "application/octet-stream"),
      ("x\r\nSet-Cookie: a", "application/octet-stream"), ("application/pdf", "application/pdf"),
    ])
  func original(stored: String, sent: String) async throws {
    let file = OriginalFile(bytes: [0, 255, 60], mediaType: stored, name: "tb/Thông \"báo\"\r\n.html")
    let response = try await TestService.get(path + "/ban-goc", original: file)
    #expect(Array(response.body.readableBytesView) == [0, 255, 60])
    #expect(response.headers[.contentType] == sent)
    #expect(
      response.headers[.contentDisposition]
        == "attachment; filename=\"Th_ng__b_o_.html\"; filename*=UTF-8''Th%C3%B4ng%20%22b%C3%A1o%22.html")
    #expect(response.headers[.contentSecurityPolicy] == "sandbox")
    #expect(response.headers[.xContentTypeOptions] == "nosniff")
  }

  @Test("an original that is gone is not found")
  func noOriginal() async throws {
    #expect(try await TestService.get(path + "/ban-goc").status == .notFound)
  }
}

import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NoticeModel
import NoticePages
import NoticeServer
import SearchQuery
import Testing

@Suite struct CheckRoutesTests {
  private func post(
    _ uri: String, _ body: [UInt8], _ type: String? = "text/plain", archive: MemoryArchive = MemoryArchive()
  ) async throws -> TestResponse {
    let headers: HTTPFields = type.map { [.contentType: $0] } ?? [:]
    return try await TestService.application(archive).test(.router) { client in
      try await client.executeRequest(uri: uri, method: .post, headers: headers, body: ByteBuffer(bytes: body))
    }
  }

  private func form(_ text: String, archive: MemoryArchive = MemoryArchive()) async throws -> TestResponse {
    try await post(
      "/kiem-tra", Array("van-ban=\(text.percentEncoded)".utf8), "application/x-www-form-urlencoded; charset=UTF-8",
      archive: archive)
  }

  private func numbers(_ text: String, archive: MemoryArchive = MemoryArchive()) async throws -> [[String: Any]] {
    let response = try await post("/api/v1/numbers", Array(text.utf8), archive: archive)
    let object = try JSONSerialization.jsonObject(with: Data(response.text.utf8)) as? [String: Any]
    return try #require(object?["numbers"] as? [[String: Any]])
  }

  @Test("a pasted draft comes back with its citations, and nothing keeps the answer")
  func draft() async throws {
    let response = try await form("Căn cứ 12/2012/QĐ-UBND;\r\ntheo 999/TB-UBND <b>")
    #expect(response.status == .ok && response.headers[.cacheControl] == "no-store")
    #expect(response.text.contains("1 có trong kho và chưa thấy thay đổi, 1 không có trong kho."))
    #expect(response.text.contains("Căn cứ <a href=\"#vien-dan-1\"><mark>12/2012/QĐ-UBND</mark>"))
    #expect(response.text.contains(";\ntheo ") && response.text.contains(" &lt;b&gt;</div>"))
    #expect(response.headers[.contentSecurityPolicy]?.contains("form-action 'self'") == true)
  }

  @Test("the page is read with GET and HEAD, and sent to with POST only")
  func methods() async throws {
    #expect(try await TestService.get("/kiem-tra").text.contains("<textarea"))
    #expect(try await TestService.get("/kiem-tra", method: .head).status == .ok)
    let put = try await TestService.get("/kiem-tra", method: .put)
    #expect(put.status == .methodNotAllowed && put.headers[.allow] == "GET, HEAD, POST")
    let get = try await TestService.get("/api/v1/numbers")
    #expect(get.status == .methodNotAllowed && get.headers[.allow] == "POST")
    #expect(try await TestService.get("/api/v1/numbers", method: .head).status == .methodNotAllowed)
    #expect(try await TestService.get("/api/v1/numbers/164/TB-UBND").status == .ok)
  }

  @Test("the numbers of a text are told with their places, each document once")
  func api() async throws {
    let found = try await numbers("😀 12/2012/QĐ-UBND, 987/TB-UBND, 12/2012/qđ-ubnd và 12/2012/QĐ-UBND")
    #expect(found.map { $0["number"] as? String } == ["12/2012/QĐ-UBND", "987/TB-UBND"])
    #expect(found.map { $0["held"] as? Bool } == [true, false])
    let places = try #require(found[0]["places"] as? [[String: Any]])
    #expect(places.map { $0["span"] as? [Int] } == [[2, 17], [51, 66]])
    #expect((found[0]["document"] as? [String: Any])?["id"] as? String == Samples.decision.id.hex)
    #expect((found[0]["status"] as? [String: Any])?["status"] as? String == "no_change_seen")
    #expect(found[1]["document"] is NSNull && found[1]["status"] is NSNull)
    #expect(found[1]["readings"] as? [String] == ["987/TB-UBND"])
  }

  @Test("several documents of a number are candidates, a bounded number of them")
  func candidates() async throws {
    let many = (0..<30).map { place in
      Samples.make(
        String(format: "%06x", place + 1), number: Samples.notice.number, subject: "Thông báo \(place)", blocks: [],
        source: "tb/\(place).html")
    }
    let found = try await numbers("164/TB-UBND", archive: MemoryArchive(notices: many))
    #expect((found[0]["candidates"] as? [Any])?.count == 20 && found[0]["document"] is NSNull)
    #expect(try await form("164/TB-UBND", archive: MemoryArchive(notices: many)).text.contains("kho có 30 văn bản"))
  }

  @Test("JSON says the same as the plain text")
  func json() async throws {
    let plain = try await post("/api/v1/numbers", Array("theo 164/TB-UBND".utf8), "Text/Plain;charset=\"UTF-8\"")
    let json = try await post("/api/v1/numbers", Array(#"{"text":"theo 164/TB-UBND"}"#.utf8), "application/json")
    #expect(json.status == .ok && json.text == plain.text && json.text.contains("164/TB-UBND"))
    #expect(json.headers[.cacheControl] == "no-store")
  }

  @Test(
    "what is no text is refused with a stable code",
    arguments: [
      ("application/json", "{\"text\":1}", 400, "request.body_bad"), ("application/json", "", 400, "request.body_bad"),
      ("application/json", "[\"text\"]", 400, "request.body_bad"), ("application/json", "{}", 400, "request.body_bad"),
      ("application/json", "{\"text\":\"\\ud800\"}", 400, "request.body_bad"),
      ("application/json", "{\"text\":\"a\",\"q\":\"b\"}", 400, "parameter.unknown"),
      ("application/json", String(repeating: "[", count: 100_000), 400, "request.body_bad"),
      ("text/html", "a", 415, "request.media_type"), ("text/plain; charset=utf-16", "a", 415, "request.media_type"),
      ("application/x-www-form-urlencoded", "a", 415, "request.media_type"), ("", "a", 415, "request.media_type"),
      ("text/plain", "\u{0}", 200, "\"numbers\":[]"),
    ])
  func mistakes(type: String, body: String, status: Int, code: String) async throws {
    let response = try await post("/api/v1/numbers", Array(body.utf8), type.isEmpty ? nil : type)
    #expect(response.status.code == status && response.text.contains(code), "\(response.text)")
  }

  @Test("bytes that are no UTF-8, or no form, get an answer that says so")
  func nonsense() async throws {
    for type in ["text/plain", "application/json"] {
      #expect(try await post("/api/v1/numbers", [0xFF, 0xFE, 0x00, 0xD8], type).status == .badRequest)
    }
    let urlencoded = "application/x-www-form-urlencoded"
    for body in [[0xFF], Array("van-ban=%ff".utf8), Array("van-ban=%zz".utf8), Array("van-ban=a%00".utf8)] {
      let response = try await post("/kiem-tra", body, urlencoded)
      #expect(response.status == .badRequest && response.text.contains("<h1>Yêu cầu chưa đúng</h1>"))
    }
    #expect(
      try await post("/kiem-tra", Array("van-ban=a".utf8), "multipart/form-data; boundary=x").status
        == .unsupportedMediaType)
    for body in ["", "&&&=", "x=1", "van-ban=", "van-ban=+%0A"] {
      let response = try await post("/kiem-tra", Array(body.utf8), urlencoded)
      #expect(response.status == .ok && response.text.contains("Chưa có chữ nào"))
    }
  }

  @Test("256 KiB is taken and a byte more is not, with either answer in the asker's form")
  func limits() async throws {
    let most = 256 << 10
    let filled = Array(String(repeating: "a", count: most).utf8)
    #expect(try await post("/api/v1/numbers", filled).status == .ok)
    let over = try await post("/api/v1/numbers", filled + [0x61])
    #expect(over.status == .contentTooLarge && over.text.contains("\"request.body_too_long\""))
    let page = try await post("/kiem-tra", filled + [0x61], "application/x-www-form-urlencoded")
    #expect(page.status == .contentTooLarge && page.text.contains("256 KiB"))
    #expect(try await post("/api/v1/numbers", Array(repeating: 0x61, count: 10 * most)).status == .contentTooLarge)
  }

  @Test("a text of nothing but numbers is looked up to a bound that the answer names")
  func manyNumbers() async throws {
    let text = (1...18_000).map { "\($0)/TB-UBND" }.joined(separator: "\n")
    #expect(text.utf8.count > 200_000 && text.utf8.count < 256 << 10)
    let response = try await post("/api/v1/numbers", Array(text.utf8))
    let object = try #require(JSONSerialization.jsonObject(with: Data(response.text.utf8)) as? [String: Any])
    #expect((object["numbers"] as? [Any])?.count == CheckedDraft.most)
    #expect(object["omitted"] as? Int == 18_000 - CheckedDraft.most)
    let page = try await post(
      "/kiem-tra", Array("van-ban=\(text)".utf8), "application/x-www-form-urlencoded")
    #expect(page.text.contains("còn 17.800 văn bản nữa") && page.text.utf8.count < 400_000)
  }

  @Test("an archive that fails is said to fail, without a word of the draft")
  func failure() async throws {
    let archive = MemoryArchive(failure: SearchError(.indexDamaged, "", cause: "secret"))
    let response = try await form("164/TB-UBND bí mật", archive: archive)
    #expect(response.status == .serviceUnavailable && !response.text.contains("bí mật"))
    #expect(response.headers[.cacheControl] == "no-store")
  }
}

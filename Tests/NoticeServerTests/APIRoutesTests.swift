import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticeModel
import SearchQuery
import Testing

@Suite struct APIRoutesTests {
  private func object(_ response: TestResponse) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(response.text.utf8)) as? [String: Any])
  }

  private func errorCode(_ response: TestResponse) throws -> String? {
    let error = try object(response)["error"] as? [String: Any]
    #expect(error?["request_id"] as? String != "")
    return error?["code"] as? String
  }

  @Test("every parameter is understood")
  func search() async throws {
    let response = try await TestService.get(
      "/api/v1/search?q=th%C3%B4ng&type=TB&issuer=x&number=164/TB-UBND&signer=y&from=2013&to=22/7/2013&kind=notice"
        + "&collection=c&sort=newest&limit=5&offset=0&cursor=")
    let json = try object(response)
    #expect(response.status == .ok && json["total"] as? Int == 1)
    let filters = (json["interpretation"] as? [String: Any])?["filters"] as? [String: String]
    #expect(
      filters == [
        "type": "TB", "issuer": "x", "number": "164/TB-UBND", "signer": "y", "from": "2013-01-01", "to": "2013-07-22",
        "kind": "notice", "collection": "c",
      ])
  }

  @Test(
    "mistakes are refused with a stable code",
    arguments: [
      ("q=a&page=1", "parameter.unknown"), ("q=a&q=b", "parameter.bad"), ("limit=abc", "parameter.bad"),
      ("offset=-1", "parameter.bad"), ("offset=1001", "parameter.bad"), ("cursor=x", "parameter.bad"),
      ("sort=x", "parameter.bad"), ("from=31/4/2013", "parameter.bad"), ("to=x", "parameter.bad"),
      ("kind=container", "parameter.bad"), ("number=x", "parameter.bad"),
      ("limit=99999999999999999999", "parameter.bad"),
      ("q=a%00b", "query.bad"), ("q=%ff", "query.bad"), ("q=%c0%af", "query.bad"), ("q=%zz", "query.bad"),
      ("q=" + String(repeating: "a", count: 1_001), "query.too_long"),
    ])
  func mistakes(query: String, code: String) async throws {
    let response = try await TestService.get("/api/v1/search?\(query)")
    #expect(response.status == .badRequest)
    #expect(try errorCode(response) == code)
  }

  @Test("a limit is kept between 1 and 100", arguments: [("0", 1), ("-5", 1), ("1000000", 100)])
  func limit(asked: String, taken: Int) async throws {
    let many = (0..<150).map { index in
      Samples.make(String(100_000 + index), subject: "thông", blocks: [], source: "\(index)")
    }
    let response = try await TestService.get(
      "/api/v1/search?q=th%C3%B4ng&limit=\(asked)", archive: MemoryArchive(notices: many))
    #expect((try object(response)["hits"] as? [Any])?.count == taken)
    #expect(
      response.headers[.init("Link") ?? .date]
        == "</api/v1/search?q=th%C3%B4ng&limit=\(asked)&cursor=\(taken)>; rel=\"next\"")
  }

  @Test("following the cursor reaches the last hit, which has no next page")
  func cursor() async throws {
    let response = try await TestService.get("/api/v1/search?q=th%C3%B4ng&limit=2&cursor=2")
    #expect((try object(response)["hits"] as? [Any])?.count == 1)
    #expect(response.headers[.init("Link") ?? .date] == nil)
  }

  @Test("a document is found by its id, in either case")
  func document() async throws {
    let response = try await TestService.get("/api/v1/documents/A1B2C3" + String(repeating: "0", count: 18))
    #expect(try object(response)["subject"] as? String == Samples.notice.subject)
  }

  @Test(
    "unknown addresses and methods are answered in JSON, open to other sites",
    arguments: [
      ("/api", HTTPRequest.Method.get, 404, "not_found"), ("/api/v1/nope", .get, 404, "not_found"),
      ("/api/v1/documents/xyz", .get, 404, "document.not_found"), ("/api/v1/search", .post, 405, "method_not_allowed"),
    ])
  func errors(uri: String, method: HTTPRequest.Method, status: Int, code: String) async throws {
    let response = try await TestService.get(uri, method: method)
    #expect(response.status.code == status)
    #expect(try errorCode(response) == code)
    #expect(response.headers[.accessControlAllowOrigin] == "*")
  }
}

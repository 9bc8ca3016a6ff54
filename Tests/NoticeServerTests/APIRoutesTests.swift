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
        + "&collection=cong-cu&sort=newest&limit=5&offset=0&cursor=&facets=true")
    let json = try object(response)
    #expect(response.status == .ok && json["total"] as? Int == 1)
    let filters = (json["interpretation"] as? [String: Any])?["filters"] as? [String: String]
    #expect(
      filters == [
        "type": "TB", "issuer": "x", "number": "164/TB-UBND", "signer": "y", "from": "2013-01-01", "to": "2013-07-22",
        "kind": "notice", "collection": "cong-cu",
      ])
  }

  @Test(
    "mistakes are refused with a stable code",
    arguments: [
      ("q=a&page=1", "parameter.unknown"), ("q=a&q=b", "parameter.bad"), ("limit=abc", "parameter.bad"),
      ("offset=-1", "parameter.bad"), ("offset=1000", "parameter.bad"), ("cursor=1000", "parameter.bad"),
      ("cursor=1.p.2.7.0", "parameter.bad"),
      ("offset=9223372036854775807", "parameter.bad"), ("cursor=x", "parameter.bad"),
      ("sort=x", "parameter.bad"), ("from=31/4/2013", "parameter.bad"), ("to=x", "parameter.bad"),
      ("kind=container", "parameter.bad"), ("number=x", "parameter.bad"),
      ("limit=99999999999999999999", "parameter.bad"), ("facets=x", "parameter.bad"),
      ("q=a%00b", "query.bad"), ("q=%ff", "query.bad"), ("q=%c0%af", "query.bad"), ("q=%zz", "query.bad"),
      ("q=" + String(repeating: "a", count: 1_001), "query.too_long"),
    ])
  func mistakes(query: String, code: String) async throws {
    for address in ["search", "facets"] {
      let response = try await TestService.get("/api/v1/\(address)?\(query)")
      #expect(response.status == .badRequest)
      #expect(try errorCode(response) == code)
    }
  }

  @Test("a search counts its matches by property unless it is told not to")
  func facets() async throws {
    let facets = try object(try await TestService.get("/api/v1/search?q=th%C3%B4ng+b%C3%A1o"))["facets"]
    let counted = try #require(facets as? [String: Any])
    #expect(Set(counted.keys) == ["type", "issuer", "year", "collection", "category", "is_exact"])
    #expect(counted["is_exact"] as? Bool == true)
    let types = try #require(counted["type"] as? [[String: Any]])
    #expect(types.map { $0["value"] as? String } == ["QĐ", "TB"])
    #expect(types.map { $0["label"] as? String } == ["Quyết định", "Thông báo"])
    #expect(types.map { $0["count"] as? Int } == [1, 1])
    let without = try object(try await TestService.get("/api/v1/search?q=a&facets=false"))["facets"]
    #expect((without as? [String: Any])?.isEmpty == true)
  }

  @Test("the counts are there without the hits too, over all of them whatever page is asked")
  func counts() async throws {
    let response = try await TestService.get("/api/v1/facets?q=th%C3%B4ng+b%C3%A1o&offset=1&limit=1&facets=false")
    let json = try object(response)
    #expect(Set(json.keys) == ["facets", "total", "total_is_exact"] && json["total"] as? Int == 3)
    let years = (json["facets"] as? [String: Any])?["year"] as? [[String: Any]]
    #expect(years?.compactMap { $0["value"] as? String } == ["2012", "2013"])
  }

  @Test("what is being typed is completed, at most as often as asked")
  func suggest() async throws {
    let many = (0..<30).map {
      Samples.make(String(100_000 + $0), subject: "Thông báo \($0)", blocks: [], source: "\($0)")
    }
    for (asked, given) in [("", 8), ("&limit=3", 3), ("&limit=0", 1), ("&limit=999", 20)] {
      let response = try await TestService.get(
        "/api/v1/suggest?q=th%C3%B4ng%20b\(asked)", archive: MemoryArchive(notices: many))
      let list = try #require(try object(response)["suggestions"] as? [[String: Any]])
      #expect(list.count == given)
      #expect(list.first?["text"] as? String == "Thông báo 0" && list.first?["kind"] as? String == "subject")
      #expect(list.first?["count"] as? Int == 1)
    }
  }

  @Test("nothing typed has no completions", arguments: ["", "?q=", "?q=%20+"])
  func nothingTyped(query: String) async throws {
    #expect(try await TestService.get("/api/v1/suggest\(query)").text == "{\"suggestions\":[]}\n")
  }

  @Test(
    "mistakes in asking for completions are refused with a stable code",
    arguments: [
      ("q=a&type=TB", "parameter.unknown"), ("q=a&q=b", "parameter.bad"), ("q=a&limit=x", "parameter.bad"),
      ("q=" + String(repeating: "a", count: 201), "query.too_long"), ("q=%ff", "query.bad"),
    ])
  func suggestMistakes(query: String, code: String) async throws {
    let response = try await TestService.get("/api/v1/suggest?\(query)")
    #expect(response.status == .badRequest)
    #expect(try errorCode(response) == code)
  }

  @Test("the longest allowed text is completed")
  func longestSuggestion() async throws {
    let response = try await TestService.get("/api/v1/suggest?q=" + String(repeating: "%C3%A1", count: 200))
    #expect(response.status == .ok)
  }

  @Test("a limit is kept between 1 and 100", arguments: [("0", 1), ("-5", 1), ("1000000", 100)])
  func limit(asked: String, taken: Int) async throws {
    let many = (0..<150).map { index in
      Samples.make(String(100_000 + index), subject: "thông", blocks: [], source: "\(index)")
    }
    let response = try await TestService.get(
      "/api/v1/search?q=th%C3%B4ng&limit=\(asked)", archive: MemoryArchive(notices: many))
    #expect((try object(response)["hits"] as? [Any])?.count == taken)
    let link = try #require(response.headers[.init("Link") ?? .date])
    #expect(link.hasPrefix("</api/v1/search?q=th%C3%B4ng&limit=\(asked)&cursor=") && link.hasSuffix(">; rel=\"next\""))
  }

  @Test(
    "no offset goes beyond the thousandth hit, whose page leads on",
    arguments: [(900, 100, 100), (950, 100, 50), (999, 10, 1)])
  func deepest(offset: Int, limit: Int, given: Int) async throws {
    let many = (0..<1_050).map { index in
      Samples.make(String(100_000 + index), subject: "thông", blocks: [], source: "\(index)")
    }
    let response = try await TestService.get(
      "/api/v1/search?q=th%C3%B4ng&limit=\(limit)&offset=\(offset)", archive: MemoryArchive(notices: many))
    #expect((try object(response)["hits"] as? [Any])?.count == given)
    #expect(response.headers[.init("Link") ?? .date] != nil)
  }

  /// The address that a `Link` header leads to.
  private func next(_ response: TestResponse) -> String? {
    response.headers[.init("Link") ?? .date]?.split(separator: ">").first.map { String($0.dropFirst()) }
  }

  @Test("following the links reaches every hit once, beyond the thousandth too, and ends")
  func cursor() async throws {
    let many = (0..<1_230).map { index in
      Samples.make(String(100_000 + index), subject: "thông", blocks: [], source: "\(index)")
    }
    try await TestService.application(MemoryArchive(notices: many)).test(.router) { client in
      var address: String? = "/api/v1/search?q=th%C3%B4ng&limit=100&facets=false"
      var ids: [String] = []
      while let asked = address, ids.count <= many.count {
        let response = try await client.executeRequest(uri: asked, method: .get, headers: [:], body: nil)
        ids += (try object(response)["hits"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
        address = next(response)
      }
      #expect(ids == many.map(\.id.hex))
    }
  }

  @Test("a cursor belongs to its search and goes before an offset")
  func foreignCursor() async throws {
    let first = try await TestService.get("/api/v1/search?q=th%C3%B4ng&limit=1")
    let cursor = try #require(next(first)?.components(separatedBy: "cursor=").last)
    let again = try await TestService.get("/api/v1/search?limit=2&q=th%C3%B4ng&type=&offset=700&cursor=\(cursor)")
    #expect((try object(again)["hits"] as? [Any])?.count == 2)
    for other in ["q=th%C3%B4n", "q=th%C3%B4ng&sort=newest", "q=th%C3%B4ng&type=TB"] {
      let response = try await TestService.get("/api/v1/search?\(other)&cursor=\(cursor)")
      #expect(response.status == .badRequest)
      #expect(try errorCode(response) == "parameter.bad")
    }
  }

  @Test("a cursor of an index that has changed since is gone")
  func outdatedCursor() async throws {
    let page = try await TestService.get(
      "/api/v1/search?q=a", archive: MemoryArchive(failure: SearchError(.positionOutdated, "x")))
    #expect(page.status == .gone)
    #expect(try errorCode(page) == "cursor.outdated")
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

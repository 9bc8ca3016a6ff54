import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticeServer
import Testing

@Suite("Scripts of other sites")
struct CrossOriginTests {
  private static let programs = ["/api/v1/search?q=a", "/api/v1/export.csv", "/feed.atom", "/openapi.json"]

  @Test("may read what is made for programs, with the headers that lead on", arguments: programs)
  func read(uri: String) async throws {
    let headers = try await TestService.get(uri).headers
    #expect(headers[.accessControlAllowOrigin] == "*" && headers[.accessControlAllowCredentials] == nil)
    #expect(headers[.accessControlExposeHeaders]?.contains("Link") == true)
  }

  @Test("are told beforehand that they may only read", arguments: programs)
  func preflight(uri: String) async throws {
    let answer = try await TestService.get(uri, method: .options)
    #expect(answer.status == .noContent && answer.body.readableBytes == 0)
    #expect(answer.headers[.accessControlAllowOrigin] == "*")
    #expect(answer.headers[.accessControlAllowMethods] == "GET, HEAD")
    #expect(answer.headers[.accessControlAllowHeaders]?.contains("If-None-Match") == true)
    #expect(answer.headers[.accessControlAllowCredentials] == nil)
  }

  @Test("may send a text where one is taken, and nothing that carries a right")
  func text() async throws {
    let answer = try await TestService.get("/api/v1/numbers", method: .options)
    #expect(answer.status == .noContent && answer.headers[.accessControlAllowMethods] == "POST")
    #expect(answer.headers[.accessControlAllowHeaders]?.contains("Content-Type") == true)
    #expect(answer.headers[.accessControlAllowHeaders]?.lowercased().contains("authorization") == false)
  }

  @Test("neither upload nor hear what became of it", arguments: ["/api/v1/imports", "/api/v1/imports/20261128-9f86"])
  func uploads(uri: String) async throws {
    try await TestSpool.with { spool in
      try await spool.application().test(.router) { client in
        for method in [HTTPRequest.Method.options, .get, .post] {
          let answer = try await client.executeRequest(uri: uri, method: method, headers: [:], body: nil)
          #expect(answer.status.code >= 400 && answer.headers[.accessControlAllowOrigin] == nil)
          #expect(answer.headers[.accessControlAllowMethods] == nil)
        }
      }
    }
  }

  @Test("may not read pages", arguments: ["/", "/tim-kiem?q=a", "/apix"])
  func pages(uri: String) async throws {
    #expect(try await TestService.get(uri).headers[.accessControlAllowOrigin] == nil)
    #expect(try await TestService.get(uri, method: .options).status != .noContent)
  }

  @Test("find no address by asking beforehand")
  func unknown() async throws {
    #expect(try await TestService.get("/api/v1/nope", method: .options).status == .notFound)
  }
}

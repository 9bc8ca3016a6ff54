import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NoticeModel
import NoticeServer
import SearchQuery
import Testing

@Suite("Validators and codings of answers")
struct RepresentationTests {
  private static let document = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"
  private static let texts = ["/", document, document + ".json", document + ".txt", "/tim-kiem?q=a", "/feed.atom"]

  private func get(
    _ uri: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get, original: OriginalFile? = nil
  ) async throws -> TestResponse {
    try await TestService.application(original: original).test(.router) { client in
      try await client.executeRequest(uri: uri, method: method, headers: headers, body: nil)
    }
  }

  @Test("an answer has a strong tag, and who has it already gets 304 without content", arguments: texts)
  func notModified(uri: String) async throws {
    let first = try await get(uri)
    let tag = try #require(first.headers[.eTag])
    let isPage = first.headers[.contentType]?.hasPrefix("text/html") ?? false
    let depends = (isPage ? "Accept-Language, " : "") + "Accept-Encoding"
    #expect(tag.hasPrefix("\"") && first.headers[.vary] == depends)
    for named in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let second = try await get(uri, [.ifNoneMatch: named])
      #expect(second.status == .notModified && second.body.readableBytes == 0, "\(named)")
      #expect(second.headers[.eTag] == tag && second.headers[.vary] == depends)
      #expect(second.headers[.cacheControl] == first.headers[.cacheControl])
      #expect(second.headers[.contentType] == nil && second.headers[.contentLength] == nil)
    }
    for other in ["\"x\"", tag.replacing("\"", with: ""), ""] {
      #expect(try await get(uri, [.ifNoneMatch: other]).status == .ok)
    }
  }

  @Test(
    "304 tells the policy that the answer has, which caches take over",
    arguments: ["/", "/duyet", document, document + "/xem-ban-goc", document + "/ban-goc", "/gioi-thieu"])
  func policy(uri: String) async throws {
    let file = OriginalFile(bytes: [1, 2, 3], mediaType: "application/pdf", name: "a.pdf")
    let first = try await get(uri, original: file)
    let second = try await get(uri, [.ifNoneMatch: try #require(first.headers[.eTag])], original: file)
    #expect(first.status == .ok && second.status == .notModified)
    #expect(first.headers[.contentSecurityPolicy] != nil)
    #expect(second.headers[.contentSecurityPolicy] == first.headers[.contentSecurityPolicy])
  }

  @Test("a coding has a tag of its own, and is not mistaken for the other")
  func codings() async throws {
    let plain = try await get(Self.document)
    let packed = try await get(Self.document, [.acceptEncoding: "gzip"])
    #expect(plain.headers[.contentEncoding] == nil && packed.headers[.contentEncoding] == "gzip")
    #expect(packed.headers[.contentLength] == String(packed.body.readableBytes))
    #expect(packed.body.readableBytes < plain.body.readableBytes / 2)
    let (one, other) = (try #require(plain.headers[.eTag]), try #require(packed.headers[.eTag]))
    #expect(one != other)
    #expect(try await get(Self.document, [.acceptEncoding: "gzip", .ifNoneMatch: other]).status == .notModified)
    #expect(try await get(Self.document, [.acceptEncoding: "gzip", .ifNoneMatch: one]).status == .ok)
    #expect(try await get(Self.document, [.ifNoneMatch: other]).status == .ok)
  }

  @Test("what is packed is the plain answer, with its length and checksum at the end (RFC 1952)")
  func gzip() async throws {
    let plain = try await get(Self.document).body
    let packed = try await get(Self.document, [.acceptEncoding: "gzip"]).body
    #expect(packed.getBytes(at: 0, length: 3) == [0x1F, 0x8B, 8])
    let length: UInt32? = packed.getInteger(at: packed.readableBytes - 4, endianness: .little)
    #expect(length == UInt32(plain.readableBytes))
  }

  @Test("short answers, and originals whatever they are, go as they are")
  func plain() async throws {
    let short = try await get("/api/v1/suggest", [.acceptEncoding: "gzip"])
    #expect(short.headers[.contentEncoding] == nil && short.headers[.vary] == "Accept-Encoding")
    let text = String(repeating: "Thông báo của thôn. ", count: 500)
    let file = OriginalFile(bytes: Array(text.utf8), mediaType: "text/plain", name: "a.txt")
    let original = try await get(Self.document + "/ban-goc", [.acceptEncoding: "gzip"], original: file)
    #expect(original.headers[.contentEncoding] == nil && original.text == text)
  }

  @Test("an original is told by its digest and the time of its capture, and caches ask each time")
  func original() async throws {
    let uri = Self.document + "/ban-goc"
    let file = OriginalFile(bytes: [1, 2, 3], mediaType: "application/pdf", name: "a.pdf")
    let first = try await get(uri, original: file)
    #expect(first.headers[.eTag] == "\"\(Samples.notice.provenance.digest.hex)\"")
    #expect(first.headers[.lastModified] == "Sun, 01 Mar 2009 02:03:04 GMT")
    #expect(first.headers[.cacheControl] == "public, no-cache")
    // The one that is told is not read.
    let time = "Sun, 01 Mar 2009 02:03:04 GMT"
    #expect(try await get(uri, [.ifModifiedSince: time]).status == .notModified)
    #expect(try await get(uri, [.ifNoneMatch: first.headers[.eTag] ?? ""]).status == .notModified)
    let earlier = "Sun, 01 Mar 2009 02:03:03 GMT"
    #expect(try await get(uri, [.ifModifiedSince: earlier], original: file).status == .ok)
    #expect(try await get(uri, [.ifModifiedSince: "hôm qua"], original: file).status == .ok)
    // A tag says more than a time.
    #expect(try await get(uri, [.ifModifiedSince: time, .ifNoneMatch: "\"x\""], original: file).status == .ok)
  }

  @Test("a search has the same weak tag while it finds the same, however long it took")
  func search() async throws {
    let uri = "/api/v1/search?q=th%C3%B4ng"
    let tag = try #require(try await get(uri).headers[.eTag])
    #expect(tag.hasPrefix("W/\""))
    #expect(try await get(uri, [.ifNoneMatch: tag]).status == .notModified)
    #expect(try await get("/api/v1/search?q=b%E1%BA%BFn", [.ifNoneMatch: tag]).status == .ok)
    let more = MemoryArchive(notices: Samples.all + [Samples.make("1", subject: "thông", blocks: [], source: "1")])
    #expect(try await TestService.get(uri, archive: more).headers[.eTag] != tag)
  }

  @Test(
    "results are the asker's own, documents anybody's",
    arguments: [
      ("/tim-kiem?q=a", "private, max-age=30"), ("/api/v1/search?q=a", "private, max-age=30"),
      (document, "public, max-age=60"), (document + ".md", "public, max-age=60"), ("/health/live", "no-store"),
      ("/nope", "no-store"),
    ])
  func life(uri: String, said: String) async throws {
    #expect(try await get(uri).headers[.cacheControl] == said)
  }

  @Test("what may not be stored and what is an error has no tag")
  func untagged() async throws {
    for uri in ["/health/live", "/nope", "/api/v1/nope", "/tim-kiem?q=%ff"] {
      #expect(try await get(uri).headers[.eTag] == nil)
      #expect(try await get(uri, [.ifNoneMatch: "*"]).status != .notModified)
    }
  }

  @Test("HEAD has the headers of GET and no content", arguments: texts + ["/api/v1/search?q=a"])
  func head(uri: String) async throws {
    for headers in [[:], [.acceptEncoding: "gzip"]] as [HTTPFields] {
      let get = try await get(uri, headers)
      let head = try await self.get(uri, headers, method: .head)
      #expect(head.status == get.status && head.body.readableBytes == 0)
      for name in [HTTPField.Name.eTag, .contentType, .vary, .cacheControl] {
        #expect(head.headers[name] == get.headers[name], "\(name)")
      }
    }
    let tag = try await get(uri).headers[.eTag]
    guard let tag else { return }
    #expect(try await get(uri, [.ifNoneMatch: tag], method: .head).status == .notModified)
  }
}

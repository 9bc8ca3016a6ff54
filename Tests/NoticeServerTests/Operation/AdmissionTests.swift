import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NoticePages
import Testing

@testable import NoticeServer

@Suite struct AdmissionTests {
  private let time = TestTime()

  private func service(_ change: (inout ServerLimits) -> Void = { _ in }) -> (ServiceState, some ApplicationProtocol) {
    var limits = ServerLimits()
    change(&limits)
    let state = ServiceState(limits) { [time] in time.now }
    return (state, TestService.application(state: state))
  }

  /// How many of `count` requests in a row are answered.
  private func served(_ count: Int, of uri: String, _ client: any TestClientProtocol) async throws -> Int {
    var served = 0
    for _ in 0..<count {
      let response = try await client.executeRequest(uri: uri, method: .get, headers: [:], body: nil)
      if response.status != .tooManyRequests { served += 1 }
    }
    return served
  }

  @Test("searches, completions and everything else are counted apart, however an address is spelt")
  func classes() async throws {
    let (state, application) = service()
    try await application.test(.router) { client in
      for (uri, asked, answered) in [
        ("/api/v1/search?q=a", 15, 15), ("/api/v1/facets?q=a", 3, 3), ("/tim-kiem/?q=a", 4, 2),
        ("//api//v1/search?q=a", 2, 0), (SiteURL.feedPath, 2, 0),
        ("/api/v1/suggest?q=a", 40, 40), ("/goi-y?q=a", 22, 20),
        ("/", 50, 50), ("/nope", 12, 10), ("/health/ready", 100, 100),
      ] {
        let served = try await served(asked, of: uri, client)
        #expect(served == answered, "\(uri)")
      }
    }
    #expect(state.metrics.figures.rejections == [.searchRate: 6, .suggestionRate: 2, .otherRate: 2])
  }

  @Test("a refused page says in the reader's language when to try again, and then it works")
  func page() async throws {
    let (_, application) = service { $0.rates?.searches = .init(perSecond: 1, burst: 1) }
    try await application.test(.router) { client in
      func get(_ uri: String) async throws -> TestResponse {
        try await client.executeRequest(uri: uri, method: .get, headers: [:], body: nil)
      }
      #expect(try await get("/tim-kiem?q=a").status == .ok)
      time.pass(.milliseconds(10))
      let page = try await get("/tim-kiem?q=a")
      #expect(page.status == .tooManyRequests && page.headers[.retryAfter] == "1")
      #expect(page.headers[.contentType] == "text/html; charset=utf-8" && page.headers[.cacheControl] == "no-store")
      #expect(page.text.contains("<h1>Hãy đợi một chút</h1>") && page.text.contains("thử lại sau 1 giây"))
      let english = try await get("/tim-kiem?q=a&lang=en")
      #expect(english.status == .tooManyRequests && english.text.contains("Please try again in 1 second."))
      let error = try await get("/api/v1/search?q=a")
      #expect(error.status == .tooManyRequests && error.headers[.retryAfter] == "1")
      #expect(error.text.contains("\"code\":\"rate.exceeded\"") && error.headers[.accessControlAllowOrigin] == "*")
      time.pass(.seconds(1))
      #expect(try await get("/tim-kiem?q=a").status == .ok)
    }
  }

  @Test("without rates everything is answered")
  func off() async throws {
    let (_, application) = service { $0.rates = nil }
    try await application.test(.router) { client in
      let served = try await served(100, of: "/api/v1/search?q=a", client)
      #expect(served == 100)
    }
  }

  @Test("where too many searches wait, the next one is told so, and it does not count against its address")
  func busy() async throws {
    let (state, application) = service {
      $0.searches = 1
      $0.waitingSearches = 0
      $0.rates?.searches = .init(perSecond: 1, burst: 1)
    }
    try await application.test(.router) { client in
      func get(_ uri: String) async throws -> TestResponse {
        try await client.executeRequest(uri: uri, method: .get, headers: [:], body: nil)
      }
      try await state.searches.run {
        let uris = [
          ("/api/v1/search?q=a", "\"code\":\"search.busy\""), ("/tim-kiem?q=a", "Tạm thời chưa phục vụ"),
          ("/tim-kiem?q=a&lang=en", "Please try again in 5 seconds."),
        ]
        for (uri, said) in uris {
          let response = try await get(uri)
          #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] == "5")
          #expect(response.text.contains(said))
        }
        let draft = try await client.executeRequest(
          uri: "/api/v1/numbers", method: .post, headers: [.contentType: "text/plain"], body: ByteBuffer(string: "a"))
        #expect(draft.status == .serviceUnavailable && draft.text.contains("\"code\":\"search.busy\""))
        #expect(try await get("/").status == .ok)
        #expect(try await get("/health/ready").status == .ok)
      }
      #expect(try await get("/api/v1/search?q=a").status == .ok)
    }
    #expect(state.metrics.figures.rejections == [.queue: 4])
  }

  @Test("a body over 16 KiB is refused before anything reads it")
  func body() async throws {
    let (_, application) = service()
    try await application.test(.router) { client in
      for (bytes, status) in [(16 * 1024, HTTPResponse.Status.methodNotAllowed), (16 * 1024 + 1, .contentTooLarge)] {
        let body = ByteBuffer(repeating: 0x61, count: bytes)
        let response = try await client.executeRequest(uri: "/api/v1/search", method: .post, headers: [:], body: body)
        #expect(response.status == status)
      }
    }
  }
}

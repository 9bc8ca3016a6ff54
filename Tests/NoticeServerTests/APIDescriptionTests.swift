import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticeServer
import SearchQuery
import Testing

@Suite("The description of the service")
struct APIDescriptionTests {
  /// Pages for people and what they are made of: nothing that a program would ask for.
  private static let pages: Set<String> = [
    "/", "/tim-kiem", "/kiem-tra", "/gioi-thieu", "/url", "/so-van-ban",
    "/duyet", "/duyet/loai", "/duyet/co-quan", "/duyet/nam", "/duyet/bo-suu-tap", "/duyet/loai/{value}",
    "/duyet/co-quan/{value}", "/duyet/nam/{value}", "/duyet/bo-suu-tap/{value}",
    "/van-ban/{year}/{slug}/phien-ban",
    "/van-ban/{year}/{slug}/xem-ban-goc", "/van-ban/{year}/{slug}/xem-ban-goc/noi-dung",
    "/van-ban/{year}/{slug}/phien-ban/{version}/xem-ban-goc",
    "/van-ban/{year}/{slug}/phien-ban/{version}/xem-ban-goc/noi-dung",
    "/van-ban/{year}/{slug}/xem-trang-luu", "/van-ban/{year}/{slug}/phien-ban/{version}/xem-trang-luu",
    "/trang-luu/{time}/{collection}/{place}", "/trang-luu/{time}/{collection}/xem/{place}",
  ]

  /// A test asks more often than anybody may.
  private static let unlimited: ServerConfiguration = {
    var configuration = ServerConfiguration()
    configuration.limits.rates = nil
    return configuration
  }()

  private struct Document: Decodable {
    struct Operation: Decodable {
      struct Parameter: Decodable {
        let name: String
        let place: String

        enum CodingKeys: String, CodingKey {
          case name
          case place = "in"
        }
      }
      let operationId: String
      let parameters: [Parameter]?
    }
    let openapi: String
    let paths: [String: [String: Operation]]

    var operations: [(path: String, method: String, operation: Operation)] {
      paths.flatMap { path, methods in methods.map { (path, $0.key, $0.value) } }
    }
  }

  private func document(_ configuration: ServerConfiguration) async throws -> Document {
    try await TestService.application(configuration: configuration).test(.router) { client in
      let answer = try await client.executeRequest(uri: "/openapi.json", method: .get, headers: [:], body: nil)
      #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
      return try JSONDecoder().decode(Document.self, from: Data(answer.text.utf8))
    }
  }

  private func routes(_ configuration: ServerConfiguration) -> Set<String> {
    let router = buildRouter(
      archive: MemoryArchive(), original: { _, _ in nil }, citations: TestService.citations,
      configuration: configuration)
    return Set(router.routes.map { "\($0.path)" })
  }

  /// Segment by segment: a parameter of the route takes any, `**` all that follow.
  private func serves(_ route: String, _ path: String) -> Bool {
    let (route, path) = (route.split(separator: "/"), path.split(separator: "/"))
    for (place, segment) in route.enumerated() {
      guard place < path.count else { return false }
      if segment == "**" { return true }
      guard segment == path[place] || segment.hasPrefix("{") else { return false }
    }
    return route.count == path.count
  }

  private func compare(_ configuration: ServerConfiguration) async throws {
    let paths = try await document(configuration).paths.keys
    let routes = routes(configuration)
    #expect(routes.count > 40)
    let unserved = paths.filter { path in !routes.contains { serves($0, path) } }
    #expect(unserved.isEmpty, "described, but not served")
    let undescribed = routes.filter { route in
      !route.hasPrefix("/static/") && !paths.contains { serves(route, $0) }
    }
    #expect(undescribed.subtracting(Self.pages).isEmpty, "served, but neither described nor a page")
    #expect(Self.pages.subtracting(undescribed).isEmpty, "a page that is not there, or described all the same")
  }

  @Test("names every route but those of pages, and no other")
  func routes() async throws {
    try await compare(ServerConfiguration())
    try await TestSpool.with { spool in try await compare(try spool.configuration()) }
  }

  @Test("has uploads only where they are turned on")
  func uploads() async throws {
    #expect(try await document(ServerConfiguration()).paths["/api/v1/imports"] == nil)
    try await TestSpool.with { spool in
      let paths = try await document(try spool.configuration()).paths
      #expect(paths["/api/v1/imports"]?["post"] != nil && paths["/api/v1/imports/{id}"]?["get"] != nil)
    }
  }

  @Test("gives an address just those methods that it takes")
  func methods() async throws {
    let document = try await document(ServerConfiguration())
    try await TestService.application(configuration: Self.unlimited).test(.router) { client in
      for (path, operations) in document.paths {
        let uri = path.replacing(/\{\w+\}/, with: "1")
        for method in [HTTPRequest.Method.get, .post, .put, .delete] {
          let answer = try await client.executeRequest(uri: uri, method: method, headers: [:], body: nil)
          let isDescribed = operations[method.rawValue.lowercased()] != nil
          #expect((answer.status != .methodNotAllowed) == isDescribed, "\(method) \(path)")
        }
      }
    }
  }

  @Test("names just the parameters that a strict address knows")
  func parameters() async throws {
    let document = try await document(ServerConfiguration())
    try await TestService.application(configuration: Self.unlimited).test(.router) { client in
      for path in ["/api/v1/search", "/api/v1/facets", "/api/v1/export.csv", "/api/v1/suggest", "/api/v1/register"] {
        let names = try #require(document.paths[path]?["get"]?.parameters).filter { $0.place == "query" }.map(\.name)
        for name in names + ["q", "limit", "cursor", "year", "page", "lang"] {
          let answer = try await client.executeRequest(
            uri: "\(path)?\(name)=1", method: .get, headers: [:], body: nil)
          #expect(answer.text.contains("parameter.unknown") != names.contains(name), "\(path) \(name)")
        }
      }
    }
  }

  @Test("refers to nothing that it does not have, and gives each operation a name of its own")
  func references() async throws {
    let text = try await TestService.get("/openapi.json").text
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8))
    for match in text.matches(of: /"\$ref":"#\/([^"]+)"/) {
      var place = whole
      for key in match.1.split(separator: "/") {
        place = try #require((place as? [String: Any])?[String(key)], "\(match.1)")
      }
    }
    let document = try await document(ServerConfiguration())
    let names = document.operations.map(\.operation.operationId)
    #expect(Set(names).count == names.count && document.openapi == "3.1.0")
  }

  @Test("names every parameter of a path")
  func pathParameters() async throws {
    for (path, _, operation) in try await document(ServerConfiguration()).operations {
      let named = (operation.parameters ?? []).filter { $0.place == "path" }.map(\.name)
      #expect(Set(named) == Set(path.matches(of: /\{(\w+)\}/).map { String($0.1) }), "\(path)")
    }
  }

  @Test("is found from the start page")
  func start() async throws {
    let link = try await TestService.get("/").headers[.init("Link") ?? .date]
    #expect(link == "</openapi.json>; rel=\"service-desc\"")
  }
}

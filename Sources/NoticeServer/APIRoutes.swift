import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// The JSON interface, version 1.
struct APIRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let thesaurus: Thesaurus
  var usage: UsageCounter?

  func add(to router: Router<ServiceContext>) {
    let api = router.group("/api/v1")
    api.read("search") { request, _ in try await search(request) }
    api.read("facets") { request, _ in try await facets(request) }
    api.read("suggest") { request, _ in try await suggest(request) }
    api.read("documents/{id}") { _, context in try await document(context.parameters.require("id")) }
    api.read("documents/{id}/refs") { _, context in try await references(context.parameters.require("id")) }
    api.read("documents/{id}/versions") { request, context in
      try await versions(request, of: context.parameters.require("id"))
    }
    api.read("register") { request, _ in try await register(request) }
  }

  private func search(_ request: Request) async throws -> Response {
    let parameters = try RequestParameters(query: request.uri.query)
    let input = try SearchInput(api: parameters, thesaurus: thesaurus)
    let start = ContinuousClock.now
    // Who goes on with a list counts on every hit.
    let isWhole = input.request.after != nil
    let page = isWhole ? try await archive.wholePage(input.request) : try await archive.search(input.request)
    if request.method == .get { usage?.searched(.apiSearches, page) }
    let elapsed = start.duration(to: .now).wholeMilliseconds
    var response = Response.json(SearchPageJSON(page, diagnostics: input.diagnostics, tookMs: elapsed))
    // Its bytes say how long it took, so the tag is made of what was found. A hash is each process's own: after a
    // restart an answer is sent once more.
    response.headers[.eTag] = EntityTag(String(UInt(bitPattern: page.hashValue), radix: 36), isWeak: true).description
    if let next = page.next {
      let cursor = SearchCursor.text(next, of: parameters.search)
      let query = parameters.queryString(setting: "cursor", to: cursor, dropping: "offset")
      response.headers[.link] = "<\(request.uri.path)\(query)>; rel=\"next\""
    }
    return response
  }

  /// The counts of a search by themselves: what a list of choices needs that is filled later than the hits.
  private func facets(_ request: Request) async throws -> Response {
    var asked = try SearchInput(api: RequestParameters(query: request.uri.query), thesaurus: thesaurus).request
    asked.facets = Set(Facet.Property.allCases)
    asked.limit = 0
    asked.offset = 0
    asked.after = nil
    return .json(FacetCountsJSON(try await archive.search(asked)))
  }

  private func suggest(_ request: Request) async throws -> Response {
    let input = try SuggestInput(RequestParameters(query: request.uri.query))
    guard !input.isBlank else { return .json(SuggestionsJSON([])) }
    return .json(SuggestionsJSON(try await archive.suggestions(for: input.text, limit: input.limit)))
  }

  private func references(_ id: String) async throws -> Response {
    guard let id = NoticeID(hex: id), let references = try await archive.references(of: id) else {
      throw ServiceFailure.documentNotFound
    }
    return .json(ReferencesJSON(id, references))
  }

  /// All versions, or with `from` and `to` what changed between two.
  private func versions(_ request: Request, of id: String) async throws -> Response {
    let asked = try RequestParameters(query: request.uri.query).values(of: VersionsParameter.self)
    guard let id = NoticeID(hex: id), let notice = try await archive.notice(id, version: nil) else {
      throw ServiceFailure.documentNotFound
    }
    guard !asked.isEmpty else {
      let all = try await archive.versions(of: id)
      return .json(VersionsJSON(id: id, permalink: notice.permalink, total: all.count, versions: all))
    }
    guard let pair = VersionPair(from: asked[.from], to: asked[.to]) else {
      throw ServiceFailure.badParameter(
        "from, to", "hai số phiên bản khác nhau", english: "two different numbers of versions")
    }
    guard let old = try await archive.notice(id, version: pair.from),
      let new = try await archive.notice(id, version: pair.to)
    else { throw ServiceFailure.versionNotFound }
    return .json(DifferenceJSON(id: id, pair: pair, VersionDifference(from: old, to: new)))
  }

  private func register(_ request: Request) async throws -> Response {
    let input = try RegisterInput(RequestParameters(query: request.uri.query))
    return .json(RegisterJSON(try await archive.register(input.request)))
  }

  private func document(_ id: String) async throws -> Response {
    let limit = DocumentRoutes<Archive>.relationLimit
    guard let id = NoticeID(hex: id),
      let view = try await archive.view(id, version: nil, relations: limit)
    else { throw ServiceFailure.documentNotFound }
    return .json(NoticeJSON(view.notice, version: view.versions, versions: view.versions, relations: view.relations))
  }
}

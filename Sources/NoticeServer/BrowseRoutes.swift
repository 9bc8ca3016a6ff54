import Foundation
import HTTPTypes
import Hummingbird
import NoticePages
import SearchQuery

/// Ways into the archive without words to look for: by type, body, year and collection, by number, and what it is.
///
/// Addresses are read leniently, as people edit them by hand: what a page does not know is left out.
struct BrowseRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let configuration: ServerConfiguration

  func add(to router: Router<ServiceContext>) {
    router.read(RouterPath(SiteURL.browsePath)) { request, _ in
      .html(BrowsePage(overview: try await archive.overview()), for: request)
    }
    for property in BrowseProperty.allCases {
      let list = SiteURL.browseList(property).path
      router.read(RouterPath(list)) { request, _ in
        .html(BrowseListPage(property: property, overview: try await archive.overview()), for: request)
      }
      router.read(RouterPath(list + "/{value}")) { request, context in
        try await documents(property, context.parameters.require("value"), request)
      }
    }
    router.read(RouterPath(SiteURL.registerPath)) { request, _ in try await register(request) }
    router.read(RouterPath(SiteURL.registerTablePath)) { request, _ in try await registerTable(request) }
    router.read(RouterPath(SiteURL.aboutPath)) { request, _ in
      .scripted(AboutPage(overview: try await archive.overview(), contact: configuration.contact), for: request)
    }
  }

  private func documents(_ property: BrowseProperty, _ segment: String, _ request: Request) async throws -> Response {
    guard let asked = segment.removingPercentEncoding else { throw ServiceFailure.queryBad }
    let parameters = try RequestParameters(query: request.uri.query)
    let overview = try await archive.overview()
    guard let meaning = BrowseChoice.meaning(of: asked, property, in: overview) else {
      let unknown = String(asked.prefix(Self.longest))
      return .html(
        BrowseListPage(property: property, overview: overview, unknown: unknown), for: request, status: .notFound)
    }
    let year = parameters["nam"].flatMap { Int($0) }.flatMap { RegisterForm.years.contains($0) ? $0 : nil }
    let page = parameters.page(last: SearchRequest.deepestHit / BrowseChoice.pageSize)
    switch meaning {
    case .spelling(of: let value):
      return .moved(to: SiteURL.browseDocuments(BrowseChoice(property, value, year: year, page: page)).path)
    case .value(let value):
      let choice = BrowseChoice(property, value, year: year, page: page)
      let results = try await archive.search(choice.request)
      return .html(BrowseDocumentsPage(choice: choice, results: results, overview: overview), for: request)
    }
  }

  /// Nothing has a longer name that a page should repeat.
  private static var longest: Int { 200 }

  private func form(_ request: Request) throws -> RegisterForm {
    let parameters = try RequestParameters(query: request.uri.query)
    func value(_ field: RegisterForm.Field) -> String { parameters[field.rawValue] ?? "" }
    return RegisterForm(
      year: value(.year), type: value(.type), issuer: String(value(.issuer).prefix(Self.longest)),
      page: parameters.page(last: .max))
  }

  private func register(_ request: Request) async throws -> Response {
    let form = try form(request)
    let overview = try await archive.overview()
    var register: Register?
    if let asked = form.request { register = try await archive.register(asked) }
    return .html(RegisterPage(form: form, overview: overview, register: register), for: request)
  }

  /// With a byte order mark: spreadsheets take a file without one for the system's old encoding.
  private func registerTable(_ request: Request) async throws -> Response {
    guard let asked = try form(request).request else {
      throw ServiceFailure.badParameter(
        RegisterForm.Field.year.rawValue,
        "một năm từ \(RegisterForm.years.lowerBound) đến \(RegisterForm.years.upperBound)",
        english: "a year from \(RegisterForm.years.lowerBound) to \(RegisterForm.years.upperBound)")
    }
    let table = RegisterTable(try await archive.register(asked)).csv()
    var response = Response.text("\u{FEFF}" + table, contentType: "text/csv; charset=utf-8")
    response.headers[.contentDisposition] = Attachment.disposition(for: "danh-muc-\(asked.year).csv")
    return response
  }
}

import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// The versions of a document: their list, each by number or time, what changed between two, and their originals.
///
/// Every address stands under the permalink of the newest version; an outdated one redirects.
struct VersionRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let original: OriginalLoader
  let configuration: ServerConfiguration

  func add(to router: Router<ServiceContext>) {
    let versions = SiteURL.documentsPath + "/{year}/{slug}/" + SiteURL.versionsName
    router.read(RouterPath(versions)) { request, context in try await list(request, document(request, context)) }
    router.read(RouterPath(versions + "/{version}")) { request, context in
      try await answer(request, place(context), of: document(request, context))
    }
    router.read(RouterPath(versions + "/{version}/" + SiteURL.originalName)) { request, context in
      try await download(request, place(context), of: document(request, context))
    }
  }

  /// The document of an address with all its versions.
  private struct Document: Sendable {
    var notice: Notice
    var versions: [VersionSummary]
    /// False where the address holds an outdated slug.
    var isNamed: Bool
    var base: SiteBase

    var permalink: Permalink { notice.permalink }
    var timeMap: TimeMap? { TimeMap(permalink: permalink, versions: versions, base: base.text) }
  }

  private func document(_ request: Request, _ context: ServiceContext) async throws -> Document {
    let address = try DocumentAddress(context)
    let notice = try await archive.document(at: address)
    return Document(
      notice: notice, versions: try await archive.versions(of: notice.id), isNamed: address.names(notice),
      base: try configuration.base(of: request))
  }

  private func place(_ context: ServiceContext) throws -> VersionPlace {
    guard let place = VersionPlace(segment: try context.parameters.require("version")) else {
      throw ServiceFailure.versionNotFound
    }
    return place
  }

  private func list(_ request: Request, _ document: Document) async throws -> Response {
    let asked = try RequestParameters(query: request.uri.query)
    if let pair = VersionPair(from: asked["tu"], to: asked["den"]) {
      return .found(SiteURL.difference(document.permalink, pair).path)
    }
    let page = asked.page(last: .max)
    guard document.isNamed else { return .moved(to: SiteURL.versions(document.permalink, page: page).path) }
    var changes: [Int: ChangeSummary] = [:]
    var older: Notice?
    for place in VersionsPage.shown(of: document.versions.count, page: page) {
      if older == nil, place > 0 { older = try await archive.notice(document.notice.id, version: place) }
      let newer = try await archive.notice(document.notice.id, version: place + 1)
      if let older, let newer { changes[place + 1] = ChangeSummary(VersionDifference(from: older, to: newer)) }
      older = newer
    }
    return .html(
      VersionsPage(notice: document.notice, versions: document.versions, changes: changes, page: page), for: request)
  }

  private func answer(_ request: Request, _ place: VersionPlace, of document: Document) async throws -> Response {
    switch place {
    case .version(let number):
      guard document.isNamed else { return .moved(to: SiteURL.version(document.permalink, number).path) }
      return try await show(number, of: document, for: request)
    case .capture(let date):
      guard document.isNamed else { return .moved(to: SiteURL.capture(document.permalink, date).path) }
      guard let version = VersionChoice.version(capturedAt: date, of: document.versions) else {
        throw ServiceFailure.versionNotFound
      }
      return try await show(version.number, of: document, for: request)
    case .difference(let pair):
      guard document.isNamed else { return .moved(to: SiteURL.difference(document.permalink, pair).path) }
      guard let old = try await archive.notice(document.notice.id, version: pair.from),
        let new = try await archive.notice(document.notice.id, version: pair.to)
      else { throw ServiceFailure.versionNotFound }
      return .html(DifferencePage(permalink: document.permalink, pair: pair, old: old, new: new), for: request)
    case .timeMap:
      guard let map = document.timeMap else { throw ServiceFailure.versionNotFound }
      return .text(map.render(), contentType: TimeMap.contentType)
    case .timeGate:
      return try timeGate(request, document)
    }
  }

  private func show(_ number: Int, of document: Document, for request: Request) async throws -> Response {
    let limit = DocumentRoutes<Archive>.relationLimit
    guard let view = try await archive.view(document.notice.id, version: number, relations: limit) else {
      throw ServiceFailure.versionNotFound
    }
    let version = view.notice
    let position = VersionPosition(number: number, count: view.versions, permalink: document.permalink)
    var response = Response.scripted(
      DocumentPage(
        notice: version, relations: view.relations, references: view.references, version: position,
        contact: configuration.contact
      ), for: request
    ).cached(.document)
    if let map = document.timeMap, let date = HTTPDate(capturedAt: version.provenance.capturedAt) {
      response.headers[.mementoDatetime] = date.description
      response.headers[.link] = map.linkHeader
    }
    return response
  }

  /// RFC 7089, 4.1.1 and 4.5.3: to the version of the asked time; what is no date of HTTP is 400.
  private func timeGate(_ request: Request, _ document: Document) throws -> Response {
    guard let map = document.timeMap else { throw ServiceFailure.versionNotFound }
    var asked: HTTPDate?
    if let header = request.headers[.acceptDatetime] {
      guard let date = HTTPDate(accepting: header) else {
        throw ServiceFailure.badParameter(
          "Accept-Datetime", "ngày giờ như “Thu, 31 May 2007 20:35:00 GMT”",
          english: "a date like “Thu, 31 May 2007 20:35:00 GMT”")
      }
      asked = date
    }
    guard let version = VersionChoice.version(at: asked, of: document.versions),
      let date = HTTPDate(capturedAt: version.capturedAt)
    else { throw ServiceFailure.versionNotFound }
    var response = Response.found(SiteURL.capture(document.permalink, date).path)
    response.headers[.vary] = "accept-datetime"
    response.headers[.link] = map.linkHeader
    return response
  }

  private func download(_ request: Request, _ place: VersionPlace, of document: Document) async throws -> Response {
    guard case .version(let number) = place,
      let version = try await archive.notice(document.notice.id, version: number)
    else { throw ServiceFailure.versionNotFound }
    guard document.isNamed else { return .moved(to: SiteURL.versionOriginal(document.permalink, number).path) }
    guard !version.provenance.withholdsOriginal else { throw ServiceFailure.originalWithheld }
    let validators = OriginalValidators(version.provenance)
    if let known = validators.notModified(request) { return known }
    guard let file = try await original(version.id, number) else { throw ServiceFailure.originalNotFound }
    return validators.added(to: .attachment(file))
  }
}

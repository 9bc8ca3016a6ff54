import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// Originals as a browser shows them: the page around one, and the bytes that its frame loads.
struct OriginalViewRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let original: OriginalLoader

  func add(to router: Router<ServiceContext>) {
    let view = SiteURL.documentsPath + "/{year}/{slug}/" + SiteURL.originalViewName
    router.read(RouterPath(view)) { request, context in try await show(newest(context), for: request) }
    router.read(RouterPath(view + "/" + SiteURL.originalContentName)) { _, context in
      try await content(newest(context))
    }
    let version =
      SiteURL.documentsPath + "/{year}/{slug}/" + SiteURL.versionsName + "/{version}/" + SiteURL.originalViewName
    router.read(RouterPath(version)) { request, context in try await show(numbered(context), for: request) }
    router.read(RouterPath(version + "/" + SiteURL.originalContentName)) { _, context in
      try await content(numbered(context))
    }
  }

  /// A version whose original everybody may see.
  private struct Subject: Sendable {
    var notice: Notice
    /// Nil for the newest, whatever its number.
    var number: Int?
    var position: VersionPosition
    /// False where the address holds an outdated slug.
    var isNamed: Bool

    var view: SiteURL {
      number.map { .versionOriginalView(position.permalink, $0) } ?? .originalView(position.permalink)
    }
    var content: SiteURL {
      number.map { .versionOriginalContent(position.permalink, $0) } ?? .originalContent(position.permalink)
    }
  }

  private func newest(_ context: ServiceContext) async throws -> Subject {
    let address = try DocumentAddress(context)
    let notice = try await archive.document(at: address)
    guard !notice.provenance.withholdsOriginal else { throw ServiceFailure.originalWithheld }
    let position = VersionPosition(number: 1, count: 1, permalink: notice.permalink)
    return Subject(notice: notice, position: position, isNamed: address.names(notice))
  }

  private func numbered(_ context: ServiceContext) async throws -> Subject {
    let address = try DocumentAddress(context)
    let newest = try await archive.document(at: address)
    guard case .version(let number) = VersionPlace(segment: try context.parameters.require("version")),
      let version = try await archive.notice(newest.id, version: number)
    else { throw ServiceFailure.versionNotFound }
    guard !version.provenance.withholdsOriginal else { throw ServiceFailure.originalWithheld }
    let position = VersionPosition(
      number: number, count: try await archive.versionCount(newest.id), permalink: newest.permalink)
    return Subject(notice: version, number: number, position: position, isNamed: address.names(newest))
  }

  private func show(_ subject: Subject, for request: Request) -> Response {
    guard subject.isNamed else { return .moved(to: subject.view.path) }
    var response = Response.html(OriginalPage(notice: subject.notice, version: subject.position), for: request)
    response.headers[.contentSecurityPolicy] = SecurityHeadersMiddleware.framingPolicy
    return response
  }

  private func content(_ subject: Subject) async throws -> Response {
    guard subject.isNamed else { return .moved(to: subject.content.path) }
    let provenance = subject.notice.provenance
    guard let type = ViewableType(mediaType: provenance.mediaType) else { throw ServiceFailure.originalNotShown }
    guard let file = try await original(subject.notice.id, subject.number) else {
      throw ServiceFailure.originalNotFound
    }
    return .shown(file, as: type, charset: OriginalCharset(encoding: provenance.encoding))
  }
}

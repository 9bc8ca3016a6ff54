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
    router.read(RouterPath(view)) { request, context in try await show(archive.shownNewest(context), for: request) }
    router.read(RouterPath(view + "/" + SiteURL.originalContentName)) { _, context in
      try await content(archive.shownNewest(context))
    }
    let version =
      SiteURL.documentsPath + "/{year}/{slug}/" + SiteURL.versionsName + "/{version}/" + SiteURL.originalViewName
    router.read(RouterPath(version)) { request, context in try await show(archive.shownNumbered(context), for: request)
    }
    router.read(RouterPath(version + "/" + SiteURL.originalContentName)) { _, context in
      try await content(archive.shownNumbered(context))
    }
  }

  private func show(_ subject: ShownVersion, for request: Request) -> Response {
    guard subject.isNamed else { return .moved(to: Self.view(of: subject).path) }
    var response = Response.html(OriginalPage(notice: subject.notice, version: subject.position), for: request)
    response.headers[.contentSecurityPolicy] = SecurityHeadersMiddleware.framingPolicy
    return response
  }

  private func content(_ subject: ShownVersion) async throws -> Response {
    guard subject.isNamed else { return .moved(to: Self.content(of: subject).path) }
    let provenance = subject.notice.provenance
    guard let type = ViewableType(mediaType: provenance.mediaType) else { throw ServiceFailure.originalNotShown }
    guard let file = try await original(subject.notice.id, subject.number) else {
      throw ServiceFailure.originalNotFound
    }
    return .shown(file, as: type, charset: OriginalCharset(encoding: provenance.encoding))
  }

  private static func view(of subject: ShownVersion) -> SiteURL {
    let permalink = subject.position.permalink
    return subject.number.map { .versionOriginalView(permalink, $0) } ?? .originalView(permalink)
  }

  private static func content(of subject: ShownVersion) -> SiteURL {
    let permalink = subject.position.permalink
    return subject.number.map { .versionOriginalContent(permalink, $0) } ?? .originalContent(permalink)
  }
}

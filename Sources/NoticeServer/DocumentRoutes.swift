import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// A document's page, its other formats and its original.
struct DocumentRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let original: OriginalLoader
  let configuration: ServerConfiguration

  func add(to router: Router<ServiceContext>) {
    let document = SiteURL.documentsPath + "/{year}/{slug}"
    router.read(RouterPath(document)) { request, context in
      try await show(request, DocumentAddress(context))
    }
    router.read(RouterPath(document + "/" + SiteURL.originalName)) { request, context in
      try await download(request, DocumentAddress(context))
    }
  }

  private func show(_ request: Request, _ address: DocumentAddress) async throws -> Response {
    let notice = try await archive.document(at: address)
    guard let format = address.format else {
      guard address.names(notice) else { return .moved(to: SiteURL.document(notice.permalink).path) }
      let relations = try await archive.relations(of: notice.id, limit: Self.relationLimit)
      let references = try await archive.references(of: notice.id) ?? DocumentReferences()
      let versions = try await archive.versionCount(notice.id)
      let position = VersionPosition(number: versions, count: versions, permalink: notice.permalink)
      return Response.html(
        DocumentPage(
          notice: notice, relations: relations, references: references, version: position,
          base: try configuration.base(of: request), contact: configuration.contact
        ).render()
      ).cached(.document)
    }
    guard address.names(notice) else {
      return .moved(to: SiteURL.alternate(notice.permalink, format).path)
    }
    return try await alternate(notice, format).cached(.document)
  }

  private func alternate(_ notice: Notice, _ format: DocumentFormat) async throws -> Response {
    switch format {
    case .json:
      let versions = try await archive.versionCount(notice.id)
      let relations = try await archive.relations(of: notice.id, limit: Self.relationLimit)
      return .json(NoticeJSON(notice, version: versions, versions: versions, relations: relations))
    case .txt: return .text(NoticeText(notice: notice).render(), contentType: format.contentType)
    case .md: return .text(NoticeMarkdown(notice: notice).render(), contentType: format.contentType)
    }
  }

  private func download(_ request: Request, _ address: DocumentAddress) async throws -> Response {
    let notice = try await archive.document(at: address)
    guard address.names(notice) else { return .moved(to: SiteURL.original(notice.permalink).path) }
    guard !notice.provenance.withholdsOriginal else { throw ServiceFailure.originalWithheld }
    let validators = OriginalValidators(notice.provenance)
    if let known = validators.notModified(request) { return known }
    guard let file = try await original(notice.id, nil) else { throw ServiceFailure.originalNotFound }
    return validators.added(to: .attachment(file))
  }

  /// A page that lists more than this says nothing any more.
  static var relationLimit: Int { 50 }
}

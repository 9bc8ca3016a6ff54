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
    guard address.suffix != nil else {
      return try await lead(request, address) { permalink in
        address.format.map { .alternate(permalink, $0) } ?? .document(permalink)
      }
    }
    let view = try await archive.view(at: address, relations: Self.relationLimit)
    let notice = view.notice
    let permalink = notice.permalink
    guard let format = address.format else {
      guard address.names(permalink) else { return .moved(to: SiteURL.document(permalink).path) }
      let position = VersionPosition(number: view.versions, count: view.versions, permalink: permalink)
      let base = try configuration.base(of: request)
      var response = Response.scripted(
        DocumentPage(
          notice: notice, relations: view.relations, references: view.references, version: position, base: base,
          contact: configuration.contact
        ), for: request
      ).cached(.document)
      response.headers[.link] = TimeMap.linkHeader(of: notice, base: base.text)
      return response
    }
    guard address.names(permalink) else { return .moved(to: SiteURL.alternate(permalink, format).path) }
    return alternate(view, format).cached(.document)
  }

  /// From an address without the id's digits to the one document that it fits, else to a choice; never for good, since
  /// another document may come to fit.
  private func lead(
    _ request: Request, _ address: DocumentAddress, to url: (Permalink) -> SiteURL
  ) async throws -> Response {
    let hits = try await archive.documents(stem: address)
    guard let hit = hits.first, let number = hit.number else { throw ServiceFailure.documentNotFound }
    guard hits.count > 1 else { return .found(url(hit.permalink).path) }
    let named = NamedDocument(number.printed, citations: [])
    return .html(
      NumberPage(asked: address.slug, named: named, choice: NumberChoice(fitting: hits)), for: request,
      status: .multipleChoices)
  }

  private func alternate(_ view: DocumentView, _ format: DocumentFormat) -> Response {
    let notice = view.notice
    return switch format {
    case .json:
      .json(NoticeJSON(notice, version: view.versions, versions: view.versions, relations: view.relations))
    case .txt: .text(NoticeText(notice: notice).render(), contentType: format.contentType)
    case .md: .text(NoticeMarkdown(notice: notice).render(), contentType: format.contentType)
    }
  }

  private func download(_ request: Request, _ address: DocumentAddress) async throws -> Response {
    guard address.suffix != nil else { return try await lead(request, address, to: SiteURL.original) }
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

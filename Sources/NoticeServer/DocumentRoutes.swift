import HTTPTypes
import Hummingbird
import NIOCore
import NoticeModel
import NoticePages
import SearchQuery

/// A document's page, its other formats and its original.
struct DocumentRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let original: OriginalLoader

  func add(to router: Router<BasicRequestContext>) {
    let document = SiteURL.documentsPath + "/{year}/{slug}"
    router.read(RouterPath(document)) { _, context in try await show(DocumentAddress(context)) }
    router.read(RouterPath(document + "/" + SiteURL.originalName)) { _, context in
      try await download(DocumentAddress(context))
    }
  }

  private func show(_ address: DocumentAddress) async throws -> Response {
    let notice = try await resolve(address)
    guard let format = address.format else {
      guard address.names(notice) else { return .moved(to: SiteURL.document(notice.permalink).path) }
      let relations = try await archive.relations(of: notice.id, limit: Self.relationLimit)
      let references = try await archive.references(of: notice.id) ?? DocumentReferences()
      return .html(DocumentPage(notice: notice, relations: relations, references: references).render())
    }
    guard address.names(notice) else {
      return .moved(to: SiteURL.alternate(notice.permalink, format).path)
    }
    switch format {
    case .json:
      let versions = try await archive.versionCount(notice.id)
      let relations = try await archive.relations(of: notice.id, limit: Self.relationLimit)
      return .json(NoticeJSON(notice, version: versions, versions: versions, relations: relations))
    case .txt: return .text(NoticeText(notice: notice).render(), contentType: format.contentType)
    case .md: return .text(NoticeMarkdown(notice: notice).render(), contentType: format.contentType)
    }
  }

  private func download(_ address: DocumentAddress) async throws -> Response {
    let notice = try await resolve(address)
    guard address.names(notice) else { return .moved(to: SiteURL.original(notice.permalink).path) }
    guard !notice.provenance.withholdsOriginal else { throw ServiceFailure.originalWithheld }
    guard let file = try await original(notice.id) else { throw ServiceFailure.originalNotFound }
    return Response(
      status: .ok, headers: HTTPFields(attachment: file),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  /// The document an address means: the one with just this permalink, else the only one whose id ends the slug, which
  /// the caller then redirects to.
  private func resolve(_ address: DocumentAddress) async throws -> Notice {
    var candidates: [Notice] = []
    for id in try await archive.ids(startingWith: address.suffix, limit: Self.suffixLimit) {
      guard let notice = try await archive.notice(id, version: nil) else { continue }
      if address.names(notice) { return notice }
      candidates.append(notice)
    }
    guard let only = candidates.first, candidates.count == 1 else { throw ServiceFailure.documentNotFound }
    return only
  }

  /// Six hex digits are shared by two of a million documents now and then, never by many.
  private static var suffixLimit: Int { 8 }
  /// A page that lists more than this says nothing any more.
  static var relationLimit: Int { 50 }
}

/// What stands in a document's address.
struct DocumentAddress {
  let year: String
  let slug: String
  /// Six hex digits, the beginning of the id.
  let suffix: String
  let format: DocumentFormat?

  init(_ context: BasicRequestContext) throws {
    try self.init(year: context.parameters.require("year"), slug: context.parameters.require("slug"))
  }

  init(year: String, slug: String) throws(ServiceFailure) {
    var slug = slug[...]
    format = DocumentFormat.allCases.first { slug.hasSuffix("." + $0.rawValue) }
    if let format { slug = slug.dropLast(format.rawValue.count + 1) }
    let suffix = slug.split(separator: "-").last ?? ""
    guard suffix.utf8.count == 6, suffix.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { throw .documentNotFound }
    self.suffix = suffix.lowercased()
    self.year = year
    self.slug = String(slug)
  }

  /// True when this is the lasting address of `notice`.
  func names(_ notice: Notice) -> Bool {
    let permalink = notice.permalink
    return permalink.year == year && permalink.slug == slug
  }
}

import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// What stands in a document's address.
struct DocumentAddress {
  let year: String
  let slug: String
  /// Six hex digits, the beginning of the id.
  let suffix: String
  let format: DocumentFormat?

  init(_ context: ServiceContext) throws {
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

extension NoticeSearching {
  /// The document an address means: the one with just this permalink, else the only one whose id ends the slug, which
  /// the caller then redirects to.
  func document(at address: DocumentAddress) async throws -> Notice {
    var candidates: [Notice] = []
    // Six hex digits are shared by two of a million documents now and then, never by many.
    for id in try await ids(startingWith: address.suffix, limit: 8) {
      guard let notice = try await notice(id, version: nil) else { continue }
      if address.names(notice) { return notice }
      candidates.append(notice)
    }
    guard let only = candidates.first, candidates.count == 1 else { throw ServiceFailure.documentNotFound }
    return only
  }
}

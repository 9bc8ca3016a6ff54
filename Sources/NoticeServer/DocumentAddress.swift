import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// What stands in a document's address.
struct DocumentAddress {
  let year: String
  let slug: String
  /// Six hex digits, the beginning of the id; nil where somebody left them out.
  let suffix: String?
  let format: DocumentFormat?

  init(_ context: ServiceContext) throws {
    try self.init(year: context.parameters.require("year"), slug: context.parameters.require("slug"))
  }

  init(year: String, slug: String) {
    var slug = slug[...]
    format = DocumentFormat.allCases.first { slug.hasSuffix("." + $0.rawValue) }
    if let format { slug = slug.dropLast(format.rawValue.count + 1) }
    let suffix = slug.split(separator: "-").last ?? ""
    let isID = suffix.utf8.count == 6 && suffix.allSatisfy { $0.isASCII && $0.isHexDigit }
    self.suffix = isID ? suffix.lowercased() : nil
    self.year = year
    self.slug = String(slug)
  }

  /// True when this is the lasting address of `notice`.
  func names(_ notice: Notice) -> Bool { names(notice.permalink) }

  /// True when this is just `permalink`.
  func names(_ permalink: Permalink) -> Bool { permalink.year == year && permalink.slug == slug }
}

extension NoticeSearching {
  /// The document an address means, with what its page shows: the one with just this permalink, else the only one whose
  /// id ends the slug, which the caller then redirects to.
  func view(at address: DocumentAddress, relations: Int) async throws -> DocumentView {
    guard let suffix = address.suffix else { throw ServiceFailure.documentNotFound }
    let candidates = try await views(startingWith: suffix, limit: Self.candidates, relations: relations)
    return try address.choose(of: candidates, \.notice)
  }

  /// The document itself.
  func document(at address: DocumentAddress) async throws -> Notice {
    guard let suffix = address.suffix else { throw ServiceFailure.documentNotFound }
    var candidates: [Notice] = []
    for id in try await ids(startingWith: suffix, limit: Self.candidates) {
      if let notice = try await notice(id, version: nil) { candidates.append(notice) }
    }
    return try address.choose(of: candidates, \.self)
  }

  /// Six hex digits are shared by two of a million documents now and then, never by many.
  private static var candidates: Int { 8 }
}

extension DocumentAddress {
  fileprivate func choose<Candidate>(
    of candidates: [Candidate], _ notice: (Candidate) -> Notice
  ) throws(ServiceFailure) -> Candidate {
    // The only one is meant, whatever else its address says.
    if let only = candidates.first, candidates.count == 1 { return only }
    guard let named = candidates.first(where: { names(notice($0)) }) else { throw ServiceFailure.documentNotFound }
    return named
  }
}

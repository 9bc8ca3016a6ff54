import NoticePages
import SearchQuery

extension SearchInput {
  /// What an export knows of the parameters of a search: those that choose and order. It has no pages and counts nothing.
  static let exportParameters: Set<Parameter> = [
    .q, .type, .issuer, .number, .signer, .from, .to, .kind, .collection, .category, .sort,
  ]

  /// Hits that are read and written at a time: few enough to be held for every reader that is slow, and to be read within
  /// the time of one search on a busy machine.
  static let hitsPerPart = 200

  /// A search of which every hit is wanted, strict like any of the API.
  ///
  /// Newest first where no order is asked: by date a list goes on while documents come in, by relevance it cannot.
  init(export parameters: RequestParameters, thesaurus: Thesaurus) throws(ServiceFailure) {
    _ = try parameters.distinct { name in
      Parameter(rawValue: name).flatMap { Self.exportParameters.contains($0) ? $0 : nil }
    }
    try self.init(api: parameters, thesaurus: thesaurus)
    if parameters["sort"].map(\.isEmpty) ?? true { request.sort = .newest }
    request.limit = Self.hitsPerPart
    request.facets = []
    request.foldsAttachments = false
  }
}

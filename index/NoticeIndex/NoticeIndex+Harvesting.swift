public import NoticeModel
public import SearchQuery

extension NoticeIndex: NoticeHarvesting {
  public func harvest(_ request: HarvestRequest) async throws(SearchError) -> HarvestPage {
    try await read { db in try HarvestQuery(db).page(request) }
  }

  public func harvestRecord(_ id: NoticeID) async throws(SearchError) -> HarvestRecord? {
    try await read { db in try HarvestQuery(db).record(id) }
  }

  /// As a search for everything counts them.
  public func harvestSets() async throws(SearchError) -> [HarvestSet] {
    let everything = SearchRequest(query: Query.parse("").query, limit: 1, facets: [.type, .year])
    return try await search(everything).facets.flatMap { facet in
      facet.values.compactMap { value in
        switch facet.property {
        case .type: HarvestSet(DocumentType(code: value.value, name: value.label))
        case .year: Int(value.value).map { .year($0) }
        case .issuer, .collection, .category: nil
        }
      }
    }
  }

  public func earliestDatestamp() async throws(SearchError) -> Datestamp? {
    try await read { db in try HarvestQuery(db).earliest() }
  }
}

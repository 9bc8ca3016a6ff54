public import NoticeModel

/// What harvesting asks of an archive, whatever index answers. Each call sees one state of it.
public protocol NoticeHarvesting: Sendable {
  /// A page of records in the order of their positions.
  func harvest(_ request: HarvestRequest) async throws(SearchError) -> HarvestPage
  /// One record with its document; nil for what is not there or was never served.
  func harvestRecord(_ id: NoticeID) async throws(SearchError) -> HarvestRecord?
  /// The types and years that records have, without the nodes above them, in any order.
  func harvestSets() async throws(SearchError) -> [HarvestSet]
  /// The oldest datestamp of all records; nil for an empty archive.
  func earliestDatestamp() async throws(SearchError) -> Datestamp?
}

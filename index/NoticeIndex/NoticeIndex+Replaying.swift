public import NoticeModel
public import SearchQuery

extension NoticeIndex: NoticeReplaying {
  public func capture(
    at address: ReplayAddress, digest: ContentDigest?
  ) async throws(SearchError) -> ReplayCapture? {
    try await read { db in try ReplayQuery.capture(at: address, digest: digest, in: db) }
  }
}

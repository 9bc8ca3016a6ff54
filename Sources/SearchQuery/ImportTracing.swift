public import NoticeModel

/// What the service asks of the ledger: the fate of a file that it passed on to an import and does not see again.
public protocol ImportTracing: Sendable {
  /// What the last import that came upon a file said of it; nil while none did.
  ///
  /// Searches the ledger's text, newest imports first, back to the day before `since`: a day to spare for clocks that
  /// are set back. Costs the length of that text while nothing is found.
  ///
  /// - Parameters:
  ///   - path: the file's folder and name, `20261128-9f86d081884c7d65/tep.doc`; what stands before it does not matter.
  ///   - digest: of its bytes. Other bytes at the same place are another file's.
  ///   - since: ISO 8601, when it was received.
  func imported(_ path: String, digest: ContentDigest, since: String) async throws(SearchError) -> ImportItem?
}

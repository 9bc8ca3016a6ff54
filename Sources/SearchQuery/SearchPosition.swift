public import NoticeModel

/// Where a result list goes on: behind the last row that was given.
///
/// Who asks again with it gets the rows that follow, so that every hit can be reached, none of them twice. That costs what
/// one page costs, however deep it is; an offset costs all that it passes over.
public enum SearchPosition: Sendable, Hashable {
  /// So many rows have been given. At the head of a list, where documents of an asked number stand and where rows of
  /// words are rewarded, the order does not follow from what a row carries. Holds for one state of the index.
  case place(Int, generation: Int64)
  /// The last row given. By date it holds in every state of the index, nil: a document that stays as it is keeps its
  /// place, and one that changes meanwhile may come again. By relevance any import moves every score.
  case behind(SearchKey, generation: Int64?)

  /// The head of a list has no more rows, those of one page counted in.
  public static let headRows = 2_000
}

/// What puts a row in its place among all of a list.
public struct SearchKey: Sendable, Hashable {
  /// As the index compares it, not rounded as in `Hit`.
  public var score: Double
  /// The passage's number in the index; orders equal scores.
  public var rowid: UInt32
  /// The document whose passage it is, by which a renumbered index is told.
  public var document: NoticeID

  public init(score: Double, rowid: UInt32, document: NoticeID) {
    self.score = score
    self.rowid = rowid
    self.document = document
  }
}

public import NoticeModel
public import SearchQuery

/// What a request comes to: what the archive has to be asked, or why there is nothing to ask.
public enum OAIQuestion: Sendable, Hashable {
  /// Never empty.
  case refused([OAIError])
  case identify
  /// The metadata formats of the archive.
  case formats
  /// The metadata formats of one document.
  case formatsOf(NoticeID)
  case sets
  case record(NoticeID)
  case list(OAIList)
}

/// A part of a list of records or of their headers, and its place in the list.
public struct OAIList: Sendable, Hashable {
  /// What the archive is asked.
  public var request: HarvestRequest
  /// How many records came before, for harvesters that show their progress.
  public var cursor: Int
  /// How many records the whole list had when it began; nil before it is known.
  public var total: Int?

  /// How many records one answer holds at most.
  public static let pageSize = 100

  init(request: HarvestRequest, cursor: Int = 0, total: Int? = nil) {
    self.request = request
    self.cursor = cursor
    self.total = total
  }

  /// True for the second and later parts.
  var isContinued: Bool { request.after != nil }

  /// The part behind `page`, which answered this one; nil where that was the last.
  func next(after page: HarvestPage) -> OAIList? {
    guard page.hasMore, let last = page.records.last else { return nil }
    var list = self
    list.request.after = last.position
    list.cursor += page.records.count
    list.total = total ?? page.total
    return list
  }
}

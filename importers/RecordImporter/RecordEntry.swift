public import NoticeModel

/// One record of an export and what was read from it.
public struct RecordEntry: Sendable {
  /// What became of the record's bytes.
  public enum Content: Sendable {
    case read(Extraction)
    /// It is not a record at all: the warning is `.recordMalformed` and says why.
    case malformed(ImportWarning)
    /// A record that cannot be kept: without identity, or larger than the limit.
    case refused(ImportError)
  }

  /// Where the record stands in the file's decoded bytes, without its line break.
  public var range: Range<Int>
  /// The record's place: its line in JSON Lines, its row in CSV with the header as 1, as editors and spreadsheets
  /// count.
  public var ordinal: Int
  /// The record's `id`, else its `source`; nil where it has neither.
  public var identity: String?
  public var content: Content

  public init(range: Range<Int>, ordinal: Int, identity: String? = nil, content: Content) {
    self.range = range
    self.ordinal = ordinal
    self.identity = identity
    self.content = content
  }
}

public import NoticeModel
public import WARC

/// Walks all originals in the order they were written, giving every record and naming all damage.
///
/// Damage never ends the walk: it goes on at the next record whose header proves its place. One record is in memory at
/// a time. `verify` and `rebuild` rest on it.
public final class OriginalsScan {
  /// What the walk comes upon.
  public enum Item: Sendable {
    case record(WARCRecord, at: RecordPosition)
    case damage(OriginalsDamage)
  }

  /// The bytes to walk, and those behind it, to show how far it is.
  public let totalBytes: Int
  public private(set) var doneBytes = 0

  private let folder: OriginalsFolder
  private var files: [(number: Int, end: Int)]
  private var current: ScannedFile?
  private var pending: [Item] = []

  /// - Parameter committed: the committed length of each file, where the index is to be trusted: then missing files and
  ///   missing ends are damage, and bytes beyond are ignored. Nil walks whatever is there, for a lost index.
  public init(folder path: String, committed: [Int: Int]? = nil) throws(OriginalsError) {
    let folder = try OriginalsFolder(path)
    let present = try folder.fileNumbers()
    let expected = committed.map { $0.keys.sorted() } ?? Array(1..<(present.last ?? 0) + 1)
    var files: [(number: Int, end: Int)] = []
    for number in expected {
      let length = try folder.open(number)?.length()
      if length == nil {
        pending.append(.damage(OriginalsDamage(.fileMissing, file: number, range: 0..<(committed?[number] ?? 0))))
      } else {
        files.append((number, committed?[number] ?? length ?? 0))
      }
    }
    self.totalBytes = files.reduce(0) { $0 + $1.end }
    self.files = files.reversed()
    self.folder = folder
  }

  /// The next record or damage; nil at the end. Throws only where the folder itself can no longer be read.
  public func next() throws(OriginalsError) -> Item? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      if current == nil {
        guard let (number, end) = files.popLast() else { return nil }
        guard let file = try folder.open(number) else {
          return .damage(OriginalsDamage(.fileMissing, file: number, range: 0..<end))
        }
        do {
          current = try ScannedFile(file, number: number, end: end)
        } catch {
          throw OriginalsError(.io, error.message, cause: error.cause)
        }
      }
      let before = current?.offset ?? 0
      if let found = current?.next() {
        pending = found
        doneBytes += (current?.offset ?? before) - before
      } else {
        current = nil
      }
    }
  }
}

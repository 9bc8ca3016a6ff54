import ImporterKit
import NoticeModel
import Synchronization

/// The frames of pages that stand in one archive: found by their addresses, wherever in the archive they are.
///
/// Framesets are rare and their frames small, so nothing is kept while the archive is walked: the first page that asks for
/// a frame costs one more walk, which keeps the web pages in memory. A rebuild asks alike and gets the same.
final class ArchiveParts: Sendable {
  private let archive: ArchiveBytes
  private let walk: ArchiveWalk
  private let pages = Mutex<[String: [Page]]?>(nil)

  private struct Page {
    var capturedAt: String
    var bytes: [UInt8]
  }

  /// A page that is shown inside another one; more together than any portal's frames.
  private static let largestPage = 1 << 20
  private static let mostBytes = 64 << 20

  /// - Parameter walk: one that has not walked yet.
  init(_ archive: ArchiveBytes, walk: ArchiveWalk) {
    self.archive = archive
    self.walk = walk
  }

  /// The bytes of what the page at `source` calls `reference`, of several captures the last one that is not younger than
  /// the page, else the first; nil where the archive does not have it.
  func bytes(of reference: String, in source: Source, at time: String) -> [UInt8]? {
    guard let path = LinkTargets.path(of: reference, in: source) else { return nil }
    return pages.withLock { pages in
      let found = pages ?? read()
      pages = found
      let captures = found[Source.place(of: path)] ?? []
      return (captures.last { $0.capturedAt <= time } ?? captures.first)?.bytes
    }
  }

  private func read() -> [String: [Page]] {
    var walk = walk
    var pages: [String: [Page]] = [:]
    var size = 0
    // Where the system does not give the bytes, the walk that found the page says so.
    try? walk.visitDocuments(of: archive) { document in
      guard document.bytes.count <= Self.largestPage, size + document.bytes.count <= Self.mostBytes,
        document.mediaType == MediaType.html
      else { return }
      size += document.bytes.count
      pages[document.source.place, default: []].append(Page(capturedAt: document.capturedAt, bytes: document.bytes))
    }
    return pages.mapValues { $0.sorted { $0.capturedAt < $1.capturedAt } }
  }
}

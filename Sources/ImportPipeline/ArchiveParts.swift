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
  private let pages = Mutex<[String: [UInt8]]?>(nil)

  /// A page that is shown inside another one; more together than any portal's frames.
  private static let largestPage = 1 << 20
  private static let mostBytes = 64 << 20

  /// - Parameter walk: one that has not walked yet.
  init(_ archive: ArchiveBytes, walk: ArchiveWalk) {
    self.archive = archive
    self.walk = walk
  }

  /// The bytes of what the page at `source` calls `reference`; nil where the archive does not have it.
  func bytes(of reference: String, in source: Source) -> [UInt8]? {
    guard let path = LinkTargets.path(of: reference, in: source) else { return nil }
    return pages.withLock { pages in
      if let pages { return pages[path] }
      let found = read()
      pages = found
      return found[path]
    }
  }

  private func read() -> [String: [UInt8]] {
    var walk = walk
    var pages: [String: [UInt8]] = [:]
    var size = 0
    // Where the system does not give the bytes, the walk that found the page says so.
    try? walk.visitDocuments(of: archive) { document in
      guard document.bytes.count <= Self.largestPage, size + document.bytes.count <= Self.mostBytes,
        document.mediaType == MediaType.html, pages[document.source.path] == nil
      else { return }
      size += document.bytes.count
      pages[document.source.path] = document.bytes
    }
    return pages
  }
}

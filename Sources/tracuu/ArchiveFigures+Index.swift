import Foundation
import NoticeIndex
import NoticeServer

extension ArchiveFigures {
  /// What the index and its file say of themselves. An import that was killed has no end and does not count.
  init(_ index: NoticeIndex, file: String) async throws {
    let ended = try await index.imports().last { $0.finishedAt != nil }?.finishedAt
    self.init(
      indexBytes: Self.size(of: file),
      lastImport: ended.flatMap { try? Date($0, strategy: .iso8601) }?.timeIntervalSince1970)
  }

  /// Nil while a rebuild exchanges the file.
  private static func size(of file: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return (attributes?[.size] as? NSNumber)?.intValue
  }
}

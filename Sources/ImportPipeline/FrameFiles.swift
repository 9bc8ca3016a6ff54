import Foundation
import ImporterKit

/// Finds the files that a page shows as frames, inside the imported folder and nowhere else.
struct FrameFiles: Sendable {
  let folder: FilePath?
  /// The page's own path inside the folder.
  let page: String

  private static let maximumBytes = 4 << 20

  /// The bytes of the frame that the page calls `reference`; nil when it is elsewhere, missing, too large or behind a
  /// link.
  func bytes(of reference: String) -> [UInt8]? {
    guard let folder, let path = FrameReference.path(of: reference, from: page) else { return nil }
    var place = folder
    for segment in path.split(separator: "/") {
      place = place.appending(Array(segment.utf8))
      switch FileKind.of(place) {
      case .file, .folder: continue
      default: return nil
      }
    }
    return try? FileReader.read(place, limit: Self.maximumBytes, holdsRecords: false).bytes
  }
}

/// The images that a replayed page may show.
///
/// Drawings (SVG) are among them, since in an image nothing runs and nothing is loaded; opened by themselves they are under
/// a policy that forbids both.
public struct ReplayImageType: Sendable, Hashable {
  /// Of a list of our own, never a stored text.
  public let mediaType: String

  /// - Parameters:
  ///   - mediaType: what the archive took the bytes for.
  ///   - place: where they stood; its ending tells formats that the archive keeps as mere bytes or text.
  public init?(mediaType: String, place: String) {
    if let known = Self.images.first(where: { $0 == mediaType }) {
      self.mediaType = known
      return
    }
    guard let endings = Self.byEnding[mediaType] else { return nil }
    let path = place.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")),
      let known = endings[String(decoding: path[path.index(after: dot)...], as: UTF8.self).lowercased()]
    else { return nil }
    self.mediaType = known
  }

  private static let images = ["image/png", "image/jpeg", "image/gif", "image/webp"]
  private static let byEnding = [
    "application/octet-stream": ["bmp": "image/bmp", "ico": "image/x-icon", "webp": "image/webp"],
    "text/plain": ["svg": "image/svg+xml"],
  ]
}

import Foundation

/// The address of a frame relative to the page that shows it.
public enum FrameReference {
  /// What `reference` means inside the frame `base`, both relative to the outermost page: `banner.html` inside
  /// `khung/trai.html` is `khung/banner.html`.
  public static func resolve(_ reference: String, against base: String) -> String {
    if isAbsolute(reference) { return reference }
    guard let slash = base.utf8.lastIndex(of: UInt8(ascii: "/")) else { return reference }
    return normalised(String(base[...slash]) + reference)
  }

  /// The path inside the imported folder that `reference` names when `page` shows it; nil for another site or a path
  /// that leaves the folder. Query and fragment are left out.
  public static func path(of reference: String, from page: String) -> String? {
    guard !isAbsolute(reference) else { return nil }
    let plain = String(reference.prefix { $0 != "?" && $0 != "#" }).removingPercentEncoding
    guard let plain, !plain.isEmpty, !plain.hasPrefix("/") else { return nil }
    let path = normalised(resolve(plain, against: page))
    return path.hasPrefix("../") || path.isEmpty ? nil : path
  }

  /// True for `http://…`, `//host/…`, `javascript:…`, `about:blank` and the like.
  private static func isAbsolute(_ reference: String) -> Bool {
    if reference.hasPrefix("//") { return true }
    guard let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !reference[..<colon].utf8.contains(UInt8(ascii: "/"))
  }

  private static func normalised(_ path: String) -> String {
    var segments: [Substring] = []
    for segment in path.split(separator: "/", omittingEmptySubsequences: true) {
      if segment == "." { continue }
      if segment == "..", let last = segments.last, last != ".." {
        segments.removeLast()
      } else {
        segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }
}

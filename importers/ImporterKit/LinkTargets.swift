import Foundation
public import NoticeModel
import VietnameseText

/// Tells which documents the links of a page lead to.
///
/// Only links within the site, archive or folder of the page count: what stands elsewhere was never part of it. `http`
/// and `https`, with and without `www.`, are one site, spelled as the page's own address is.
public enum LinkTargets {
  /// Links beyond are not looked at: no page of an office has as many.
  private static let most = 2_000
  private static let longestText = 300

  /// The links of a document, each target once for the main text and once for what is around it, in order.
  static func links(_ links: [Link], of source: Source) -> [NoticeLink] {
    guard !links.isEmpty else { return [] }
    var seen: Set<String> = []
    var found: [NoticeLink] = []
    for link in links.prefix(most) {
      guard let path = path(of: link.target, in: source), path != source.path,
        seen.insert((link.isMain ? "" : " ") + Source.place(of: path)).inserted
      else { continue }
      let text = ReadingForm.cleaned(link.text).prefix { $0 != "\n" }
      found.append(
        NoticeLink(
          target: Source(collection: source.collection, path: path), text: String(text.prefix(longestText)),
          isMain: link.isMain))
    }
    return found
  }

  /// The path that a document has to which the page at `source` refers as `target`, without the place inside it; nil for other sites and for what is no
  /// address of a document.
  public static func path(of target: String, in source: Source) -> String? {
    guard let base = BaseAddress(source.path) else { return nil }
    let target = target.trimmingCharacters(in: .whitespacesAndNewlines)
    let resolved = base.resolve(target)
    let plain = String(resolved.prefix { $0 != "#" })
    guard !plain.isEmpty, !target.hasPrefix("#") else { return nil }
    if let own = WebAddress(source.path) {
      guard let other = WebAddress(plain), other.site == own.site else { return nil }
      return own.root + (other.rest.isEmpty ? "/" : other.rest)
    }
    guard BaseAddress.scheme(of: plain[...]) == nil, !plain.hasPrefix("//") else { return nil }
    let file = plain.prefix { $0 != "?" }.drop { $0 == "/" }
    guard !file.isEmpty, !file.hasPrefix("../") else { return nil }
    // "/tb/1.html" inside an archive is the archive's, not the folder's that the archive lies in.
    let container = target.hasPrefix("/") ? source.path.range(of: "!/", options: .backwards) : nil
    let path = container.map { source.path[..<$0.upperBound] + file } ?? file
    // Nothing in an archive leads out of it.
    if let end = source.path.range(of: "!/", options: .backwards)?.upperBound, !path.hasPrefix(source.path[..<end]) {
      return nil
    }
    return path.removingPercentEncoding ?? String(path)
  }
}

/// An address of the web in two parts.
private struct WebAddress {
  /// `http://www.tanlocha.example`, as written.
  let root: String
  /// From the path's slash on.
  let rest: String

  init?(_ address: String) {
    guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
    let host = address.utf8.firstIndex(of: UInt8(ascii: "/")).map { address.utf8.index($0, offsetBy: 2) }
    guard let host, host < address.endIndex else { return nil }
    let end = address[host...].utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
    root = String(address[..<(end ?? address.endIndex)])
    rest = end.map { String(address[$0...]) } ?? ""
  }

  /// The host, however it is spelled.
  var site: Substring { Source.place(of: root).prefix { $0 != "/" } }
}

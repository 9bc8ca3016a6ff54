public import NoticeModel
public import SearchQuery

/// The versions of a web page for machines: a TimeMap of RFC 7089 in `application/link-format` (RFC 6690).
///
/// Each memento's address holds its capture time, so that it stays when an older capture is imported later and the
/// numbers of versions move.
public struct TimeMap: Sendable {
  public static let contentType = "application/link-format"

  private let original: String
  private let permalink: Permalink
  private let base: String
  private let mementos: [(date: HTTPDate, version: VersionSummary)]

  /// Nil for documents that never stood on the web under an address of their own, and where no version states a time.
  ///
  /// - Parameters:
  ///   - permalink: that of the newest version.
  ///   - versions: all that are served, oldest first.
  ///   - base: scheme and host of this site without a slash at the end, as `https://kho.example`; relative addresses
  ///     without one.
  public init?(permalink: Permalink, versions: [VersionSummary], base: String) {
    let mementos = VersionChoice.dated(versions)
    guard let newest = mementos.last, let original = LinkTarget.web(newest.version.source.path) else { return nil }
    self.original = original
    self.permalink = permalink
    self.base = base
    self.mementos = mementos
  }

  /// The document, one link a line.
  public func render() -> String {
    var links = ["<\(original)>; rel=\"original\"", selfLink, link(.timeGate(permalink), "rel=\"timegate\"")]
    for (place, memento) in mementos.enumerated() {
      let rel = (place == 0 ? "first " : "") + (place == mementos.count - 1 ? "last " : "") + "memento"
      links.append(link(.capture(permalink, memento.date), "rel=\"\(rel)\"; datetime=\"\(memento.date)\""))
    }
    return links.joined(separator: ",\n") + "\n"
  }

  /// The header `Link` of the time gate and, with `Memento-Datetime`, of each version's page.
  public var linkHeader: String { Self.linkHeader(original, permalink, base: base) }

  /// The header `Link` of a document's page, where a client begins (RFC 7089 §4.1); nil where it was no page of the web.
  public static func linkHeader(of notice: Notice, base: String) -> String? {
    LinkTarget.web(notice.provenance.source.path).map { linkHeader($0, notice.permalink, base: base) }
  }

  private static func linkHeader(_ original: String, _ permalink: Permalink, base: String) -> String {
    [
      "<\(original)>; rel=\"original\"", "<\(base)\(SiteURL.timeGate(permalink).path)>; rel=\"timegate\"",
      "<\(base)\(SiteURL.timeMap(permalink).path)>; rel=\"timemap\"; type=\"\(contentType)\"",
    ].joined(separator: ", ")
  }

  private var selfLink: String {
    var attributes = "rel=\"self\"; type=\"\(Self.contentType)\""
    if let first = mementos.first?.date, let last = mementos.last?.date {
      attributes += "; from=\"\(first)\"; until=\"\(last)\""
    }
    return link(.timeMap(permalink), attributes)
  }

  private func link(_ url: SiteURL, _ attributes: String) -> String {
    "<\(base)\(url.path)>; \(attributes)"
  }
}

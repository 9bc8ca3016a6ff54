import HTMLText

/// The list of the sitemap's parts, which robots.txt names.
public struct SitemapIndex: Sendable {
  /// How many there are, as ``Sitemap/partCount(documents:)`` says; the protocol takes 50,000.
  public var parts: Int
  public var base: SiteBase

  static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
  private static let most = 50_000

  public init(parts: Int, base: SiteBase) {
    self.parts = parts
    self.base = base
  }

  /// The whole document.
  public func render() -> String { xml.render() }

  private var xml: XML {
    let parts = (0..<min(max(parts, 1), Self.most)).map { part in
      "<sitemap><loc>\(base.absolute(.sitemapPart(part + 1)))</loc></sitemap>\n" as XML
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="\(Self.namespace)">
      \(parts.joined())</sitemapindex>

      """
  }
}

import HTMLText
public import NoticeModel
public import SearchQuery

/// A part of the sitemap: addresses of documents for search engines and harvesters (sitemaps.org, protocol 0.9).
///
/// The protocol bounds a file at 50,000 addresses and 50 MB. Parts of 10,000 are within both whatever the addresses are
/// (at most 22 MB), and usually near 1 MB, so a part is one answer and needs no look at the others. The first begins
/// with the start page, and so does one that is left without a document: the schema has no part without an address.
public struct Sitemap: Sendable {
  /// A document's address and the day of its newest version.
  public struct Entry: Sendable, Hashable {
    public var permalink: Permalink
    public var lastModified: CivilDate?

    public init(permalink: Permalink, lastModified: CivilDate? = nil) {
      self.permalink = permalink
      self.lastModified = lastModified
    }
  }

  /// From 1.
  public var part: Int
  public var entries: [Entry]
  public var base: SiteBase

  /// Documents in a part; the n-th holds those from `(n - 1) * entriesPerPart` on, in an order that stays.
  public static let entriesPerPart = 10_000
  public static let contentType = "application/xml; charset=utf-8"
  /// Longer addresses are refused by the protocol and left out.
  private static let longestAddress = 2_047

  /// - Parameter entries: At most ``entriesPerPart``; further ones are not written.
  public init(part: Int, entries: [Entry], base: SiteBase) {
    self.part = part
    self.entries = entries
    self.base = base
  }

  /// How many parts so many documents have; at least one.
  public static func partCount(documents: Int) -> Int {
    max(0, documents - 1) / entriesPerPart + 1
  }

  /// The part that the end of an address names: 12 for `12.xml`; nil for anything ``SiteURL`` does not write.
  public static func part(named name: String) -> Int? {
    guard let part = Int(name.prefix { $0 != "." }), part > 0, name == "\(part).xml" else { return nil }
    return part
  }

  /// The whole document.
  public func render() -> String { xml.render() }

  private var xml: XML {
    var urls = entries.prefix(Self.entriesPerPart).compactMap(url)
    if part == 1 || urls.isEmpty { urls.insert("<url><loc>\(base.absolute(.home))</loc></url>\n", at: 0) }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="\(SitemapIndex.namespace)">
      \(urls.joined())</urlset>

      """
  }

  private func url(_ entry: Entry) -> XML? {
    let address = base.absolute(.document(entry.permalink))
    guard address.utf8.count <= Self.longestAddress else { return nil }
    let day = entry.lastModified.map { "<lastmod>\($0.description)</lastmod>" as XML }
    return "<url><loc>\(address)</loc>\(day)</url>\n"
  }
}

public import NoticeModel
public import SearchQuery

/// Every address of the site, one case each, so that no link is put together anywhere else.
///
/// Paths are from the site's root and percent-encoded: ready for an `href` and for a `Location` header.
public enum SiteURL: Sendable, Hashable {
  case home
  case search(SearchForm)
  case document(Permalink)
  /// The same document in another format: the permalink with an ending.
  case alternate(Permalink, DocumentFormat)
  /// The bytes as received.
  case original(Permalink)
  /// A page that shows the original, and the bytes that its frame loads.
  case originalView(Permalink)
  case originalContent(Permalink)
  /// A page that shows an archived page as it looked, of the newest version or of one by its number.
  case replayView(Permalink)
  case versionReplayView(Permalink, Int)
  /// What its frame loads; with a digest of that version only.
  case replay(ReplayAddress, digest: ContentDigest?)
  /// The list of a document's versions, from page 1; permalinks here are those of the newest version.
  case versions(Permalink, page: Int)
  /// A version by its number.
  case version(Permalink, Int)
  /// A version by the second of its capture: stays when numbers move.
  case capture(Permalink, HTTPDate)
  /// The bytes of a version as received.
  case versionOriginal(Permalink, Int)
  case versionOriginalView(Permalink, Int)
  case versionOriginalContent(Permalink, Int)
  case difference(Permalink, VersionPair)
  /// RFC 7089: the list of versions for machines, and what leads to the one of a time.
  case timeMap(Permalink)
  case timeGate(Permalink)
  /// What the archive has under a number as printed; its slash stays one.
  case number(String)
  /// Where a draft is pasted and its citations are checked.
  case check
  case stylesheet
  case script
  case icon
  /// A search as an Atom feed; the form's fields are those of `search`.
  case feed(SearchForm)
  /// What a browser reads to offer the search in its own field.
  case opensearch
  /// Completions as browsers ask for them, with `?q=` behind it.
  case openSearchSuggestions
  /// The list of the sitemap's parts.
  case sitemap
  /// A part of the sitemap, from 1. In the root: one in a folder may name addresses of that folder only (sitemaps.org).
  case sitemapPart(Int)
  case robots
  /// Where harvesters ask (OAI-PMH), with a query behind it.
  case harvesting
  /// Where browsing begins, the list of a property, and the documents of one of its values.
  case browse
  case browseList(BrowseProperty)
  case browseDocuments(BrowseChoice)
  /// The numbers of a year, as a page and as a table for spreadsheets.
  case register(RegisterForm)
  case registerTable(RegisterForm)
  case about
  /// Whom to ask, on the page about the archive.
  case contact

  public var path: String {
    switch self {
    case .home: "/"
    case .search(let form): Self.searchPath + form.queryString
    case .document(let permalink): Self.path(of: permalink)
    case .alternate(let permalink, let format): Self.path(of: permalink) + "." + format.rawValue
    case .original(let permalink): Self.path(of: permalink) + "/" + Self.originalName
    case .originalView(let permalink): Self.path(of: permalink) + "/" + Self.originalViewName
    case .originalContent(let permalink):
      Self.path(of: permalink) + "/" + Self.originalViewName + "/" + Self.originalContentName
    case .replayView(let permalink): Self.path(of: permalink) + "/" + Self.replayViewName
    case .versionReplayView(let permalink, let number):
      Self.path(of: permalink, versions: "\(number)") + "/" + Self.replayViewName
    case .replay(let address, let digest):
      Self.replayPath + "/" + address.path + (digest.map { "?\(Self.replayDigestName)=\($0.hex)" } ?? "")
    case .versions(let permalink, let page):
      Self.path(of: permalink) + "/" + Self.versionsName + (page > 1 ? "?trang=\(page)" : "")
    case .version(let permalink, let number): Self.path(of: permalink, versions: "\(number)")
    case .capture(let permalink, let date): Self.path(of: permalink, versions: date.timestamp)
    case .versionOriginal(let permalink, let number):
      Self.path(of: permalink, versions: "\(number)") + "/" + Self.originalName
    case .versionOriginalView(let permalink, let number):
      Self.path(of: permalink, versions: "\(number)") + "/" + Self.originalViewName
    case .versionOriginalContent(let permalink, let number):
      Self.path(of: permalink, versions: "\(number)") + "/" + Self.originalViewName + "/" + Self.originalContentName
    case .difference(let permalink, let pair): Self.path(of: permalink, versions: pair.segment)
    case .timeMap(let permalink): Self.path(of: permalink, versions: VersionPlace.timeMapName)
    case .timeGate(let permalink): Self.path(of: permalink, versions: VersionPlace.timeGateName)
    case .number(let printed):
      Self.numbersPath + "/" + printed.split(separator: "/").map { String($0).percentEncoded }.joined(separator: "/")
    case .check: Self.checkPath
    case .stylesheet: "/static/tracuu-\(Stylesheet.fingerprint).css"
    case .script: "/static/tracuu-\(PageScript.fingerprint).js"
    case .icon: "/static/tracuu-\(SiteIcon.fingerprint).svg"
    case .feed(let form): Self.feedPath + form.queryString
    case .opensearch: "/opensearch.xml"
    case .openSearchSuggestions: "/goi-y"
    case .sitemap: "/sitemap.xml"
    case .sitemapPart(let part): Self.sitemapPartPrefix + String(part) + ".xml"
    case .robots: "/robots.txt"
    case .harvesting: Self.harvestingPath
    case .browse: Self.browsePath
    case .browseList(let property): Self.browsePath + "/" + property.rawValue
    case .browseDocuments(let choice): choice.path
    case .register(let form): Self.registerPath + form.queryString
    case .registerTable(let form): Self.registerTablePath + form.queryString
    case .about: Self.aboutPath
    case .contact: Self.aboutPath + "#" + AboutPage.contactAnchor
    }
  }

  /// The fixed parts, from which the server builds its routes.
  public static let searchPath = "/tim-kiem"
  public static let documentsPath = "/van-ban"
  public static let numbersPath = "/so"
  public static let checkPath = "/kiem-tra"
  /// Before an address of the old portal, encoded or not.
  public static let addressesPath = "/url"
  public static let originalName = "ban-goc"
  public static let originalViewName = "xem-ban-goc"
  public static let originalContentName = "noi-dung"
  public static let replayViewName = "xem-trang-luu"
  /// Before time, collection and place of what a replayed page loads.
  public static let replayPath = "/trang-luu"
  /// Before the place where a link of a replayed page leads.
  public static let replayLinkName = "xem"
  public static let replayDigestName = "sha256"
  public static let versionsName = "phien-ban"
  public static let feedPath = "/feed.atom"
  public static let harvestingPath = "/oai"
  /// What programs may ask, as OpenAPI.
  public static let apiDescriptionPath = "/openapi.json"
  /// Before `1.xml`; ``Sitemap/part(named:)`` reads what stands behind it.
  public static let sitemapPartPrefix = "/sitemap-"
  public static let browsePath = "/duyet"
  public static let registerPath = "/so-van-ban"
  public static let registerTablePath = "/so-van-ban.csv"
  public static let aboutPath = "/gioi-thieu"

  private static func path(of permalink: Permalink) -> String {
    "\(documentsPath)/\(permalink.year.percentEncoded)/\(permalink.slug.percentEncoded)"
  }

  private static func path(of permalink: Permalink, versions segment: String) -> String {
    "\(path(of: permalink))/\(versionsName)/\(segment)"
  }
}

/// The machine-readable forms of a document, by the ending of their address.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  case json, txt, md

  /// The media type with its charset.
  public var contentType: String {
    switch self {
    case .json: "application/json; charset=utf-8"
    case .txt: "text/plain; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    }
  }

  /// How the format is called on a page.
  var label: String {
    switch self {
    case .json: "JSON"
    case .txt: sayText("Văn bản thuần", "Plain text")
    case .md: "Markdown"
    }
  }
}

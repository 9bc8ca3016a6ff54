import HTMLText

/// Tells browsers and aggregators how to search here (OpenSearch 1.1 description document).
///
/// Browsers offer the site in their own search field after it; a `{…}` in a template is what they fill in.
public struct OpenSearchDescription: Sendable {
  public var base: SiteBase

  public static let mediaType = "application/opensearchdescription+xml"
  /// The media type with its charset.
  public static let contentType = mediaType + "; charset=utf-8"
  static let namespace = "http://a9.com/-/spec/opensearch/1.1/"

  public init(base: SiteBase) {
    self.base = base
  }

  /// The whole document.
  public func render() -> String { xml.render() }

  private var xml: XML {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <OpenSearchDescription xmlns="\(Self.namespace)">
    <ShortName>\(PageLayout.siteName)</ShortName>
    <Description>Tìm văn bản và trang cũ của cơ quan địa phương, có dấu hoặc không dấu, hoặc theo số, ký hiệu.\
    </Description>
    \(url("text/html", base.text + SiteURL.searchPath + terms))
    \(url(OpenSearchSuggestions.mediaType, base.absolute(.openSearchSuggestions) + terms))
    \(url(AtomFeed.mediaType, base.text + SiteURL.feedPath + terms + page))
    <Url type="\(Self.mediaType)" rel="self" template="\(base.absolute(.opensearch))"/>
    <Query role="example" searchTerms="164/TB-UBND"/>
    <Language>vi</Language>
    <InputEncoding>UTF-8</InputEncoding>
    <OutputEncoding>UTF-8</OutputEncoding>
    </OpenSearchDescription>

    """
  }

  private func url(_ mediaType: String, _ template: String) -> XML {
    "<Url type=\"\(mediaType)\" method=\"get\" template=\"\(template)\"/>"
  }

  private var terms: String { "?\(SearchForm.Field.query.rawValue)={searchTerms}" }
  private var page: String { "&\(SearchForm.Field.page.rawValue)={startPage?}" }
}

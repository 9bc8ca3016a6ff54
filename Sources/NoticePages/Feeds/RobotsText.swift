/// What crawlers may fetch (RFC 9309): every page, but no searches, of which there is no end, no comparisons, of which
/// there is one for any two versions, no originals, which are large and whose text the
/// pages hold, and no page twice for its language.
public struct RobotsText: Sendable {
  public var base: SiteBase

  public static let contentType = "text/plain; charset=utf-8"

  public init(base: SiteBase) {
    self.base = base
  }

  /// The whole file.
  public func render() -> String {
    """
    User-agent: *
    Disallow: \(SiteURL.searchPath)?
    Disallow: \(SiteURL.feedPath)?
    Disallow: \(SiteURL.numbersPath)?
    Disallow: \(SiteURL.openSearchSuggestions.path)
    Disallow: \(SiteURL.documentsPath)/*/\(SiteURL.versionsName)/*...
    Disallow: \(SiteURL.documentsPath)/*/\(SiteURL.originalName)$
    Disallow: \(SiteURL.documentsPath)/*/\(SiteURL.originalViewName)
    Disallow: /*?*\(PageLanguage.parameter)=
    Disallow: \(SiteURL.documentsPath)/*/\(SiteURL.replayViewName)
    Disallow: \(SiteURL.replayPath)/

    Sitemap: \(base.absolute(.sitemap))

    """
  }
}

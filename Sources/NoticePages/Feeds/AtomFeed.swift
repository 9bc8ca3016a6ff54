import HTMLText
public import SearchQuery

/// A page of search results as an Atom 1.0 feed (RFC 4287), paged as RFC 5005 §3 says.
///
/// Its id is the address of its first page, since a search has no other name; that of an entry is ``AtomEntry``'s. It
/// holds what the hits hold: masked numbers stay masked, and what is held is not there. A few kilobytes for ten hits.
public struct AtomFeed: Sendable {
  /// The search as asked; `form.page` is the page of the feed.
  public var form: SearchForm
  public var results: SearchPage
  public var base: SiteBase

  public static let mediaType = "application/atom+xml"
  /// The media type with its charset.
  public static let contentType = mediaType + "; charset=utf-8"

  public init(form: SearchForm, results: SearchPage, base: SiteBase) {
    self.form = form
    self.results = results
    self.base = base
  }

  /// The whole document.
  public func render() -> String { xml.render() }

  private var xml: XML {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="\(OpenSearchDescription.namespace)" xml:lang="vi">
    <id>\(address(ofPage: 1))</id>
    <title>\(title)</title>
    <updated>\(updated.text)</updated>
    <author><name>\(PageLayout.siteName)</name><uri>\(base.absolute(.home))</uri></author>
    \(links.joined(separator: "\n"))
    <opensearch:totalResults>\(results.total)</opensearch:totalResults>
    <opensearch:startIndex>\(results.request.firstPlace)</opensearch:startIndex>
    <opensearch:itemsPerPage>\(results.request.limit)</opensearch:itemsPerPage>
    \(results.hits.map { AtomEntry(hit: $0, base: base).xml }.joined())</feed>

    """
  }

  /// The latest of the entries shown.
  private var updated: AtomTime { results.hits.map { AtomEntry(hit: $0, base: base).updated }.max() ?? .unknown }

  /// What tells two subscriptions apart: the words, else the filters.
  private var title: String {
    let period = form.from == form.to ? [form.from] : [form.from, form.to]
    let filters = [form.type, form.issuer] + period + [form.collection, form.category]
    let asked = ([form.query.onOneLine] + filters).filter { !$0.isEmpty }
    return (asked + [PageLayout.siteName]).joined(separator: " – ")
  }

  private var links: [XML] {
    let last = PagingView.lastPage(total: results.total, limit: results.request.limit)
    var links = [
      link("self", Self.mediaType, address(ofPage: form.page)),
      link("alternate", "text/html", base.absolute(.search(form))),
      link("search", OpenSearchDescription.mediaType, base.absolute(.opensearch)),
    ]
    guard last > 1 || form.page > 1 else { return links }
    links.append(link("first", Self.mediaType, address(ofPage: 1)))
    if form.page > 1 { links.append(link("previous", Self.mediaType, address(ofPage: min(form.page - 1, last)))) }
    if form.page < last { links.append(link("next", Self.mediaType, address(ofPage: form.page + 1))) }
    links.append(link("last", Self.mediaType, address(ofPage: last)))
    return links
  }

  private func link(_ relation: String, _ mediaType: String, _ address: String) -> XML {
    "<link rel=\"\(relation)\" type=\"\(mediaType)\" href=\"\(address)\"/>"
  }

  private func address(ofPage page: Int) -> String { base.absolute(.feed(form.withPage(page))) }
}

import HTMLText
import SearchQuery

/// The links to the pages before and after.
struct PagingView {
  /// 1 is the first page.
  var page: Int
  var last: Int
  /// What is paged through, for those who hear the page.
  var label: HTML
  /// Where a page is.
  var address: (Int) -> SiteURL

  /// Of search results.
  static func results(_ results: SearchPage, page: Int, address: @escaping (Int) -> SiteURL) -> PagingView {
    let last = lastPage(total: results.total, limit: results.request.limit)
    return PagingView(page: page, last: last, label: say("Các trang kết quả", "Pages of results"), address: address)
  }

  /// The last page that can be shown: of the results, and of the depth that is served.
  static func lastPage(total: Int, limit: Int) -> Int {
    let reachable = min(total, SearchRequest.deepestHit)
    let limit = max(1, min(limit, reachable))
    return max(1, (reachable + limit - 1) / limit)
  }

  var html: HTML? {
    guard last > 1 else { return nil }
    let previous: HTML =
      page > 1 ? link(to: page - 1, relation: "prev", label: say("← Trang trước", "← Previous page")) : "<span></span>"
    let next: HTML =
      page < last ? link(to: page + 1, relation: "next", label: say("Trang sau →", "Next page →")) : "<span></span>"
    return """
      <nav class="pages" aria-label="\(label)">
      \(previous)
      <span>\(say("Trang \(page) trên \(last)", "Page \(page) of \(last)"))</span>
      \(next)
      </nav>
      """
  }

  private func link(to page: Int, relation: String, label: HTML) -> HTML {
    "<a rel=\"\(relation)\" href=\"\(address(page).href)\">\(label)</a>"
  }
}

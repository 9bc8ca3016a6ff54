import HTMLText
import SearchQuery

/// Found documents with how many there are and the ways to the pages before and after.
struct ResultListView {
  var results: SearchPage
  /// 1 is the first page.
  var page: Int
  /// Where a page of the list is.
  var address: (Int) -> SiteURL

  var html: HTML {
    """
    <p class="total">\(total)</p>
    <ol class="hits" start="\(results.request.firstPlace)">
    \(results.hits.map { HitView(hit: $0).html }.joined(separator: "\n"))
    </ol>
    \(PagingView.results(results, page: page, address: address).html)
    """
  }

  private var total: HTML {
    let total = PageFormat.number(results.total)
    let first = PageFormat.number(results.request.firstPlace)
    let last = PageFormat.number(results.request.lastPlace(of: results.documentCount))
    let count =
      results.totalIsExact
      ? say("Tìm thấy \(total) tài liệu", "\(counted(results.total, "document")) found")
      : say("Tìm thấy hơn \(total) kết quả", "More than \(counted(results.total, "result")) found")
    return results.total > results.documentCount
      ? "\(count), \(say("đang xem", "showing")) \(first)–\(last)." : "\(count)."
  }
}

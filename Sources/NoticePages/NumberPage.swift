import HTMLText
public import SearchQuery

/// The documents that carry a number, to choose from by year and body; or what was understood where there is none.
public struct NumberPage: Sendable {
  private let asked: String
  private let understood: String?
  private let hits: [Hit]
  private let listings: [Listing]

  /// - Parameter understood: the number as it is printed; nil where what was asked is none.
  public init(asked: String, understood: String?, hits: [Hit], listings: [Listing] = []) {
    self.asked = asked
    self.understood = understood
    self.hits = hits
    self.listings = listings
  }

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(title: understood.map { "Số \($0)" } ?? "Số văn bản", isIndexed: false, main: main).html
  }

  private var main: HTML {
    guard let understood else {
      return """
        <h1>Không hiểu số văn bản này</h1>
        <p>“<bdi>\(asked)</bdi>” không phải số, ký hiệu văn bản như 164/TB-UBND.</p>
        \(search)
        """
    }
    guard !hits.isEmpty else {
      return """
        <h1>Kho không có văn bản số <bdi>\(understood)</bdi></h1>
        <p>Đã hiểu “<bdi>\(asked)</bdi>” là số <b><bdi>\(understood)</bdi></b>.</p>
        \(ListingsView(listings: listings).html)
        \(search)
        """
    }
    return """
      <h1>Văn bản số <bdi>\(understood)</bdi></h1>
      <p>Mỗi năm và mỗi cơ quan đánh số lại từ đầu; hãy chọn theo năm và cơ quan.</p>
      <ol class="hits">
      \(hits.map { HitView(hit: $0).html }.joined(separator: "\n"))
      </ol>
      \(ListingsView(listings: listings).html)
      """
  }

  private var search: HTML {
    """
    <p><a href="\(SiteURL.search(SearchForm(query: asked)).path)">Tìm “<bdi>\(asked)</bdi>” trong toàn văn</a></p>
    \(SearchFormView(form: SearchForm(query: asked), types: [], hasFilters: false).html)
    """
  }
}

/// The documents of a number in JSON.
public struct NumberJSON: Encodable, Sendable {
  let number: String
  /// True where the number says year and body by itself.
  let whole: Bool
  let documents: [HitJSON]
  /// What pages list under the number.
  let listed: [ListingJSON]

  public init(_ pattern: NumberPattern, hits: [Hit], listings: [Listing] = []) {
    number = pattern.printed
    whole = pattern.isWhole && pattern.year != nil
    documents = hits.map { HitJSON($0) }
    listed = listings.map(ListingJSON.init)
  }
}

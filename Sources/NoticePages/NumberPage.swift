public import HTMLText
public import SearchQuery

/// The documents that carry a number, to choose from by year and body; or what was understood where there is none.
public struct NumberPage: SitePage {
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
  public var html: HTML {
    PageLayout(
      title: understood.map { sayText("Số \($0)", "Number \($0)") } ?? sayText("Số văn bản", "Document number"),
      isIndexed: false, main: main
    ).html
  }

  private var main: HTML {
    guard let understood else {
      return """
        <h1>\(say("Không hiểu số văn bản này", "This document number was not understood"))</h1>
        <p>“<bdi\(inVietnamese)>\(asked)</bdi>” \(say("không phải số, ký hiệu văn bản như", "is no number and symbol of a document like")) 164/TB-UBND.</p>
        \(search)
        """
    }
    guard !hits.isEmpty else {
      return """
        <h1>\(say("Kho không có văn bản số", "The archive has no document with the number")) <bdi\(inVietnamese)>\(understood)</bdi></h1>
        <p>\(say("Đã hiểu", "We read")) “<bdi\(inVietnamese)>\(asked)</bdi>” \(say("là số", "as the number")) <b><bdi\(inVietnamese)>\(understood)</bdi></b>.</p>
        \(ListingsView(listings: listings).html)
        \(search)
        """
    }
    return """
      <h1>\(say("Văn bản số", "Documents with the number")) <bdi\(inVietnamese)>\(understood)</bdi></h1>
      <p>\(say(
        "Mỗi năm và mỗi cơ quan đánh số lại từ đầu; hãy chọn theo năm và cơ quan.",
        "Every body numbers anew every year; choose by year and body."))</p>
      <ol class="hits">
      \(hits.map { HitView(hit: $0).html }.joined(separator: "\n"))
      </ol>
      \(ListingsView(listings: listings).html)
      """
  }

  private var search: HTML {
    """
    <p><a href="\(SiteURL.search(SearchForm(query: asked)).href)">\(say("Tìm", "Search for")) “<bdi\(inVietnamese)>\(asked)</bdi>” \(say("trong toàn văn", "in the full text"))</a></p>
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

public import HTMLText
public import SearchQuery

/// The documents that carry a number, to choose from by year and body; or what was understood where there is none.
public struct NumberPage: SitePage {
  private let asked: String
  private let named: NamedDocument?
  private let choice: NumberChoice
  private let listings: [Listing]

  /// More documents of one number than anybody chooses from.
  private static let most = 100

  /// - Parameter named: what was understood; nil where what was asked is no number.
  public init(asked: String, named: NamedDocument?, choice: NumberChoice, listings: [Listing] = []) {
    self.asked = asked
    self.named = named
    self.choice = choice
    self.listings = listings
  }

  private var understood: String? { named.map { $0.text(body: choice.body) } }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: understood.map { sayText("Số \($0)", "Number \($0)") } ?? sayText("Số văn bản", "Document number"),
      isIndexed: false, main: main
    ).html
  }

  private var main: HTML {
    guard let named, let understood else {
      return """
        <h1>\(say("Không hiểu số văn bản này", "This document number was not understood"))</h1>
        <p>“<bdi\(inVietnamese)>\(asked)</bdi>” \(say("không phải số, ký hiệu văn bản như", "is no number and symbol of a document like")) 164/TB-UBND.</p>
        \(search)
        """
    }
    let all = SiteURL.number(named.pattern.printed).href
    guard !choice.fitting.isEmpty else {
      return """
        <h1>\(say("Kho không có văn bản số", "The archive has no document with the number")) <bdi\(inVietnamese)>\(understood)</bdi></h1>
        <p>\(say("Đã hiểu", "We read")) “<bdi\(inVietnamese)>\(asked)</bdi>” \(say("là số", "as the number")) <b><bdi\(inVietnamese)>\(understood)</bdi></b>.</p>
        \(others)\(ListingsView(listings: listings).html)
        \(search)
        """
    }
    let whole: HTML? =
      choice.others.isEmpty
      ? nil
      : """
      <p><a href="\(all)">\(say("Mọi văn bản mang số", "All documents with the number")) <bdi\(inVietnamese)>\(named.pattern.printed)</bdi></a></p>

      """
    return """
      <h1>\(say("Văn bản số", "Documents with the number")) <bdi\(inVietnamese)>\(understood)</bdi></h1>
      <p>\(say(
        "Mỗi năm và mỗi cơ quan đánh số lại từ đầu; hãy chọn theo năm và cơ quan.",
        "Every body numbers anew every year; choose by year and body."))</p>
      \(list(choice.fitting))
      \(whole)\(ListingsView(listings: listings).html)
      """
  }

  private func list(_ hits: [Hit]) -> HTML {
    """
    <ol class="hits">
    \(hits.prefix(Self.most).map { HitView(hit: $0).html }.joined(separator: "\n"))
    </ol>
    """
  }

  private var others: HTML? {
    guard !choice.others.isEmpty else { return nil }
    return """
      <h2>\(say("Văn bản mang số này của ngày hoặc cơ quan khác", "Documents with this number of another day or body"))</h2>
      \(list(choice.others))

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
    whole = pattern.namesBody && pattern.year != nil
    documents = hits.map { HitJSON($0) }
    listed = listings.map(ListingJSON.init)
  }
}

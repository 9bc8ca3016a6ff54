public import HTMLText
public import SearchQuery

/// The documents of one type, body, year or collection, newest first, in pages.
public struct BrowseDocumentsPage: SitePage {
  private let choice: BrowseChoice
  private let results: SearchPage
  private let overview: ArchiveOverview

  /// - Parameter results: of the choice's own request.
  public init(choice: BrowseChoice, results: SearchPage, overview: ArchiveOverview) {
    self.choice = choice
    self.results = results
    self.overview = overview
  }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: choice.year.map { "\(name), \(sayText("năm \($0)", "\($0)"))" } ?? name,
      isIndexed: choice.page == 1, isWide: narrowing != nil, canonical: .browseDocuments(choice),
      feed: .feed(choice.form), section: .browse,
      main: """
        \(BrowsePath(property: choice.property).html)
        <h1><bdi\(isYear ? .empty : inVietnamese)>\(name)</bdi>\(choice.year.map { say(", năm \($0)", ", \($0)") })</h1>
        \(succession)<p><a href="\(SiteURL.search(choice.form).href)">\(say("Tìm trong các tài liệu này", "Search these documents"))</a></p>
        \(main)
        """
    ).html
  }

  private var isYear: Bool { choice.property == .year }

  private var name: String {
    isYear ? sayText("Năm \(choice.value.label)", "Year \(choice.value.label)") : choice.value.label
  }

  /// What a body belongs to now; else the bodies of the archive that it was before.
  private var succession: HTML? {
    guard choice.property == .issuer else { return nil }
    if let successor = Succession.successor(of: choice.value.value) {
      return
        "<p>\(say("Cơ quan này nay thuộc", "This body is now part of")) <b><bdi\(inVietnamese)>\(successor)</bdi></b>.</p>\n"
    }
    let names = Set(Succession.earlierNames(of: choice.value.value).map(BodyName.folded))
    let earlier = overview.issuers.filter { names.contains(BodyName.folded($0.value)) }
    guard !earlier.isEmpty else { return nil }
    let links = earlier.map {
      "<a href=\"\(SiteURL.browseDocuments(BrowseChoice(.issuer, $0)).href)\"><bdi\(inVietnamese)>\($0.label)</bdi></a>"
        as HTML
    }
    return "<p>\(say("Trước đây", "Before")): \(links.joined(separator: "; ")).</p>\n"
  }

  private var main: HTML {
    guard let narrowing else { return list }
    return """
      <div class="results"><div>
      <p class="jump"><a href="#\(FacetsView.anchor)">\(say("Thu hẹp danh sách", "Narrow the list"))</a></p>
      \(list)
      </div>
      \(narrowing)
      </div>
      """
  }

  private var list: HTML {
    guard !results.hits.isEmpty else {
      let first = BrowseChoice(choice.property, choice.value)
      return """
        <p class="total">\(say("Không có tài liệu nào ở trang này.", "There are no documents on this page."))</p>
        <p><a href="\(SiteURL.browseDocuments(first).href)">\(say("Về trang đầu của danh sách", "To the first page of the list"))</a></p>
        """
    }
    let tooMany: HTML? =
      results.total > SearchRequest.deepestHit
      ? """

      <p class="muted">\(say(
        """
        Danh sách chỉ mở đến tài liệu thứ \(PageFormat.number(SearchRequest.deepestHit)); \
        hãy thu hẹp hoặc tìm bằng từ để thấy những tài liệu sau.
        """,
        """
        The list opens up to document \(PageFormat.number(SearchRequest.deepestHit)); \
        narrow it or search for words to see later ones.
        """))</p>
      """ : nil
    return "\(ResultListView(results: results, page: choice.page, address: address).html)\(tooMany)"
  }

  private func address(_ page: Int) -> SiteURL {
    .browseDocuments(BrowseChoice(choice.property, choice.value, year: choice.year, page: page))
  }

  /// The years of a list, or the types of a year: what part of it there is to choose.
  private var narrowing: HTML? {
    let property: BrowseProperty = choice.property == .year ? .type : .year
    guard let facet = results.facets.first(where: { $0.property == property.facet }), !facet.values.isEmpty else {
      return nil
    }
    if property == .type {
      return section(property, CountsView(property: .type, values: facet.values, year: Int(choice.value.value)).html)
    }
    guard facet.values.count > 1 || choice.year != nil else { return nil }
    let links = facet.values.map { year -> HTML in
      let number = Int(year.value)
      let isChosen = number != nil && number == choice.year
      let target = BrowseChoice(choice.property, choice.value, year: isChosen ? nil : number)
      return """
        <li><a\(isChosen ? " aria-current=\"true\"" : .empty) href="\(SiteURL.browseDocuments(target).href)">\
        <bdi\(inVietnamese)>\(year.label)</bdi> <span>\(PageFormat.number(year.count))</span></a></li>
        """
    }
    return section(property, "<ul>\(links.joined())</ul>")
  }

  private func section(_ property: BrowseProperty, _ list: HTML) -> HTML {
    """
    <nav class="facets" id="\(FacetsView.anchor)" aria-label="\(say("Thu hẹp danh sách", "Narrow the list"))">
    <section><h2>\(property.label)</h2>
    \(list)</section>
    </nav>
    """
  }
}

public import HTMLText
public import NoticeModel
public import SearchQuery

/// The start page: the search form and what the archive holds.
public struct HomePage: SitePage {
  public var overview: ArchiveOverview
  /// The document types offered in the form.
  public var types: [DocumentType]

  public init(overview: ArchiveOverview, types: [DocumentType]) {
    self.overview = overview
    self.types = types
  }

  /// What is in sight of the newest documents, the years and the types.
  private static let newest = 7
  private static let years = 12
  private static let shownTypes = 8

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: "",
      canonical: .home,
      feed: .feed(SearchForm(sort: .newest)),
      section: .home,
      hasScript: true,
      main: """
        <h1>\(say("Tra cứu văn bản", "Find documents"))</h1>
        \(SearchFormView(form: SearchForm(), types: types).html)
        <p>\(holdings)</p>
        <p><a href="\(SiteURL.check.href)">\(say("Kiểm tra trích dẫn của một dự thảo", "Check the citations of a draft"))</a></p>\(newestSection)\(yearSection)\(typeSection)
        """
    ).html
  }

  private var holdings: HTML {
    guard overview.documents > 0 else {
      return say(
        "Kho lưu trữ chưa có văn bản nào. Người quản trị nhập văn bản bằng lệnh <code>tracuu import</code>.",
        "The archive is still empty. Its keeper imports documents with <code>tracuu import</code>.")
    }
    let documents = PageFormat.number(overview.documents)
    let notices = PageFormat.number(overview.notices)
    return """
      \(say(
        "Kho lưu trữ có <b>\(documents)</b> tài liệu, trong đó <b>\(notices)</b> văn bản\(period).",
        "The archive has <b>\(counted(overview.documents, "item"))</b>, of which <b>\(notices)</b> are official documents\(period)."
      )) <a href="\(SiteURL.about.href)">\(say("Về kho này", "About this archive"))</a>.
      """
  }

  private var period: HTML? {
    guard let earliest = overview.earliest, let latest = overview.latest else { return nil }
    return say(
      ", ban hành từ \(PageFormat.date(earliest)) đến \(PageFormat.date(latest))",
      ", issued from \(PageFormat.date(earliest)) to \(PageFormat.date(latest))")
  }

  private var newestSection: HTML? {
    guard !overview.newest.isEmpty else { return nil }
    let items = overview.newest.prefix(Self.newest).map { document -> HTML in
      let subject = SubjectView(subject: document.subject).html
      let number = document.number.map { "<span><b\(inVietnamese)>\($0.printed)</b></span> " as HTML }
      let day = document.issuedOn.map { "<span>\(DateView(date: $0).html)</span>" as HTML }
      return """
        <li><a href="\(SiteURL.document(document.permalink).href)">\(subject)</a>
        <p class="facts">\(number)\(day)</p></li>
        """
    }
    return """

      <section aria-labelledby="moi-nhat">
      <h2 id="moi-nhat">\(say("Văn bản mới nhất", "Newest documents"))</h2>
      <ul class="newest">
      \(items.joined(separator: "\n"))
      </ul>
      <p><a href="\(SiteURL.feed(SearchForm(sort: .newest)).href)">\(say("Theo dõi bằng Atom", "Follow with Atom"))</a></p>
      </section>
      """
  }

  private var yearSection: HTML? {
    YearCountsView(years: Array(overview.years.prefix(Self.years))).html.map { table in
      """

      <section aria-labelledby="theo-nam">
      <h2 id="theo-nam">\(say("Theo năm", "By year"))</h2>
      \(table)
      \(all(.year, shown: Self.years))
      </section>
      """
    }
  }

  private var typeSection: HTML? {
    guard !overview.types.isEmpty else { return nil }
    let most = BrowseProperty.type.most(Self.shownTypes, of: overview)
    return """

      <section aria-labelledby="theo-loai">
      <h2 id="theo-loai">\(say("Theo loại văn bản", "By type"))</h2>
      \(CountsView(property: .type, values: most).html)
      \(all(.type, shown: Self.shownTypes))
      </section>
      """
  }

  private func all(_ property: BrowseProperty, shown: Int) -> HTML? {
    let count = property.values(of: overview).count
    guard count > shown else { return nil }
    return
      "<p><a href=\"\(SiteURL.browseList(property).href)\">\(say("Xem cả \(PageFormat.number(count))", "See all \(PageFormat.number(count))"))</a></p>"
  }
}

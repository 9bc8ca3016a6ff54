import HTMLText
public import NoticeModel
public import SearchQuery

/// The start page: the search form and what the archive holds.
public struct HomePage: Sendable {
  public var overview: ArchiveOverview
  /// The document types offered in the form.
  public var types: [DocumentType]

  public init(overview: ArchiveOverview, types: [DocumentType]) {
    self.overview = overview
    self.types = types
  }

  /// The whole page.
  public func render() -> String { html.render() }

  /// What is in sight of the newest documents, the years and the types.
  private static let newest = 7
  private static let years = 12
  private static let shownTypes = 8

  private var html: HTML {
    PageLayout(
      title: "",
      canonical: .home,
      feed: .feed(SearchForm(sort: .newest)),
      section: .home,
      hasScript: true,
      main: """
        <h1>Tra cứu văn bản</h1>
        \(SearchFormView(form: SearchForm(), types: types).html)
        <p>\(holdings)</p>
        <p><a href="\(SiteURL.check.path)">Kiểm tra trích dẫn của một dự thảo</a></p>\(newestSection)\(yearSection)\(typeSection)
        """
    ).html
  }

  private var holdings: HTML {
    guard overview.documents > 0 else {
      return "Kho lưu trữ chưa có văn bản nào. Người quản trị nhập văn bản bằng lệnh <code>tracuu import</code>."
    }
    let documents = VietnameseFormat.number(overview.documents)
    let notices = VietnameseFormat.number(overview.notices)
    return """
      Kho lưu trữ có <b>\(documents)</b> tài liệu, trong đó <b>\(notices)</b> văn bản\(period). \
      <a href="\(SiteURL.about.path)">Về kho này</a>.
      """
  }

  private var period: HTML? {
    guard let earliest = overview.earliest, let latest = overview.latest else { return nil }
    return ", ban hành từ \(VietnameseFormat.date(earliest)) đến \(VietnameseFormat.date(latest))"
  }

  private var newestSection: HTML? {
    guard !overview.newest.isEmpty else { return nil }
    let items = overview.newest.prefix(Self.newest).map { document -> HTML in
      let subject = document.subject.isEmpty ? "(không có trích yếu)" : document.subject
      let number = document.number.map { "<span><b>\($0.printed)</b></span> " as HTML }
      let day = document.issuedOn.map { "<span>\(DateView(date: $0).html)</span>" as HTML }
      return """
        <li><a href="\(SiteURL.document(document.permalink).path)"><bdi>\(subject)</bdi></a>
        <p class="facts">\(number)\(day)</p></li>
        """
    }
    return """

      <section aria-labelledby="moi-nhat">
      <h2 id="moi-nhat">Văn bản mới nhất</h2>
      <ul class="newest">
      \(items.joined(separator: "\n"))
      </ul>
      <p><a href="\(SiteURL.feed(SearchForm(sort: .newest)).path)">Theo dõi bằng Atom</a></p>
      </section>
      """
  }

  private var yearSection: HTML? {
    YearCountsView(years: Array(overview.years.prefix(Self.years))).html.map { table in
      """

      <section aria-labelledby="theo-nam">
      <h2 id="theo-nam">Theo năm</h2>
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
      <h2 id="theo-loai">Theo loại văn bản</h2>
      \(CountsView(property: .type, values: most).html)
      \(all(.type, shown: Self.shownTypes))
      </section>
      """
  }

  private func all(_ property: BrowseProperty, shown: Int) -> HTML? {
    let count = property.values(of: overview).count
    guard count > shown else { return nil }
    return "<p><a href=\"\(SiteURL.browseList(property).path)\">Xem cả \(VietnameseFormat.number(count))</a></p>"
  }
}

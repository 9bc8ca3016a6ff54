import HTMLText
public import NoticeModel
public import SearchQuery

/// The start page: the search form and what the archive holds.
public struct HomePage: Sendable {
  public var summary: ArchiveSummary
  /// The document types offered in the form.
  public var types: [DocumentType]

  public init(summary: ArchiveSummary, types: [DocumentType]) {
    self.summary = summary
    self.types = types
  }

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: "",
      canonical: .home,
      feed: .feed(SearchForm(sort: .newest)),
      main: """
        <h1>Tra cứu văn bản</h1>
        \(SearchFormView(form: SearchForm(), types: types).html)
        <p>\(holdings)</p>
        <p><a href="\(SiteURL.check.path)">Kiểm tra trích dẫn của một dự thảo</a></p>
        """
    ).html
  }

  private var holdings: HTML {
    guard summary.documents > 0 else {
      return "Kho lưu trữ chưa có văn bản nào. Người quản trị nhập văn bản bằng lệnh <code>tracuu import</code>."
    }
    let documents = VietnameseFormat.number(summary.documents)
    let notices = VietnameseFormat.number(summary.notices)
    return "Kho lưu trữ có <b>\(documents)</b> tài liệu, trong đó <b>\(notices)</b> văn bản có số, ký hiệu\(period)."
  }

  private var period: HTML? {
    guard let earliest = summary.earliest, let latest = summary.latest else { return nil }
    return ", ban hành từ \(VietnameseFormat.date(earliest)) đến \(VietnameseFormat.date(latest))"
  }
}

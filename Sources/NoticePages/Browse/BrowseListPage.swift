import HTMLText
public import SearchQuery

/// All values of one property; also what an address leads to that means none of them.
public struct BrowseListPage: Sendable {
  public var property: BrowseProperty
  public var overview: ArchiveOverview
  /// What was asked for and is not there; the page is then an answer with 404.
  public var unknown: String?

  public init(property: BrowseProperty, overview: ArchiveOverview, unknown: String? = nil) {
    self.property = property
    self.overview = overview
    self.unknown = unknown
  }

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    let values = property.values(of: overview)
    let list: HTML =
      values.isEmpty
      ? "<p>Chưa có tài liệu nào.</p>"
      : property == .year
        ? "\(YearCountsView(years: values).html)" : CountsView(property: property, values: values).html
    return PageLayout(
      title: unknown == nil ? property.label : "Không có trong kho", isIndexed: unknown == nil,
      canonical: unknown == nil ? .browseList(property) : nil, section: .browse,
      main: """
        \(BrowsePath(property: nil).html)
        \(heading)
        \(list)\(undated)
        """
    ).html
  }

  private var heading: HTML {
    guard let unknown else { return "<h1>\(property.label)</h1>" }
    return """
      <h1>Không có trong kho</h1>
      <p>Kho không có tài liệu nào của “<bdi>\(unknown)</bdi>”. \(property.label) có trong kho:</p>
      """
  }

  private var undated: HTML? {
    guard property == .year, overview.undated > 0 else { return nil }
    return "\n<p class=\"muted\">\(VietnameseFormat.number(overview.undated)) tài liệu không rõ năm.</p>"
  }
}

/// The way back from a list.
struct BrowsePath {
  /// The list above; nil on that list itself.
  var property: BrowseProperty?

  var html: HTML {
    let list = property.map { " › <a href=\"\(SiteURL.browseList($0).path)\">\($0.label)</a>" as HTML }
    return """
      <nav class="path" aria-label="Đường dẫn"><a href="\(SiteURL.browse.path)">Duyệt kho</a>\(list)</nav>
      """
  }
}

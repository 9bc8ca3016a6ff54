public import HTMLText
public import SearchQuery

/// All values of one property; also what an address leads to that means none of them.
public struct BrowseListPage: SitePage {
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
  public var html: HTML {
    let values = property.values(of: overview)
    let list: HTML =
      values.isEmpty
      ? "<p>\(say("Chưa có tài liệu nào.", "There are no documents yet."))</p>"
      : property == .year
        ? "\(YearCountsView(years: values).html)" : CountsView(property: property, values: values).html
    return PageLayout(
      title: unknown == nil ? property.label : sayText("Không có trong kho", "Not in the archive"),
      isIndexed: unknown == nil,
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
      <h1>\(say("Không có trong kho", "Not in the archive"))</h1>
      <p>\(say("Kho không có tài liệu nào của", "The archive has no documents of")) “<bdi\(inVietnamese)>\(unknown)</bdi>”. \
      \(say("\(property.label) có trong kho:", "What there is:"))</p>
      """
  }

  private var undated: HTML? {
    guard property == .year, overview.undated > 0 else { return nil }
    let remark = say(
      "\(PageFormat.number(overview.undated)) tài liệu không rõ năm.",
      "\(counted(overview.undated, "document")) of an unknown year.")
    return "\n<p class=\"muted\">\(remark)</p>"
  }
}

/// The way back from a list.
struct BrowsePath {
  /// The list above; nil on that list itself.
  var property: BrowseProperty?

  var html: HTML {
    let list = property.map { " › <a href=\"\(SiteURL.browseList($0).href)\">\($0.label)</a>" as HTML }
    return """
      <nav class="path" aria-label="\(say("Đường dẫn", "Path"))"><a href="\(SiteURL.browse.href)">\(say("Duyệt kho", "Browse the archive"))</a>\(list)</nav>
      """
  }
}

public import HTMLText
public import SearchQuery

/// Where browsing begins: of each property what most documents have, and the way to all of it.
public struct BrowsePage: SitePage {
  public var overview: ArchiveOverview

  public init(overview: ArchiveOverview) {
    self.overview = overview
  }

  /// What is in sight of each list.
  private static let shown = 8

  /// The whole page.
  public var html: HTML {
    let sections = BrowseProperty.allCases.compactMap(section)
    return PageLayout(
      title: sayText("Duyệt kho", "Browse the archive"), canonical: .browse, section: .browse,
      main: """
        <h1>\(say("Duyệt kho", "Browse the archive"))</h1>
        \(sections.isEmpty ? "<p>\(say("Kho lưu trữ chưa có văn bản nào.", "The archive is still empty."))</p>" : sections.joined(separator: "\n"))
        """
    ).html
  }

  private func section(_ property: BrowseProperty) -> HTML? {
    let values = property.values(of: overview)
    guard !values.isEmpty else { return nil }
    let all: HTML? =
      values.count > Self.shown
      ? "\n<p><a href=\"\(SiteURL.browseList(property).href)\">\(say("Xem cả", "See all")) \(PageFormat.number(values.count))</a></p>"
      : nil
    return """
      <section aria-labelledby="\(property.rawValue)">
      <h2 id="\(property.rawValue)"><a href="\(SiteURL.browseList(property).href)">\(property.label)</a></h2>
      \(CountsView(property: property, values: property.most(Self.shown, of: overview)).html)\(all)
      </section>
      """
  }
}

extension BrowseProperty {
  /// The values of most documents, those first; of years the newest.
  func most(_ count: Int, of overview: ArchiveOverview) -> [Facet.Value] {
    let values = values(of: overview)
    guard self != .year, values.count > count else { return Array(values.prefix(count)) }
    return Array(
      values.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .prefix(count).map(\.element))
  }
}

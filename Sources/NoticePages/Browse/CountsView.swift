import HTMLText
import NoticeModel
import SearchQuery

/// Values with how many documents each has, as links to these.
struct CountsView {
  var property: BrowseProperty
  var values: [Facet.Value]
  /// Each value within this year.
  var year: Int?
  /// The value in whose list the reader is.
  var current: String?

  var html: HTML {
    let items = values.map { value -> HTML in
      let address = SiteURL.browseDocuments(BrowseChoice(property, value, year: year)).href
      let state: HTML? = value.value == current ? " aria-current=\"true\"" : nil
      return """
        <li><a\(state) href="\(address)"><bdi\(inVietnamese)>\(value.label)</bdi> \
        <span>\(PageFormat.number(value.count))</span></a>\(successor(of: value))</li>
        """
    }
    return "<ul class=\"counts\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private func successor(of value: Facet.Value) -> HTML? {
    guard property == .issuer, let successor = Succession.successor(of: value.value) else { return nil }
    return "<p class=\"muted\">\(say("nay thuộc", "now part of")) <bdi\(inVietnamese)>\(successor)</bdi></p>"
  }
}

/// How the documents spread over years: a table whose bars need no style of their own.
struct YearCountsView {
  var years: [Facet.Value]

  var html: HTML? {
    guard let most = years.map(\.count).max() else { return nil }
    let rows = years.map { year in
      """
      <tr><th scope="row"><a href="\(SiteURL.browseDocuments(BrowseChoice(.year, year)).href)">\(year.label)</a></th>\
      <td>\(PageFormat.number(year.count))</td>\
      <td><meter min="0" max="\(most)" value="\(year.count)" aria-hidden="true"></meter></td></tr>
      """ as HTML
    }
    return """
      <table class="years">
      <thead><tr><th scope="col">\(Facet.Property.year.label)</th><th scope="col">\(say("Tài liệu", "Documents"))</th><td></td></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }
}

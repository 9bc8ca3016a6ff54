public import HTMLText
public import NoticeModel
public import SearchQuery

/// A page of search results, or help when nothing was found.
public struct ResultsPage: SitePage {
  public var form: SearchForm
  public var results: SearchPage
  /// Remarks on the query.
  public var diagnostics: [Diagnostic]
  /// Date fields whose text is no date; the search ran without them.
  public var unread: [SearchForm.Field]
  /// The document types offered in the form.
  public var types: [DocumentType]
  /// The document whose old address the query is.
  public var addressed: RelatedDocument?

  public init(
    form: SearchForm, results: SearchPage, diagnostics: [Diagnostic] = [], unread: [SearchForm.Field] = [],
    types: [DocumentType] = [], addressed: RelatedDocument? = nil
  ) {
    self.form = form
    self.results = results
    self.diagnostics = diagnostics
    self.unread = unread
    self.types = types
    self.addressed = addressed
  }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: form.query.isEmpty ? sayText("Kết quả", "Results") : form.query,
      isIndexed: false,
      isWide: facets != nil,
      // Who subscribes to a search waits for what is new.
      feed: .feed(form.changed { $0.sort = .newest }),
      hasScript: true,
      main: """
        \(SearchFormView(form: form, types: types, unread: unread, isBrief: true).html)
        <h1>\(heading)</h1>
        \(notes)\(body)
        """
    ).html
  }

  private var notes: HTML? {
    ResultNotesView(
      form: form, results: results, diagnostics: diagnostics, unread: unread, addressed: addressed
    ).html
  }

  private var facets: HTML? { FacetsView(form: form, results: results).html }

  /// The hits come first in the page, so that narrow screens and screen readers meet them before the choices.
  private var body: HTML {
    guard let facets else { return "\(chosen)\(list)" }
    return """
      <div class="results"><div>
      <p class="jump"><a href="#\(FacetsView.anchor)">\(say("Thu hẹp kết quả", "Narrow the results"))</a></p>
      \(chosen)\(list)
      </div>
      \(facets)
      </div>
      """
  }

  private var chosen: HTML? { ChosenFiltersView(form: form, types: types, unread: unread).html }

  private var heading: HTML {
    form.query.isEmpty
      ? say("Kết quả", "Results")
      : "\(say("Kết quả cho", "Results for")) “<bdi\(inVietnamese)>\(form.query)</bdi>”"
  }

  private var list: HTML {
    guard !results.hits.isEmpty else {
      return "\(EmptyResultsView(form: form, total: results.total).html)\(unreadScans)"
    }
    let list = ResultListView(results: results, page: form.page) { .search(form.withPage($0)) }
    return "\(list.html)\(unreadScans)"
  }

  private var unreadScans: HTML? {
    guard results.unreadScans > 0 else { return nil }
    let count = PageFormat.number(results.unreadScans)
    let remark = say(
      "Kho còn \(count) tài liệu chỉ có ảnh, chưa đọc được chữ nên không tìm được bằng từ.",
      "Pictures whose letters could not be read, so that words do not find them: \(count).")
    return "\n<p class=\"muted\">\(remark)</p>"
  }
}

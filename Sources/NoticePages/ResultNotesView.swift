import HTMLText
import SearchQuery

/// What to know before reading the hits: what may have been meant, what was done to the query, what was not read.
struct ResultNotesView {
  var form: SearchForm
  var results: SearchPage
  var diagnostics: [Diagnostic]
  var unread: [SearchForm.Field]
  var addressed: RelatedDocument?

  var html: HTML? {
    let remarks = diagnostics.map { HTML(text: $0.message) }
    let lines = [opening, choice, relaxation, delay].compactMap(\.self) + remarks + unread.map(unread)
    let notes: HTML? =
      lines.isEmpty
      ? nil : "<ul class=\"notes\" id=\"luu-y\">\(lines.map { "<li>\($0)</li>" as HTML }.joined())</ul>\n"
    return "\(suggestion)\(notes)"
  }

  /// Who pastes an address wants its page, not what has the same words.
  private var opening: HTML? {
    addressed.map { "Trang của địa chỉ này: <b>\(RelatedView(document: $0).html)</b>" }
  }

  private var suggestion: HTML? {
    guard let text = results.suggestion, !text.isEmpty else { return nil }
    let path = SiteURL.search(form.changed { $0.query = text }).path
    return "<p class=\"suggestion\">Có phải bạn muốn tìm: <a href=\"\(path)\"><bdi>\(text)</bdi></a></p>\n"
  }

  /// A number means one document only together with a year and an office: where several documents carry it, nobody
  /// should take the first for the only one.
  private var choice: HTML? {
    guard form.page == 1, let asked = results.request.query.number else { return nil }
    let carriers = results.hits.count { $0.number.map(asked.fits) ?? false }
    let canChoose = results.facets.contains { [.issuer, .year].contains($0.property) && $0.values.count > 1 }
    guard carriers > 1, canChoose else { return nil }
    // Where every hit of the page carries it, further pages may hold more.
    let isAll = carriers < results.hits.count || results.total == carriers
    let count: HTML = isAll ? "\(carriers)" : "nhiều"
    return """
      Có \(count) văn bản mang số <bdi>\(asked.printed)</bdi>; \
      hãy chọn <a href="#\(FacetsView.anchor)">năm hoặc cơ quan</a>.
      """
  }

  private var relaxation: HTML? {
    guard results.isRelaxed, !results.hits.isEmpty else { return nil }
    return "Có cả những văn bản thiếu một vài từ; văn bản khớp nhất đứng trước."
  }

  private var delay: HTML? {
    guard results.isPartial else { return nil }
    return "Hết thời gian tìm nên kết quả có thể còn thiếu; hãy thêm từ hoặc bộ lọc rồi tìm lại."
  }

  private func unread(_ field: SearchForm.Field) -> HTML {
    let (label, value) = field == .from ? ("Từ ngày", form.from) : ("Đến ngày", form.to)
    return """
      Không hiểu “\(value)” ở ô \(label), nên ô này không được dùng. Hãy viết như 22/7/2013, 7/2013 hoặc 2013.
      """
  }
}

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
    let remarks = diagnostics.map(\.html)
    let lines = [opening, choice, relaxation, delay].compactMap(\.self) + remarks + unread.map(unread)
    let notes: HTML? =
      lines.isEmpty
      ? nil : "<ul class=\"notes\" id=\"luu-y\">\(lines.map { "<li>\($0)</li>" as HTML }.joined())</ul>\n"
    return "\(suggestion)\(notes)"
  }

  /// Who pastes an address wants its page, not what has the same words.
  private var opening: HTML? {
    addressed.map {
      "\(say("Trang của địa chỉ này", "The page of this address")): <b>\(RelatedView(document: $0).html)</b>"
    }
  }

  private var suggestion: HTML? {
    guard let text = results.suggestion, !text.isEmpty else { return nil }
    let path = SiteURL.search(form.changed { $0.query = text }).href
    let question = say("Có phải bạn muốn tìm", "Did you mean")
    return "<p class=\"suggestion\">\(question): <a href=\"\(path)\"><bdi\(inVietnamese)>\(text)</bdi></a></p>\n"
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
    let count = isAll ? "\(carriers)" : say("nhiều", "Several")
    return say(
      """
      Có \(count) văn bản mang số <bdi>\(asked.printed)</bdi>; \
      hãy chọn <a href="#\(FacetsView.anchor)">năm hoặc cơ quan</a>.
      """,
      """
      \(count) documents carry the number <bdi lang="vi">\(asked.printed)</bdi>; \
      choose a <a href="#\(FacetsView.anchor)">year or body</a>.
      """)
  }

  private var relaxation: HTML? {
    guard results.isRelaxed, !results.hits.isEmpty else { return nil }
    return say(
      "Có cả những văn bản thiếu một vài từ; văn bản khớp nhất đứng trước.",
      "Documents that lack some of the words are shown too; those that match best come first.")
  }

  private var delay: HTML? {
    guard results.isPartial else { return nil }
    return say(
      "Hết thời gian tìm nên kết quả có thể còn thiếu; hãy thêm từ hoặc bộ lọc rồi tìm lại.",
      "Time ran out, so that results may be missing; add words or filters and search again.")
  }

  private func unread(_ field: SearchForm.Field) -> HTML {
    let value = field == .from ? form.from : form.to
    let label = SearchFormView.dateLabel(field)
    return say(
      "Không hiểu “\(value)” ở ô \(label), nên ô này không được dùng. Hãy viết như 22/7/2013, 7/2013 hoặc 2013.",
      """
      “<span lang="vi">\(value)</span>” in the field \(label) was not understood and is not used. Write a date like \
      22/7/2013 (day first), 7/2013 or 2013.
      """)
  }
}

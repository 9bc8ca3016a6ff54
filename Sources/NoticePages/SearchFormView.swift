import HTMLText
import NoticeModel
import SearchQuery

/// The search form: a plain GET form that works without JavaScript.
struct SearchFormView {
  var form: SearchForm
  /// The types to choose from.
  var types: [DocumentType]
  /// Fields whose text could not be read.
  var unread: [SearchForm.Field] = []
  /// Over results, which it should not push off a small screen: the field says enough to those who just used it.
  var isBrief = false
  var hasFilters = true

  var html: HTML {
    """
    <form class="search" role="search" action="\(SiteURL.searchPath)" method="get"\
     data-suggest="\(SiteURL.openSearchSuggestions.path)" data-suggest-label="\(say("Gợi ý", "Suggestions"))">
    <label for="q"\(isBrief ? " class=\"unseen\"" : .empty)>\(say("Tìm văn bản", "Search documents"))</label>
    <div class="ask">
    <input id="q" name="q" type="search" value="\(form.query)" maxlength="1000" autocomplete="off"\
    \(isBrief ? .empty : " aria-describedby=\"q-goi-y\"")>
    <button type="submit">\(say("Tìm", "Search"))</button>
    </div>
    \(LanguageField().html)\(hint)\(filters)</form>
    """
  }

  private var hint: HTML? {
    guard !isBrief else { return nil }
    return """
      <p class="hint" id="q-goi-y">\(say(
        "Từ khóa có dấu hoặc không dấu, hoặc số văn bản như 164/TB-UBND.",
        "Vietnamese words with or without diacritics, or a document number like 164/TB-UBND."))</p>

      """
  }

  private var filters: HTML? {
    guard hasFilters else { return nil }
    return """
      <details class="filters"\(isOpen ? " open" : .empty)>
      <summary>\(say("Lọc và sắp xếp", "Filter and sort"))</summary>
      <div class="fields">
      <div><label for="loai">\(Facet.Property.type.label)</label>\(typeSelect)</div>
      <div><label for="co-quan">\(Facet.Property.issuer.label)</label>
      <input id="co-quan" name="co-quan" value="\(form.issuer)" maxlength="200" autocomplete="off"></div>
      \(dateField(.from, value: form.from))
      \(dateField(.to, value: form.to))
      <div><label for="sap-xep">\(say("Sắp xếp", "Sort by"))</label>\(sortSelect)</div>
      </div>\(hidden(.collection, form.collection))\(hidden(.category, form.category))
      </details>

      """
  }

  /// Filters in force are named over the hits, so they need not push those off a small screen.
  private var isOpen: Bool { form.sort != .relevance || !unread.isEmpty }

  /// How the fields of a period are called.
  static func dateLabel(_ field: SearchForm.Field) -> String {
    field == .from ? sayText("Từ ngày", "From") : sayText("Đến ngày", "To")
  }

  private func dateField(_ field: SearchForm.Field, value: String) -> HTML {
    let isUnread = unread.contains(field)
    return """
      <div><label for="\(field.rawValue)">\(Self.dateLabel(field)) <span class="hint">(\(say("22/7/2013, 7/2013 hoặc 2013", "22/7/2013, 7/2013 or 2013")))</span></label>
      <input id="\(field.rawValue)" name="\(field.rawValue)" value="\(value)" maxlength="20" autocomplete="off"\
      \(isUnread ? " aria-invalid=\"true\" aria-describedby=\"luu-y\"" : .empty)></div>
      """
  }

  /// Chosen among the results only, where its name is known; another search from the form stays within it.
  private func hidden(_ field: SearchForm.Field, _ value: String) -> HTML? {
    guard !value.isEmpty else { return nil }
    return "\n<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(value)\">"
  }

  private var typeSelect: HTML {
    var choices = types.map { ($0.code, $0.name) }
    if !form.type.isEmpty, !types.contains(where: { $0.code == form.type }) { choices.append((form.type, form.type)) }
    return SelectView(
      name: SearchForm.Field.type.rawValue, any: say("Mọi loại", "Any type"), choices: choices, chosen: form.type,
      quotesArchive: true
    ).html
  }

  private var sortSelect: HTML {
    // An empty value keeps the usual order out of the address.
    func value(_ sort: SearchRequest.Sort) -> String { sort == .relevance ? "" : sort.address }
    return SelectView(
      name: SearchForm.Field.sort.rawValue, choices: SearchRequest.Sort.allCases.map { (value($0), $0.label) },
      chosen: value(form.sort)
    ).html
  }
}

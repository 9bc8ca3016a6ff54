import HTMLText
import SearchQuery

/// Ways to narrow a result: for each property its most frequent values, as plain links that set or unset a filter.
struct FacetsView {
  var form: SearchForm
  var results: SearchPage

  /// What is in sight without opening the rest.
  private static let shown = 8
  /// More links would weigh more than the hits; the form's field takes any other body.
  private static let atMost = 60

  /// Where a link above the hits leads on narrow screens, on which the choices stand below them.
  static let anchor = "thu-hep"

  /// Nil when there is nothing to choose.
  var html: HTML? {
    let facets = results.choices.filter(offersChoice)
    guard !facets.isEmpty else { return nil }
    return """
      <nav class="facets" id="\(Self.anchor)" aria-label="\(say("Thu hẹp kết quả", "Narrow the results"))">
      \(facets.map(section).joined(separator: "\n"))
      </nav>
      """
  }

  /// A single value that every result has anyway narrows nothing.
  private func offersChoice(_ facet: Facet) -> Bool {
    guard let first = facet.values.first else { return false }
    return facet.values.count > 1 || first.count < results.total || form.has(facet.property, first.value)
  }

  private func section(_ facet: Facet) -> HTML {
    let links = facet.values.prefix(Self.atMost).map { link(facet, $0) }
    let rest = links.dropFirst(Self.shown)
    let more: HTML? =
      rest.isEmpty
      ? nil
      : """

      <details><summary>\(say("Thêm \(rest.count) lựa chọn", "\(counted(rest.count, "more choice"))"))</summary>
      <ul\(inVietnamese)>\(rest.joined())</ul></details>
      """
    return """
      <section><h2>\(facet.property.label)</h2>
      <ul\(inVietnamese)>\(links.prefix(Self.shown).joined())</ul>\(more)</section>
      """
  }

  private func link(_ facet: Facet, _ value: Facet.Value) -> HTML {
    let isChosen = form.has(facet.property, value.value)
    let target = form.setting(facet.property, to: isChosen ? nil : value.value)
    let number = PageFormat.number(value.count)
    let count: HTML = facet.isExact ? "\(number)" : say("hơn \(number)", "over \(number)")
    let state: HTML? = isChosen ? " aria-current=\"true\"" : nil
    // Robots are kept from these by robots.txt: the same word on every link would weigh more than it says. Nor does HTML
    // need the end tag of an `li` (13.1.2.4).
    return """
      <li><a\(state) href="\(SiteURL.search(target).href)"><bdi>\(value.label)</bdi> \
      <span\(facet.isExact ? .empty : inOwnLanguage)>\(count)</span></a>
      """
  }
}

extension Facet.Property {
  /// The property's name over its choices.
  var label: String {
    switch self {
    case .type: sayText("Loại văn bản", "Type")
    case .issuer: sayText("Cơ quan ban hành", "Issuing body")
    case .year: sayText("Năm", "Year")
    case .collection: sayText("Bộ sưu tập", "Collection")
    case .category: sayText("Chuyên mục", "Category")
    }
  }
}

extension SearchForm {
  /// True when the form asks for just this value of a property. A year is a period that begins and ends with it; a body is
  /// one in all its spellings, of which another result may have another one more often.
  func has(_ property: Facet.Property, _ value: String) -> Bool {
    switch property {
    case .type: type == value
    case .issuer: issuer == value || (!issuer.isEmpty && BodyName.key(of: issuer) == BodyName.key(of: value))
    case .year: from == value && to == value
    case .collection: collection == value
    case .category: category == value
    }
  }

  /// The same search with one property set, or free again; the other filters stay.
  func setting(_ property: Facet.Property, to value: String?) -> SearchForm {
    let value = value ?? ""
    return changed { form in
      switch property {
      case .type: form.type = value
      case .issuer: form.issuer = value
      case .year: (form.from, form.to) = (value, value)
      case .collection: form.collection = value
      case .category: form.category = value
      }
    }
  }
}

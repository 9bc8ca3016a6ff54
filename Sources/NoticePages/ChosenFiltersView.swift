import HTMLText
import NoticeModel
import SearchQuery

/// The filters in force, each a link to the same search without it.
struct ChosenFiltersView {
  var form: SearchForm
  /// Names of the types, to show them rather than codes.
  var types: [DocumentType]
  /// Date fields that the search ran without.
  var unread: [SearchForm.Field] = []

  /// Nil when no filter is set.
  var html: HTML? {
    let links = chosen.map { name, value, rest -> HTML in
      """
      <li><a rel="nofollow" href="\(SiteURL.search(rest).href)">\
      <span class="unseen">\(say("Bỏ lọc", "Remove filter")) </span><bdi>\(name): \(value)</bdi> \
      <span aria-hidden="true">×</span></a></li>
      """
    }
    let label = say("Đang lọc theo", "Filters in force")
    return links.isEmpty ? nil : "<ul class=\"chosen\" aria-label=\"\(label)\">\(links.joined())</ul>\n"
  }

  private var chosen: [(name: HTML, value: HTML, rest: SearchForm)] {
    var chosen: [(name: HTML, value: HTML, rest: SearchForm)] = []
    if !form.type.isEmpty {
      let name = types.first { $0.code == form.type }?.name ?? form.type
      chosen.append((say("Loại", "Type"), quoted(name), form.setting(.type, to: nil)))
    }
    if !form.issuer.isEmpty {
      chosen.append((say("Cơ quan", "Body"), quoted(form.issuer), form.setting(.issuer, to: nil)))
    }
    if form.from == form.to, !form.from.isEmpty, unread.isEmpty {
      chosen.append((say("Thời gian", "Time"), "\(form.from)", form.setting(.year, to: nil)))
    } else {
      if isSet(.from, form.from) {
        chosen.append((say("Từ", "From"), "\(form.from)", form.changed { $0.from = "" }))
      }
      if isSet(.to, form.to) { chosen.append((say("Đến", "To"), "\(form.to)", form.changed { $0.to = "" })) }
    }
    if !form.collection.isEmpty {
      chosen.append((say("Bộ sưu tập", "Collection"), quoted(form.collection), form.setting(.collection, to: nil)))
    }
    if !form.category.isEmpty {
      chosen.append((say("Chuyên mục", "Category"), quoted(form.category), form.setting(.category, to: nil)))
    }
    return chosen
  }

  private func isSet(_ field: SearchForm.Field, _ value: String) -> Bool {
    !value.isEmpty && !unread.contains(field)
  }
}

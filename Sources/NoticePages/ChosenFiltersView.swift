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
    let links = chosen.map { label, rest -> HTML in
      """
      <li><a rel="nofollow" href="\(SiteURL.search(rest).path)" aria-label="Bỏ lọc \(label)"><bdi>\(label)</bdi> \
      <span aria-hidden="true">×</span></a></li>
      """
    }
    return links.isEmpty ? nil : "<ul class=\"chosen\" aria-label=\"Đang lọc theo\">\(links.joined())</ul>\n"
  }

  private var chosen: [(label: String, rest: SearchForm)] {
    var chosen: [(label: String, rest: SearchForm)] = []
    if !form.type.isEmpty {
      let name = types.first { $0.code == form.type }?.name ?? form.type
      chosen.append(("Loại: \(name)", form.setting(.type, to: nil)))
    }
    if !form.issuer.isEmpty { chosen.append(("Cơ quan: \(form.issuer)", form.setting(.issuer, to: nil))) }
    if form.from == form.to, !form.from.isEmpty, unread.isEmpty {
      chosen.append(("Thời gian: \(form.from)", form.setting(.year, to: nil)))
    } else {
      if isSet(.from, form.from) { chosen.append(("Từ: \(form.from)", form.changed { $0.from = "" })) }
      if isSet(.to, form.to) { chosen.append(("Đến: \(form.to)", form.changed { $0.to = "" })) }
    }
    if !form.collection.isEmpty {
      chosen.append(("Bộ sưu tập: \(form.collection)", form.setting(.collection, to: nil)))
    }
    if !form.category.isEmpty { chosen.append(("Chuyên mục: \(form.category)", form.setting(.category, to: nil))) }
    return chosen
  }

  private func isSet(_ field: SearchForm.Field, _ value: String) -> Bool {
    !value.isEmpty && !unread.contains(field)
  }
}

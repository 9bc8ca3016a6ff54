import Foundation
import NoticeModel

/// What `versions.extra` holds as JSON: a record's other fields, and under names of their own what a portal says of a
/// page, and where the record says that it stood.
struct StoredExtra {
  var fields: [String: String]
  var publishedOn: CivilDate?
  var category: [String]
  var portalURL: String?

  init(of notice: Notice) {
    (fields, publishedOn, category) = (notice.extra, notice.publishedOn, notice.category)
    portalURL = notice.portalURL
  }

  init(_ json: String?) {
    fields = json.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) } ?? [:]
    publishedOn = fields[Self.dayName].flatMap { CivilDate(iso: $0) }
    if publishedOn != nil { fields[Self.dayName] = nil }
    category = fields[Self.categoryName].map { CategoryText.names(in: $0) } ?? []
    if !category.isEmpty { fields[Self.categoryName] = nil }
    portalURL = fields.removeValue(forKey: Self.addressName)
  }

  /// All of it under its names.
  var all: [String: String] {
    var all = fields
    if let publishedOn { all[Self.dayName] = publishedOn.description }
    if !category.isEmpty { all[Self.categoryName] = CategoryText.text(of: category) }
    if let portalURL { all[Self.addressName] = portalURL }
    return all
  }

  /// The day by itself, of a row of `versions`: what lists show, without reading all the fields.
  static let publishedOn = "json_extract(versions.extra, '$.\(dayName)')"

  private static let dayName = "published_on"
  private static let categoryName = "category"
  private static let addressName = "portal_url"
}

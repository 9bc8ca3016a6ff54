import NoticeModel
import VietnameseText

/// The category of the portal, with those below it: `chuyên mục:"tin tức"`, `category:"tin tuc › thong bao"`.
enum CategoryFilter: QueryFilter {
  static let name = "chuyên mục"
  static let keys = ["chuyen muc", "category"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    CategoryText.names(in: value).contains { !Folding.words(in: $0).isEmpty }
      ? filters.put(value, at: \.category) : .unknown(expected: "tên chuyên mục, như chuyên mục:\"tin tức\"")
  }
}

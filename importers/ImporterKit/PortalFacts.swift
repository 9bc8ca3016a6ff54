import NoticeModel
import VietnameseText

/// When and where a portal published a page, from the page or from columns of a record that are called so.
struct PortalFacts {
  var publishedOn: CivilDate?
  var category: [String]

  /// Takes what it reads out of `extra`.
  init(of extraction: Extraction, _ extra: inout [String: String]) {
    publishedOn = extraction.publishedOn
    if publishedOn == nil, let day = extra["published_on"].flatMap({ CivilDate(iso: $0) }) {
      publishedOn = day
      extra["published_on"] = nil
    }
    // Through its text, so that what is stored is what was read.
    category = CategoryText.names(in: CategoryText.text(of: extraction.category.map(ReadingForm.cleaned)))
    if category.isEmpty, let names = extra["category"].map({ CategoryText.names(in: $0) }), !names.isEmpty {
      category = names
      extra["category"] = nil
    }
  }
}

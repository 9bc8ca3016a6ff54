import HTMLText
import NoticeModel
import SearchQuery

/// The near-identical documents of one, with where each comes from.
struct SimilarView {
  var documents: [RelatedDocument]

  var html: HTML? {
    ListSection(
      anchor: "tuong-tu", title: say("Bản tương tự", "Similar copies"),
      remark: say("Cùng nội dung, chỉ khác cách trình bày.", "The same content, laid out in another way."),
      items: documents.map { document in
        """
        <a href="\(SiteURL.document(document.permalink).href)"><bdi\(inVietnamese)>\(document.subject)</bdi></a>
        <bdi\(inVietnamese)><code>\(document.source.collection)/\(document.source.path)</code></bdi>
        """
      }
    ).html
  }
}

/// A near-identical document in JSON.
struct SimilarJSON: Encodable, Sendable {
  let id: String
  let url: String
  let source: String
  let collection: String

  init(_ document: RelatedDocument) {
    id = document.id.hex
    url = SiteURL.document(document.permalink).path
    source = document.source.path
    collection = document.source.collection
  }
}

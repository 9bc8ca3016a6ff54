import NoticeModel
import SearchQuery

/// A page of an old portal as schema.org's `WebPage`; as an `Article` where the portal says when it published it.
///
/// Its old address is left out: domains of offices that are no more have been taken over by others.
struct WebPageLD: Encodable {
  let context = "https://schema.org"
  let type: String
  /// The permalink, as `@id` and `url`.
  let id: String
  let url: String
  let name: String
  /// What an `Article` has for a title beside `name`.
  let headline: String?
  let inLanguage = "vi"
  let datePublished: String?
  let articleSection: String?
  let publisher: OrganizationLD?
  let encoding: MediaObjectLD?
  let sdPublisher: OrganizationLD

  init(_ notice: Notice, _ base: SiteBase) {
    id = base.absolute(.document(notice.permalink))
    url = id
    name = notice.subject.isEmpty ? notice.kind.label : notice.subject
    datePublished = notice.stated(notice.publishedOn, "published_on")?.description
    let isArticle = datePublished != nil
    type = isArticle ? "Article" : "WebPage"
    headline = isArticle ? name : nil
    articleSection = isArticle && !notice.category.isEmpty ? CategoryText.text(of: notice.category) : nil
    publisher = notice.stated(notice.issuingBody, "issuing_body").map { OrganizationLD(name: $0) }
    encoding = MediaObjectLD(notice, base)
    sdPublisher = OrganizationLD(base)
  }

  enum CodingKeys: String, CodingKey {
    case context = "@context"
    case type = "@type"
    case id = "@id"
    case url, name, headline, inLanguage, datePublished, articleSection, publisher, encoding, sdPublisher
  }
}

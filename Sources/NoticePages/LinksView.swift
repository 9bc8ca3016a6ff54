import HTMLText
import NoticeModel
import SearchQuery

/// The files that hang on a page, the other documents it links to, and for a file the pages it hangs on.
struct LinksView {
  var relations: DocumentRelations

  var html: HTML? {
    let sections: [HTML] = [
      ListSection(
        anchor: "tep-dinh-kem", title: say("Tệp đính kèm", "Attached files"),
        items: relations.links.filter(\.isAttachment).map(item)
      ).html,
      ListSection(
        anchor: "lien-ket", title: say("Liên kết trong bài", "Links in the text"),
        items: relations.links.filter { !$0.isAttachment }.map(item)
      ).html,
      ListSection(
        anchor: "dinh-kem-o", title: say("Đính kèm ở trang", "Attached to"),
        items: relations.linkedFrom.map { item($0, named: $0.subject) }
      ).html,
    ].compactMap(\.self)
    return sections.isEmpty ? nil : sections.joined(separator: "\n")
  }

  /// By what the link says, since files rarely have a title of their own.
  private func item(_ link: LinkedDocument) -> HTML {
    item(link.document, named: link.text.isEmpty ? link.document.subject : link.text)
  }

  private func item(_ document: RelatedDocument, named name: String) -> HTML {
    "<a href=\"\(SiteURL.document(document.permalink).href)\"><bdi\(inVietnamese)>\(name)</bdi></a>"
  }
}

/// A linked document in JSON.
struct LinkJSON: Encodable, Sendable {
  let text: String
  let id: String
  let url: String
  let source: String
  let attachment: Bool

  init(_ link: LinkedDocument) {
    text = link.text
    id = link.document.id.hex
    url = SiteURL.document(link.document.permalink).path
    source = link.document.source.path
    attachment = link.isAttachment
  }
}

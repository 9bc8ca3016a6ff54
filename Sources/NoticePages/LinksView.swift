import HTMLText
import NoticeModel
import SearchQuery

/// The files that hang on a page, the other documents it links to, and for a file the pages it hangs on.
struct LinksView {
  var relations: DocumentRelations

  var html: HTML? {
    let sections: [HTML] = [
      section("tep-dinh-kem", "Tệp đính kèm", relations.links.filter(\.isAttachment).map(item)),
      section("lien-ket", "Liên kết trong bài", relations.links.filter { !$0.isAttachment }.map(item)),
      section("dinh-kem-o", "Đính kèm ở trang", relations.linkedFrom.map { item($0, named: $0.subject) }),
    ].compactMap(\.self)
    return sections.isEmpty ? nil : sections.joined(separator: "\n")
  }

  private func section(_ anchor: String, _ title: HTML, _ items: [HTML]) -> HTML? {
    guard !items.isEmpty else { return nil }
    return """
      <section aria-labelledby="\(anchor)">
      <h2 id="\(anchor)">\(title)</h2>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  /// By what the link says, since files rarely have a title of their own.
  private func item(_ link: LinkedDocument) -> HTML {
    item(link.document, named: link.text.isEmpty ? link.document.subject : link.text)
  }

  private func item(_ document: RelatedDocument, named name: String) -> HTML {
    "<li><a href=\"\(SiteURL.document(document.permalink).path)\"><bdi>\(name)</bdi></a></li>"
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

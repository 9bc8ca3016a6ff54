import HTMLText
import NoticeModel
import SearchQuery

/// What became of a document, above everything else on its page; nothing where the archive knows of no change.
struct StatusView {
  var status: DocumentStatus

  var html: HTML? {
    guard status.kind != .unchanged else { return nil }
    let items = status.by.map { citing in
      let part = citing.article.map { " (\($0))" as HTML }
      return """
        <li>\(citing.relation.passiveName)\(part): \(RelatedView(document: citing.document).html)</li>
        """ as HTML
    }
    return """
      <div class="notes" role="note">
      <p><b>\(status.text)</b></p>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </div>

      """
  }
}

/// What a document cites and what cites it.
struct ReferencesView {
  var references: DocumentReferences

  private static let most = 200

  var html: HTML? {
    let cites = references.cites.prefix(Self.most).map(item)
    let citedBy = references.citedBy.prefix(Self.most).map { citing in
      let part = citing.article.map { " (\($0))" as HTML }
      return """
        <li>\(citing.relation.passiveName)\(part): \(RelatedView(document: citing.document).html)</li>
        """ as HTML
    }
    let lists: [HTML] = [
      list("vien-dan", "Văn bản được viện dẫn", cites), list("duoc-vien-dan", "Văn bản viện dẫn văn bản này", citedBy),
    ].compactMap(\.self)
    guard !lists.isEmpty else { return nil }
    let note: HTML? =
      references.status.kind == .unchanged ? "<p class=\"muted\">\(references.status.text)</p>\n" : nil
    return "\(lists.joined(separator: "\n"))\n\(note)"
  }

  private func item(_ cited: DocumentReferences.Cited) -> HTML {
    let citation = cited.citation
    let part = citation.article.map { "\($0), " as HTML }
    let name = citation.number?.printed ?? citation.name ?? ""
    let day = citation.issuedOn.map { " ngày \(DateView(date: $0).html)" as HTML }
    let head: HTML = "\(citation.relation.name): \(part)"
    if let document = cited.document {
      let address = SiteURL.document(document.permalink).path
      return "<li>\(head)<a href=\"\(address)\"><bdi>\(name)</bdi></a>\(day)</li>"
    }
    if cited.documents.isEmpty {
      return "<li>\(head)<bdi>\(name)</bdi>\(day) <span class=\"muted\">(không có trong kho)</span></li>"
    }
    let several = cited.documents.map { RelatedView(document: $0).html }.joined(separator: ", ")
    return "<li>\(head)<bdi>\(name)</bdi>\(day) <span class=\"muted\">(có thể là)</span> \(several)</li>"
  }

  private func list(_ anchor: String, _ title: HTML, _ items: [HTML]) -> HTML? {
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
}

/// A document by its number and day, else its subject, with its address.
struct RelatedView {
  var document: RelatedDocument

  var html: HTML {
    "<a href=\"\(SiteURL.document(document.permalink).path)\"><bdi>\(document.shortName)</bdi></a>"
  }
}

/// What a document tells units to do.
struct AssignmentsView {
  var assignments: [Assignment]

  var html: HTML? {
    guard !assignments.isEmpty else { return nil }
    let items = assignments.map { assignment in
      let deadline = assignment.deadline.map {
        " <span class=\"muted\">(hạn \(DateView(date: $0).html))</span>" as HTML
      }
      return "<li><b><bdi>\(assignment.unit)</bdi></b>: <bdi>\(assignment.task)</bdi>\(deadline)</li>" as HTML
    }
    return """
      <section aria-labelledby="nhiem-vu">
      <h2 id="nhiem-vu">Nhiệm vụ được giao</h2>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </section>

      """
  }
}

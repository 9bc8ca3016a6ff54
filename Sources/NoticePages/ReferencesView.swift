import HTMLText
import NoticeModel
import SearchQuery

/// What became of a document, above everything else on its page; nothing where the archive knows of no change.
struct StatusView {
  var status: DocumentStatus
  /// How many of the documents that say so are listed.
  var most = Int.max

  var html: HTML? {
    guard status.kind != .unchanged else { return nil }
    let items = status.by.prefix(most).map { citing in
      let part = citing.article.map { " (\(quoted($0)))" as HTML }
      return """
        <li>\(citing.relation.passiveName)\(part): \(RelatedView(document: citing.document).html)</li>
        """ as HTML
    }
    let list: HTML? = items.isEmpty ? nil : "<ul>\n\(items.joined(separator: "\n"))\n</ul>\n"
    return """
      <div class="notes" role="note">
      <p><b>\(status.html)</b></p>
      \(list)</div>

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
      let part = citing.article.map { " (\(quoted($0)))" as HTML }
      return "\(citing.relation.passiveName)\(part): \(RelatedView(document: citing.document).html)" as HTML
    }
    let lists: [HTML] = [
      ListSection(anchor: "vien-dan", title: say("Văn bản được viện dẫn", "Documents it cites"), items: cites).html,
      ListSection(
        anchor: "duoc-vien-dan", title: say("Văn bản viện dẫn văn bản này", "Documents that cite it"), items: citedBy
      ).html,
    ].compactMap(\.self)
    guard !lists.isEmpty else { return nil }
    let note: HTML? =
      references.status.kind == .unchanged ? "<p class=\"muted\">\(references.status.html)</p>\n" : nil
    return "\(lists.joined(separator: "\n"))\n\(note)"
  }

  private func item(_ cited: DocumentReferences.Cited) -> HTML {
    let citation = cited.citation
    let part = citation.article.map { "\(quoted($0)), " as HTML }
    let name = citation.number?.printed ?? citation.name ?? ""
    let day = citation.issuedOn.map { "\(say(" ngày ", " of "))\(DateView(date: $0).html)" as HTML }
    let head: HTML = "\(citation.relation.name): \(part)"
    if let document = cited.document {
      let address = SiteURL.document(document.permalink).href + TextSections.fragment(article: citation.article)
      return "\(head)<a href=\"\(address)\"><bdi\(inVietnamese)>\(name)</bdi></a>\(day)"
    }
    if cited.documents.isEmpty {
      return
        "\(head)<bdi\(inVietnamese)>\(name)</bdi>\(day) <span class=\"muted\">(\(say("không có trong kho", "not in the archive")))</span>"
    }
    let several = cited.documents.map { RelatedView(document: $0).html }.joined(separator: ", ")
    return
      "\(head)<bdi\(inVietnamese)>\(name)</bdi>\(day) <span class=\"muted\">(\(say("có thể là", "may be")))</span> \(several)"
  }
}

/// A document by its number and day, else its subject, with its address.
struct RelatedView {
  var document: RelatedDocument

  var html: HTML {
    "<a href=\"\(SiteURL.document(document.permalink).href)\">\(document.name)</a>"
  }
}

/// What a document tells units to do.
struct AssignmentsView {
  var assignments: [Assignment]

  var html: HTML? {
    let items = assignments.map { assignment in
      let deadline = assignment.deadline.map {
        " <span class=\"muted\">(\(say("hạn", "due")) \(DateView(date: $0).html))</span>" as HTML
      }
      return
        "<b><bdi\(inVietnamese)>\(assignment.unit)</bdi></b>: <bdi\(inVietnamese)>\(assignment.task)</bdi>\(deadline)"
        as HTML
    }
    return ListSection(anchor: "nhiem-vu", title: say("Nhiệm vụ được giao", "Assignments"), items: items).html.map {
      "\($0)\n"
    }
  }
}

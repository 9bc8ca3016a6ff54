import HTMLText
import NoticeModel
import SearchQuery

/// A cited document in the list of a checked draft.
struct CheckedCitationView {
  var item: CitationCheck
  /// From 0.
  var place: Int

  /// More documents of one number than anybody compares here; the page of the number has them all.
  private static let most = 10

  static func anchor(_ place: Int) -> String { "vien-dan-\(place + 1)" }

  var html: HTML {
    let citation = item.cited.citation
    let name = citation.number?.printed ?? citation.name ?? ""
    let day = citation.issuedOn.map { "\(say(" ngày ", " of "))\(DateView(date: $0).html)" as HTML }
    let body = citation.issuer.map { "\(say(" của ", " by "))<bdi\(inVietnamese)>\($0)</bdi>" as HTML }
    return """
      <li id="\(Self.anchor(place))">
      <p><b><bdi\(inVietnamese)>\(name)</bdi></b>\(day)\(body)</p>
      \(state)
      </li>
      """
  }

  private var state: HTML {
    let documents = item.cited.documents
    if let document = item.cited.document {
      let status = item.status.map { $0.kind == .unchanged ? "<p class=\"muted\">\($0.html)</p>" : changed($0) }
      return "<p>\(say("Có trong kho", "In the archive")): \(link(document))</p>\n\(status)"
    }
    guard item.cited.differing.isEmpty else { return differences }
    guard !documents.isEmpty else { return "<p>\(say("Không có trong kho.", "Not in the archive.")) \(search)</p>" }
    let items = documents.prefix(Self.most).map { "<li>\(link($0))</li>" as HTML }
    return """
      <p>\(say(
        "Chưa rõ: kho có \(documents.count) văn bản như vậy.",
        "Unclear: the archive has \(counted(documents.count, "such document"))."
      )) \(documents.count > Self.most ? search : nil)</p>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      """
  }

  private var differences: HTML {
    let differing = item.cited.differing
    let items = differing.prefix(Self.most).map { "<li>\(link($0.document))</li>" as HTML }
    return """
      <p>\(say("Khác với kho", "Differs from the archive")): \(item.cited.difference). \
      \(differing.count > Self.most ? search : nil)</p>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      """
  }

  private func changed(_ status: DocumentStatus) -> HTML { StatusView(status: status, most: Self.most).html ?? .empty }

  private var search: HTML? {
    item.cited.citation.number.map {
      "<a href=\"\(SiteURL.number($0.printed).href)\">\(say("Tìm theo số", "Find by number"))</a>"
    }
  }

  private func link(_ document: RelatedDocument) -> HTML {
    let body = document.issuingBody.map { "\(say(" của ", " by "))<bdi\(inVietnamese)>\($0)</bdi>" as HTML }
    let subject: HTML? = document.number == nil ? nil : ": <bdi\(inVietnamese)>\(document.subject)</bdi>"
    return "\(RelatedView(document: document).html)\(body)\(subject)"
  }
}

import HTMLText
import NoticeModel
import SearchQuery

/// A document in the fifteen elements of Dublin Core (`oai_dc`), the form that every harvester knows.
///
/// Only what the document prints or a person decided: what was inferred would lose its mark on the way.
struct DublinCore {
  var notice: Notice
  var replacements: [RelatedDocument]
  var repository: OAIRepository

  /// The format's name in requests.
  static let prefix = "oai_dc"

  static let formatElement: XML = """
    <metadataFormat><metadataPrefix>oai_dc</metadataPrefix>\
    <schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema>\
    <metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat>
    """

  /// Each says something; names may come several times.
  var elements: [(name: String, value: String)] {
    let elements: [(name: String, value: String?)] =
      [
        ("title", notice.stated(notice.subject, "subject")),
        ("creator", notice.stated(notice.issuingBody, "issuing_body")),
        ("description", DocumentAbstract(notice).text),
        ("publisher", repository.name),
        ("contributor", notice.stated(notice.signer, "signer")),
        ("date", day),
        ("type", notice.stated(notice.type?.name, "type")),
        ("format", notice.provenance.mediaType),
        ("identifier", address(notice.permalink)),
        ("identifier", notice.stated(notice.number?.printed, "number")),
        ("source", originalAddress),
        ("language", "vi"),
      ] + replacements.map { ("relation", address($0.permalink)) }
    return elements.compactMap { name, value in
      let line = value?.onOneLine ?? ""
      return line.isEmpty ? nil : (name, line)
    }
  }

  var xml: XML {
    """
    <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
    \(elements.map { "<dc:\($0.name)>\($0.value)</dc:\($0.name)>" as XML }.joined(separator: "\n"))
    </oai_dc:dc>
    """
  }

  private func address(_ permalink: Permalink) -> String { repository.base.absolute(.document(permalink)) }

  /// The document's own day, for a page without one that of publication.
  private var day: String? {
    if let day = notice.issuedOn { return notice.stated(day.description, "issued_on") }
    guard notice.kind == .page else { return nil }
    return notice.stated(notice.publishedOn?.description, "published_on")
  }

  /// Where the portal had it; a path in an imported folder leads nowhere.
  private var originalAddress: String? {
    let path = notice.provenance.source.path
    return ["http://", "https://"].contains { path.hasPrefix($0) } ? path : nil
  }
}

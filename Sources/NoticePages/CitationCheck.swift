public import NoticeModel
public import SearchQuery

/// A citation of a draft, what the archive has for it, and what became of that.
public struct CitationCheck: Sendable {
  public var cited: DocumentReferences.Cited
  /// Nil where the document is not known.
  public var status: DocumentStatus?

  /// Each document that a text cites once, in the order of the text.
  public static func checked(
    _ citations: [Citation], in archive: some NoticeSearching
  ) async throws(SearchError) -> [CitationCheck] {
    var seen: Set<String> = []
    let distinct = citations.filter { citation in
      let name = citation.number?.printed ?? citation.name ?? ""
      let day = citation.issuedOn?.description ?? ""
      return seen.insert("\(name)\n\(day)\n\(citation.issuer ?? "")\n\(citation.type?.code ?? "")").inserted
    }
    var checked: [CitationCheck] = []
    for (citation, documents) in zip(distinct, try await archive.documents(for: distinct)) {
      var status: DocumentStatus?
      if documents.count == 1 { status = try await archive.references(of: documents[0].id)?.status }
      checked.append(
        CitationCheck(cited: DocumentReferences.Cited(citation: citation, documents: documents), status: status))
    }
    return checked
  }
}

/// A checked draft in JSON.
public struct CheckJSON: Encodable, Sendable {
  let citations: [Item]

  public init(_ checked: [CitationCheck]) {
    citations = checked.map(Item.init)
  }

  struct Item: Encodable, Sendable {
    let cited: ReferencesJSON.Cited
    @OrNull var status: StatusJSON?

    init(_ check: CitationCheck) {
      cited = ReferencesJSON.Cited(check.cited)
      status = check.status.map(StatusJSON.init)
    }

    func encode(to encoder: any Encoder) throws {
      try cited.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(_status, forKey: .status)
    }

    enum CodingKeys: String, CodingKey { case status }
  }
}

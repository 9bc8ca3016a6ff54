public import SearchQuery

/// A citation of a draft, what the archive has for it, and what became of that.
public struct CitationCheck: Sendable {
  public var cited: DocumentReferences.Cited
  /// Nil where the document is not known.
  public var status: DocumentStatus?

  public init(cited: DocumentReferences.Cited, status: DocumentStatus?) {
    self.cited = cited
    self.status = status
  }
}

/// A checked draft in JSON.
public struct CheckJSON: Encodable, Sendable {
  let citations: [Item]

  public init(_ checked: CheckedDraft) {
    citations = checked.items.map(Item.init)
  }

  struct Item: Encodable, Sendable {
    let cited: ReferencesJSON.Cited
    let differing: [DifferingJSON]
    @OrNull var status: StatusJSON?

    init(_ check: CitationCheck) {
      cited = ReferencesJSON.Cited(check.cited)
      differing = DifferingJSON.list(check.cited)
      status = check.status.map(StatusJSON.init)
    }

    func encode(to encoder: any Encoder) throws {
      try cited.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(differing, forKey: .differing)
      try container.encode(_status, forKey: .status)
    }

    enum CodingKeys: String, CodingKey { case differing, status }
  }
}

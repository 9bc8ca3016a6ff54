import NoticeModel
public import SearchQuery

/// The numbers of a text in JSON: each document once, where it is named, and what the archive has of it.
public struct NumbersInTextJSON: Encodable, Sendable {
  let numbers: [Item]
  /// How many more documents are named than were looked up.
  let omitted: Int

  /// - Parameter checked: the citations of just these numbers.
  public init(_ numbers: [NumberInText], checked: CheckedDraft) {
    let byStart = Dictionary(numbers.map { ($0.citation.span.lowerBound, $0) }) { first, _ in first }
    var named: [[NumberInText]] = Array(repeating: [], count: checked.items.count)
    for place in checked.places {
      if let number = byStart[place.span.lowerBound] { named[place.item].append(number) }
    }
    self.numbers = zip(checked.items, named).map(Item.init)
    omitted = checked.omitted
  }

  struct Item: Encodable, Sendable {
    @OrNull var number: String?
    let readings: [String]
    @OrNull var type: String?
    @OrNull var issuedOn: String?
    @OrNull var issuer: String?
    let places: [Place]
    let held: Bool
    @OrNull var document: RelatedJSON?
    let candidates: [RelatedJSON]
    let differing: [DifferingJSON]
    @OrNull var status: StatusJSON?

    /// A number that begins anew each year may have hundreds.
    private static let mostCandidates = 20

    init(_ check: CitationCheck, _ named: [NumberInText]) {
      let citation = check.cited.citation
      let documents = check.cited.documents
      number = citation.number?.printed
      readings = named.first?.readings ?? []
      type = citation.type?.name
      issuedOn = citation.issuedOn?.description
      issuer = citation.issuer
      places = named.map { Place(span: $0.citation.span.pair, text: $0.text) }
      held = !documents.isEmpty
      document = check.cited.document.map(RelatedJSON.init)
      candidates = documents.count > 1 ? documents.prefix(Self.mostCandidates).map(RelatedJSON.init) : []
      differing = DifferingJSON.list(check.cited)
      status = check.status.map(StatusJSON.init)
    }

    enum CodingKeys: String, CodingKey {
      case number, readings, type, issuer, places, held, document, candidates, differing, status
      case issuedOn = "issued_on"
    }
  }

  struct Place: Encodable, Sendable {
    let span: [Int]
    let text: String
  }
}

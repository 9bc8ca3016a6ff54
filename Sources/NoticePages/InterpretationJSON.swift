import NoticeModel
import SearchQuery

/// How a search was understood, in JSON.
struct InterpretationJSON: Encodable, Sendable {
  @OrNull var number: String?
  /// What is searched, without the words that only ask.
  let terms: [String]
  /// Those in force only, whether a parameter or the text sets them.
  let filters: [String: String]
  let excluded: [String]
  let expansions: [Expansion]
  @OrNull var year: Int?

  init(_ request: SearchRequest) {
    let query = request.query
    number = query.number?.printed
    terms = query.clauses.filter { $0.isRequired && $0.repeats == nil }.flatMap(\.alternatives).map(\.text)
    filters = Self.named(request.effectiveFilters)
    excluded = query.excluded.map(\.text)
    // A repeated phrase brings the same again.
    var seen: Set<Expansion> = []
    expansions = query.expansions.map(Expansion.init).filter { seen.insert($0).inserted }
    year = query.year
  }

  private static func named(_ filters: Filters) -> [String: String] {
    let all: [String: String?] = [
      "type": filters.type, "issuer": filters.issuer, "number": filters.number?.printed, "signer": filters.signer,
      "from": filters.from?.description, "to": filters.to?.description, "kind": filters.kind?.rawValue,
      "collection": filters.collection, "category": filters.category,
    ]
    return all.compactMapValues { $0 }
  }

  /// A term that was searched beside those typed.
  struct Expansion: Encodable, Sendable, Hashable {
    let term: String
    let origin: String
    let weight: Double

    init(_ expansion: Query.Expansion) {
      term = expansion.term.text
      origin = expansion.origin.rawValue
      // JSON has no word for infinity.
      weight = expansion.weight.isFinite ? expansion.weight : 0
    }
  }
}

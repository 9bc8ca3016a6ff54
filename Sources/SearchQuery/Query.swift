/// A search as understood: what must be found, what must not, and what the text says besides words.
///
/// Terms are kept as typed; folding is the index's work, by the tokenizer that also folds the texts. Clauses stand in
/// the order typed: neighbours that are plain words are also weighed as a pair.
public struct Query: Sendable, Hashable {
  /// The text as typed.
  public var text: String
  /// The text without filters, exclusions and quotation marks: the words in the row in which they were typed.
  public var plainText: String
  /// Of each clause at least one alternative must be found.
  public var clauses: [Clause]
  /// None of these may be found.
  public var excluded: [Term]
  /// Other ways to say some of the clauses.
  public var expansions: [Expansion]
  /// The document number that the text spells or contains; such documents come first.
  public var number: NumberPattern?
  /// What operators such as `loại:TB` restrict.
  public var filters: Filters
  /// A year that stands among the words: documents of that year are favoured, not required.
  public var year: Int?

  public init(
    text: String, plainText: String? = nil, clauses: [Clause] = [], excluded: [Term] = [],
    expansions: [Expansion] = [], number: NumberPattern? = nil, filters: Filters = Filters(), year: Int? = nil
  ) {
    self.text = text
    self.plainText = plainText ?? text
    self.clauses = clauses
    self.excluded = excluded
    self.expansions = expansions
    self.number = number
    self.filters = filters
    self.year = year
  }

  /// Everything: what a blank query asks for.
  public static let everything = Query(text: "")

  /// True when the text has nothing to find in it: it is blank, or says only filters.
  public var asksForEverything: Bool {
    clauses.isEmpty && excluded.isEmpty && number == nil
      && (!filters.isEmpty || text.unicodeScalars.allSatisfy(\.properties.isWhitespace))
  }

  /// One thing to find.
  public enum Term: Sendable, Hashable {
    case word(String)
    /// Words that follow each other, from quotation marks or from a word that the tokenizer parts, such as
    /// `164/TB-UBND`.
    case phrase(String)
    /// Words that begin so, from `tuyen*`.
    case prefix(String)

    /// The text of the term without quotation marks and asterisk.
    public var text: String {
      switch self {
      case .word(let text), .phrase(let text), .prefix(let text): text
      }
    }
  }

  /// What must be found: one term, or one of several joined by `OR`.
  public struct Clause: Sendable, Hashable {
    public var alternatives: [Term]
    /// False for words that ask and do not describe (`như thế nào`): documents seldom contain them, so they count half
    /// and are not required.
    public var isRequired: Bool
    /// True for what stands in quotation marks: it must be found also where other words need not.
    public var isQuoted: Bool
    /// The clause, by index, that asks for the same before: this one only keeps its place beside its neighbours.
    public var repeats: Int?

    public init(
      _ alternatives: [Term], isRequired: Bool = true, isQuoted: Bool = false, repeats: Int? = nil
    ) {
      self.alternatives = alternatives
      self.isRequired = isRequired
      self.isQuoted = isQuoted
      self.repeats = repeats
    }
  }

  /// A term that stands for some clauses as well as what was typed: `ủy ban nhân dân` for `UBND`.
  public struct Expansion: Sendable, Hashable {
    public enum Origin: String, Sendable, Hashable, CaseIterable { case abbreviation, synonym }

    /// The clauses, by index, that are met where this term is found.
    public var clauses: Range<Int>
    public var term: Term
    /// What it counts beside a term as typed, which counts 1.
    public var weight: Double
    public var origin: Origin

    public init(clauses: Range<Int>, term: Term, weight: Double, origin: Origin) {
      self.clauses = clauses
      self.term = term
      self.weight = weight
      self.origin = origin
    }
  }
}

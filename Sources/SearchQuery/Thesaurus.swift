import VietnameseText

/// Phrases that may stand for each other: what people say, and what notices say.
///
/// An archive can have a list of its own beside the built-in one; the form is that of `standardList`: CSV with the
/// columns `said`, `written`, `direction`, `weight` and `source`. The first two hold one or several phrases separated by
/// `|`. With the direction `both` (also when it is blank) all phrases of a row stand for each other; with `forward`
/// those of the first column bring those of the second. The weight, above 0 and at most 1, is what a found replacement
/// counts beside the phrase as typed, 0.5 when it is blank. The source is for people. Lines that begin with `#` are
/// remarks.
public struct Thesaurus: Sendable {
  /// A row that was left out.
  public struct Problem: Sendable, Hashable {
    /// From 1.
    public var line: Int
    /// In Vietnamese.
    public var message: String
  }

  /// Rows that were left out, in order.
  public let problems: [Problem]
  private let entries: [(words: [PhraseWord], value: Replacement)]
  let table: PhraseTable<Replacement>

  /// Beyond this a row is left out; it is more than any list of synonyms has.
  public static let maximumRows = 10_000

  /// No synonyms at all.
  public static let none = Thesaurus(entries: [], problems: [])
  /// The built-in lists: synonyms, and the earlier names of bodies and places.
  public static let standard = Thesaurus(csv: SynonymList.text).adding(Thesaurus(csv: SuccessionList.text))
  /// The built-in list as text, to begin a list of one's own with.
  public static let standardList = SynonymList.text

  /// Reads a list; rows that are wrong are left out and reported, never an error.
  public init(csv text: String) {
    var reader = ThesaurusReader()
    reader.read(text)
    self.init(entries: reader.entries, problems: reader.problems)
  }

  private init(entries: [(words: [PhraseWord], value: Replacement)], problems: [Problem]) {
    self.entries = entries
    self.problems = problems
    table = PhraseTable(entries)
  }

  /// Both lists; where both have a phrase, the other's replacements come first.
  public func adding(_ other: Thesaurus) -> Thesaurus {
    Thesaurus(entries: other.entries + entries, problems: problems + other.problems)
  }
}

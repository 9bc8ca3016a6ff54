public import NoticeModel

/// How two versions of a document differ, in JSON.
///
/// `text` and `surroundings` are lists in reading order; of stretches without a change there is only how many paragraphs
/// they are. The runs of a changed paragraph joined without the removed ones are its new text, blanks apart.
public struct DifferenceJSON: Encodable, Sendable {
  let id: String
  let from: Int
  let to: Int
  let summary: Summary
  let fields: [Field]
  let text: [Part]
  let surroundings: [Part]

  public init(id: NoticeID, pair: VersionPair, _ difference: VersionDifference) {
    self.id = id.hex
    from = pair.from
    to = pair.to
    summary = Summary(ChangeSummary(difference))
    fields = difference.fields.map(Field.init)
    text = Self.parts(difference.text)
    surroundings = Self.parts(difference.surroundings)
  }

  private static func parts(_ difference: TextDifference) -> [Part] {
    guard !difference.isEmpty else { return [] }
    return FoldedText(difference, context: 0).parts.map(Part.init)
  }

  struct Summary: Encodable, Sendable {
    let added: Int
    let removed: Int
    let changed: Int
    let line: String

    init(_ summary: ChangeSummary) {
      added = summary.added
      removed = summary.removed
      changed = summary.changed
      line = summary.line
    }
  }

  struct Field: Encodable, Sendable {
    let key: String
    let name: String
    @OrNull var from: String?
    @OrNull var to: String?

    init(_ field: FieldDifference) {
      key = field.key
      name = field.name
      from = field.old
      to = field.new
    }
  }

  /// A paragraph, or paragraphs that did not change.
  struct Part: Encodable, Sendable {
    /// `kept`, `removed`, `added` or `changed`.
    let change: String
    /// How many paragraphs; 1 but for folded ones.
    let count: Int
    /// Null for folded and changed ones.
    @OrNull var text: String?
    /// Of changed ones only.
    @OrNull var words: [Run]?

    init(_ part: FoldedText.Part) {
      switch part {
      case .folded(let count): self.init("kept", count: count)
      case .paragraph(.kept(let text)): self.init("kept", text: text)
      case .paragraph(.removed(let text)): self.init("removed", text: text)
      case .paragraph(.added(let text)): self.init("added", text: text)
      case .paragraph(.changed(let words)): self.init("changed", words: words.runs.map(Run.init))
      }
    }

    private init(_ change: String, count: Int = 1, text: String? = nil, words: [Run]? = nil) {
      self.change = change
      self.count = count
      self.text = text
      self.words = words
    }
  }

  struct Run: Encodable, Sendable {
    /// `kept`, `removed` or `added`.
    let change: String
    /// With the blank before it.
    let text: String

    init(_ run: WordDifference.Run) {
      change = run.fate.rawValue
      text = run.blank + run.text
    }
  }
}

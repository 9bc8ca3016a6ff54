/// A completion of what is being typed.
public struct Suggestion: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case number, subject, issuer }

  /// What stands in the search field when it is chosen.
  public var text: String
  public var kind: Kind
  /// Documents behind it, as far as they were counted.
  public var count: Int

  public init(text: String, kind: Kind, count: Int) {
    self.text = text
    self.kind = kind
    self.count = count
  }
}

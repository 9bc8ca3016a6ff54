/// How the matches of a search spread over one property: types, bodies, years, collections or categories.
///
/// Each facet ignores the request's own filter on its property, so that the other choices stay visible beside the one
/// made.
public struct Facet: Sendable, Hashable {
  public enum Property: String, Sendable, Hashable, CaseIterable {
    case type, issuer, year, collection, category
  }

  /// One choice.
  public struct Value: Sendable, Hashable {
    /// What the filter takes: a type's code, a body's name in its most frequent spelling, a year, a collection's name, the way
    /// to a category.
    public var value: String
    /// What people read: `thông báo` for `TB`.
    public var label: String
    /// How many documents are found when the filter is set to the value.
    public var count: Int

    public init(value: String, label: String, count: Int) {
      self.value = value
      self.label = label
      self.count = count
    }
  }

  public var property: Property
  /// Most frequent first; years newest first.
  public var values: [Value]
  /// False when counting stopped at a bound.
  public var isExact: Bool

  public init(property: Property, values: [Value], isExact: Bool = true) {
    self.property = property
    self.values = values
    self.isExact = isExact
  }
}

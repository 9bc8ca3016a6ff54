/// How many comparisons a difference may still spend, so that no two texts keep the server busy.
///
/// What does not fit is shown coarsely: all of the old stretch removed, all of the new one added.
struct ComparisonBudget: Sendable {
  private(set) var left: Int

  init(_ limit: Int) { left = limit }

  /// Takes `count` comparisons; false, and nothing is taken, where so many are not left.
  mutating func spend(_ count: Int) -> Bool {
    guard count <= left else { return false }
    left -= count
    return true
  }
}

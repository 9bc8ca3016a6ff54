/// The numbers of one list's levels, counted on.
struct ListCounters {
  static let levels = 9

  private var values = [Int?](repeating: nil, count: ListCounters.levels)

  /// Counts one item of a level: the next number there, its first if there was none; deeper levels begin anew.
  mutating func count(_ level: Int, start: Int) {
    guard values.indices.contains(level) else { return }
    values[level] = values[level].map { $0.addingReportingOverflow(1).partialValue } ?? start
    for deeper in (level + 1)..<max(level + 1, Self.levels) { values[deeper] = nil }
  }

  /// The next item of the level gets its first number again.
  mutating func restart(_ level: Int) {
    guard values.indices.contains(level) else { return }
    for deeper in level..<Self.levels { values[deeper] = nil }
  }

  func value(_ level: Int) -> Int? { values.indices.contains(level) ? values[level] : nil }
}

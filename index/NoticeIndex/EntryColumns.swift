import NoticeModel

/// `entry_start` and `entry_end` of a version: where it stands in its container.
///
/// A range is itself. Ordinals are told by a negative start: two of 31 bits each in either column, one more than they
/// are, so that 0 means none. They share the columns because those stand before the text, where reading them does not
/// read the text.
struct EntryColumns {
  let start: Int?
  let end: Int?

  private static let bits = 31
  private static let mask = 1 << bits - 1

  init(_ entry: EntryPlace?) {
    switch entry {
    case nil: (start, end) = (nil, nil)
    case .range(let range): (start, end) = (range.lowerBound, range.upperBound)
    case .ordinals(let ordinals):
      func pair(_ first: Int) -> Int {
        let two = (first...first + 1).map { $0 < ordinals.count ? min(ordinals[$0], Self.mask - 1) + 1 : 0 }
        return two[0] | two[1] << Self.bits
      }
      (start, end) = (-1 - pair(0), pair(2))
    }
  }

  init(start: Int?, end: Int?) {
    self.start = start
    self.end = end
  }

  /// Nil where the columns say nothing, or no place.
  var entry: EntryPlace? {
    guard let start, let end else { return nil }
    guard start < 0 else { return start <= end ? .range(start..<end) : nil }
    let packed = -1 - start
    let four = [packed & Self.mask, packed >> Self.bits, end & Self.mask, end >> Self.bits]
    return .ordinals(four.prefix { $0 > 0 }.map { $0 - 1 })
  }
}

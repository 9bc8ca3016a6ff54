/// A hash table from the bits of a word to its weight, with open addressing.
struct SyllableTable: Sendable {
  /// `SyllableLookUp.home` counts on it.
  private static let slots = 1 << 16

  /// One slot: the bits of the word (56 at most) above its weight; 0 is a free slot.
  private(set) var entries = ContiguousArray<UInt64>(repeating: 0, count: slots)

  @inline(__always)
  func weight(of bits: UInt64) -> UInt8 {
    let entry = entries[slot(of: bits)]
    return entry >> 8 == bits ? UInt8(truncatingIfNeeded: entry) : 0
  }

  /// Adds a word, or gives it a weight that is greater than the one it has.
  mutating func raise(to weight: UInt8, _ bits: UInt64) {
    let slot = slot(of: bits)
    entries[slot] = max(entries[slot], bits << 8 | UInt64(weight))
  }

  /// The slot that holds a word, or the free one where it belongs.
  @inline(__always)
  private func slot(of bits: UInt64) -> Int {
    var slot = SyllableLookUp.home(of: bits)
    while entries[slot] != 0, entries[slot] >> 8 != bits { slot = (slot + 1) & (Self.slots - 1) }
    return slot
  }
}

/// The weights of all syllables, to be looked up in a loop.
public struct SyllableWeights: Sendable {
  private let entries: ContiguousArray<UInt64>

  init(table: SyllableTable) {
    entries = table.entries
  }

  /// Lends a look-up that is valid inside `body`.
  public func withLookUp<Result>(_ body: (SyllableLookUp) -> Result) -> Result {
    entries.withUnsafeBufferPointer { body(SyllableLookUp(entries: $0)) }
  }
}

/// Looks words up; lent by `SyllableWeights`.
public struct SyllableLookUp {
  @usableFromInline
  let entries: UnsafeBufferPointer<UInt64>

  /// Where a word belongs among 65,536 slots: the top bits of a product with 2⁶⁴ / φ.
  @inlinable
  @inline(__always)
  static func home(of bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// As `SyllableInventory.weight`.
  @inlinable
  @inline(__always)
  public func weight(of bits: UInt64) -> UInt8 {
    var slot = SyllableLookUp.home(of: bits)
    while true {
      let entry = entries[slot]
      if entry >> 8 == bits { return UInt8(truncatingIfNeeded: entry) }
      if entry == 0 { return 0 }
      slot = (slot + 1) & 0xFFFF
    }
  }
}

/// Numbers of folded words, found by the word's bytes as one integer.
///
/// Asked at every word of every text: a table of its own, because a dictionary's hash costs more than all else there.
struct PackedWordTable: Sendable {
  /// A power of two, four times as many as the vocabulary has words, so that most are found at the first look.
  private static let bits: UInt64 = 12
  /// More would make looks long.
  private static let limit = 1 << (bits - 1)

  /// 0 for a free place.
  private var keys = [UInt64](repeating: 0, count: 1 << bits)
  private var values = [Int32](repeating: 0, count: 1 << bits)
  private var count = 0

  /// The key of a word; 0 for one of more than eight bytes, which is no Vietnamese syllable.
  static func key(of word: [UInt8]) -> UInt64 {
    guard word.count <= 8 else { return 0 }
    var key: UInt64 = 0
    for byte in word { key = key << 8 | UInt64(byte) }
    return key
  }

  subscript(key: UInt64) -> Int? {
    guard key != 0 else { return nil }
    var at = Self.home(of: key)
    while keys[at] != 0 {
      if keys[at] == key { return Int(values[at]) }
      at = (at + 1) & (keys.count - 1)
    }
    return nil
  }

  /// A key is inserted once.
  mutating func insert(_ value: Int, at key: UInt64) {
    guard key != 0, count < Self.limit else { return }
    var at = Self.home(of: key)
    while keys[at] != 0 { at = (at + 1) & (keys.count - 1) }
    keys[at] = key
    values[at] = Int32(clamping: value)
    count += 1
  }

  private static func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}

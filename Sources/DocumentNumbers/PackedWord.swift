/// A folded word as one integer, and the scalars it stands on.
struct PackedWord {
  /// Five bits for each letter, the last one lowest; 0 for a word that is too long or has digits or foreign letters,
  /// which no name of a type has.
  var key: UInt64
  var range: Range<Int>

  private static let letterLimit = 12
  private static let bits: UInt64 = 5

  /// The key of a folded word; 0 if it has none.
  static func key(of folded: String) -> UInt64 {
    guard folded.utf8.count <= letterLimit, folded.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return 0 }
    return folded.utf8.reduce(0) { $0 << bits | UInt64($1 & 0x1F) }
  }

  /// The key of letters that are met from the last to the first.
  struct Builder {
    private var key: UInt64 = 0
    private var count: UInt64 = 0
    private var isPlain = true

    var isEmpty: Bool { count == 0 && isPlain }
    var finished: UInt64 { isPlain ? key : 0 }

    mutating func prepend(_ letter: UInt8) {
      guard isPlain, (0x61...0x7A).contains(letter), count < letterLimit else {
        isPlain = false
        return
      }
      key |= UInt64(letter & 0x1F) << (PackedWord.bits * count)
      count += 1
    }
  }
}

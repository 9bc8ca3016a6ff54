/// A lower-case word of at most 8 letters, seven bits a letter.
///
/// No syllable is longer than 7 letters (nghiêng). Equal words have equal keys however they were typed.
public struct SyllableKey: Hashable, Sendable {
  /// The codes of the letters, the last one lowest: a letter is added as `bits << 7 | code`.
  public private(set) var bits: UInt64

  /// The letters that a key holds at most.
  static let capacity = 8

  /// The empty word.
  public init() {
    bits = 0
  }

  /// The word of these bits, which come from another key.
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// The key of a word in any case, composed or not; nil for anything but 1…8 Vietnamese letters.
  ///
  /// Stops at the first scalar that does not belong, so that long text costs nothing.
  public init?(_ word: some StringProtocol) {
    bits = 0
    var letters = 0
    for scalar in word.unicodeScalars {
      let code = VietnameseLetters.code(of: scalar.value)
      if code != 0 {
        letters += 1
        guard letters <= Self.capacity else { return nil }
        append(code)
      } else {
        guard let joined = VietnameseLetters.joined(UInt8(bits & 0x7F), mark: scalar.value) else { return nil }
        bits = bits & ~0x7F | UInt64(joined)
      }
    }
    if letters == 0 { return nil }
  }

  /// Adds a letter by its code; the caller keeps to 8 letters.
  public mutating func append(_ code: UInt8) {
    bits = bits << 7 | UInt64(code)
  }

  /// The word in lower case and NFC.
  public var word: String {
    var scalars = String.UnicodeScalarView()
    for place in (0..<Self.capacity).reversed() {
      let code = UInt8(truncatingIfNeeded: bits >> UInt64(place * 7)) & 0x7F
      if code != 0, let scalar = Unicode.Scalar(VietnameseLetters.scalar(of: code)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

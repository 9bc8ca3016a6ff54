/// The canonical key: equal for the spellings of one word that readers take for the same.
public enum CanonicalKey {
  /// The key of one word: in reading form, in lower case, with one placement of tones and `i` for a final `y`.
  ///
  /// - Tones: `hòa` and `hoà`, `Ủy` and `Uỷ` have one key, and so have slips such as `vịêt` and `gìa`.
  /// - `y` at the end of a syllable is `i` after h k l m s t v th qu b d n x (lý, lí), never after a vowel (tay is not
  ///   tai). Between qu and a consonant both are one: quýt, quít.
  /// - The southern `gởi` is `gửi`.
  ///
  /// A word that is no syllable is only cleaned and put in lower case. The key of a key is itself.
  public static func of(_ word: some StringProtocol) -> String {
    if let key = SyllableKey(word).flatMap(settled) { return key.word }
    let lower = Canonical.composed(ReadingForm.cleaned(String(word)).lowercased())
    return SyllableKey(lower).flatMap(settled)?.word ?? lower
  }

  /// The key of a word that is a syllable when its tone is put in place; nil for others.
  static func settled(_ key: SyllableKey) -> SyllableKey? {
    var letters = TonePlacement.Letters(key)
    if letters.hasTwoTones { return nil }
    settleY(&letters.plain)
    guard let settled = letters.key(.new), SyllableInventory.weight(of: settled.bits) != 0 else { return nil }
    return settled == variants.southern ? variants.northern : settled
  }

  private typealias Code = TonePlacement.Code

  private static func settleY(_ letters: inout [UInt8]) {
    guard letters.count > 1 else { return }
    if letters.last == Code.y, onsets.contains(Array(letters.dropLast())) {
      letters[letters.count - 1] = Code.i
    } else if letters.count > 3, Array(letters[..<3]) == [Code.q, Code.u, Code.i], codas.contains(Array(letters[3...]))
    {
      letters[2] = Code.y
    }
  }

  /// What may stand before a final y that is the same as i.
  private static let onsets: Set<[UInt8]> = Set(
    [Code.h, Code.k, Code.l, Code.m, Code.s, Code.t, Code.v, Code.b, Code.d, Code.n, Code.x].map { [$0] }
      + [[Code.t, Code.h], [Code.q, Code.u]])
  private static let codas: Set<[UInt8]> = [[Code.t], [Code.n], [Code.n, Code.h], [Code.c, Code.h]]

  private static let variants = (southern: SyllableKey("gởi"), northern: SyllableKey("gửi"))
}

public import NoticeModel
import VietnameseText

extension DocumentNumber {
  /// Reads a text that is one document number in any spelling: `Số: 164/TB-UBND`, `164 – tb – ubnd`, `QÐ 12/2012`,
  /// `thông báo số 164`, `12-NQ/TU`. Nil for any other text, also for a bare `164`. Linear; long texts are nil at once.
  public init?(_ text: some StringProtocol) {
    guard let number = Self.readings(text).first else { return nil }
    self = number
  }

  /// All numbers that the text may spell, the most probable first; seldom more than one, none for any other text.
  ///
  /// Abbreviations typed without diacritics may mean two types: `07/DA-UBND` is a project (`DA`), else a scheme (`ĐA`).
  /// Where the text has a `đ` elsewhere, or names the type before the number, its spelling is taken at its word.
  public static func readings(_ text: some StringProtocol) -> [DocumentNumber] {
    guard let asked = AskedNumber(text), asked.isNumber else { return [] }
    return asked.readings.compactMap { reading in
      guard !reading.symbols.isEmpty else { return nil }
      return DocumentNumber(
        ordinal: asked.shape.ordinal, year: reading.year, symbols: reading.symbols, printed: reading.printed)
    }
  }

  /// Reads a text as the part of a number that somebody remembers: `tb 164`, `12 2012 qd`, `164`, `công văn 1234`.
  ///
  /// Takes whatever `init` takes and also a number alone, with a year, or with a type or body after it. `symbols` are folded
  /// (`["tb", "ubnd"]`) and empty if none are known; `year` is the one in the text, which an administrative number does
  /// not carry itself.
  public static func partial(_ text: some StringProtocol) -> (ordinal: Int, year: Int?, symbols: [String])? {
    guard let asked = AskedNumber(text), asked.isNumber || asked.isPart else { return nil }
    return (asked.shape.ordinal, asked.shape.year, asked.reading.symbols.map { Folding.folded($0) })
  }
}

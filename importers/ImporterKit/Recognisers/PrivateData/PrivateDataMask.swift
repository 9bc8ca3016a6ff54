public import NoticeModel

/// Hides numbers of private persons: "052085001234" becomes "••••••••••34".
///
/// Vietnamese papers leave the last digits readable, so that the persons concerned still find themselves in a list.
public enum PrivateDataMask {
  /// Two: fewer than any number can be told by, enough to tell two rows apart.
  private static let shown = 2
  /// U+2022.
  private static let bullet: [UInt8] = [0xE2, 0x80, 0xA2]

  /// The text with "•" for the digits of each span but the last two; blanks, dots and everything outside stay.
  ///
  /// Letters that stand for misread digits inside a number ("O912") are hidden like digits. As many Unicode scalars as
  /// before. Spans may come in any order, overlap or reach over the end. Linear in the text.
  public static func masked(_ text: String, _ data: [PrivateDatum]) -> String {
    guard !data.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var isHidden = [Bool](repeating: false, count: bytes.count)
    var covered = 0
    for span in data.map(\.span).sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      // What an earlier span covers is not walked again.
      let lower = max(span.lowerBound, covered)
      let upper = min(span.upperBound, bytes.count)
      guard lower < upper else { continue }
      hide(in: lower..<upper, of: bytes, &isHidden)
      covered = upper
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16 * data.count)
    for (byte, isHidden) in zip(bytes, isHidden) {
      if isHidden { output.append(contentsOf: bullet) } else { output.append(byte) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hide(in span: Range<Int>, of bytes: [UInt8], _ isHidden: inout [Bool]) {
    var left = shown
    for at in span.reversed() where PrivateNumbers.digit(bytes[at]) != nil {
      if left > 0 { left -= 1 } else { isHidden[at] = true }
    }
  }
}

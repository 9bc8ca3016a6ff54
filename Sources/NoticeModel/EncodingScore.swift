/// How an encoding's score is shown.
public enum EncodingScore {
  /// The score with one decimal, as every report and answer gives it; nil also for what no number can say.
  public static func shown(_ bits: Double?) -> Double? {
    guard let bits, bits.isFinite else { return nil }
    return (bits * 10).rounded() / 10
  }
}

import Foundation

/// How well ranked lists answer questions whose right documents are known.
struct RelevanceMeasures {
  private(set) var questions = 0
  private var sums: [String: Double] = [:]

  /// The measures, by the names under which they are printed, in their order.
  static let names = ["ndcg_10", "mrr_10", "r_1", "r_10", "r_100"]

  /// Adds one question: its hits' ids, best first, and the right documents with their grades (above 0).
  mutating func add(_ ranked: [String], grades: [String: Int]) {
    let right = grades.filter { $0.value > 0 }
    guard !right.isEmpty else { return }
    questions += 1
    var seen: Set<String> = []
    let gains = ranked.map { seen.insert($0).inserted ? Double(right[$0] ?? 0) : 0 }
    let ideal = right.values.sorted(by: >).map(Double.init)
    sums["ndcg_10", default: 0] += Self.discounted(gains, 10) / Self.discounted(ideal, 10)
    if let first = gains.prefix(10).firstIndex(where: { $0 > 0 }) {
      sums["mrr_10", default: 0] += 1 / Double(first + 1)
    }
    for depth in [1, 10, 100] {
      sums["r_\(depth)", default: 0] += Double(gains.prefix(depth).count { $0 > 0 }) / Double(right.count)
    }
  }

  /// The mean over all questions; 0 without any.
  subscript(name: String) -> Double {
    questions == 0 ? 0 : (sums[name] ?? 0) / Double(questions)
  }

  /// Gains count less the later they stand (Järvelin and Kekäläinen 2002, in the form of trec_eval).
  private static func discounted(_ gains: [Double], _ depth: Int) -> Double {
    gains.prefix(depth).enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset) + 2) }
  }
}

/// The value below which the given share of `sorted` lies; 0 for none.
func percentile(_ share: Double, of sorted: [Int]) -> Int {
  sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.down)))]
}

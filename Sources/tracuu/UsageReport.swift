import NoticeModel
import NoticeServer

/// The counts of a period: all days together, and each day with its own.
struct UsageReport: Encodable {
  struct Query: Encodable {
    let query: String
    let count: Int
  }

  /// Every count by its name, those that are 0 too.
  let total: [String: Int]
  /// By `2026-11-28`; days without counts are left out.
  let days: [String: [String: Int]]
  /// Most frequent first.
  let zeroHitQueries: [Query]

  init(_ counts: [CivilDate: UsageCounts]) {
    var all = UsageCounts()
    var queries: [String: Int] = [:]
    for day in counts.values {
      all.add(day)
      // A day has at most so many; a period has those of all its days.
      for (query, count) in day.zeroHitQueries { queries[query, default: 0] &+= count }
    }
    let names = UsageCounts.Item.allCases.map { ($0.rawValue, 0) }
    total = all.counts.merging(names) { count, _ in count }
    days = Dictionary(uniqueKeysWithValues: counts.map { ($0.key.description, $0.value.counts) })
    zeroHitQueries = queries.map { Query(query: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.query) < ($0.count, $1.query)
    }
  }

  enum CodingKeys: String, CodingKey {
    case total, days
    case zeroHitQueries = "zero_hit_queries"
  }

  private static let labels: [(UsageCounts.Item, String)] = [
    (.pageSearches, "lượt tìm trên trang"), (.apiSearches, "lượt tìm qua API"),
    (.searchesWithoutHits, "lượt tìm không có kết quả"), (.documentViews, "lượt xem văn bản"),
    (.originals, "lượt lấy hoặc xem bản gốc"), (.exports, "lượt xuất danh sách"), (.feeds, "lượt đọc nguồn tin"),
    (.harvests, "lượt thu hoạch OAI-PMH"), (.answers2xx, "trả lời 2xx"), (.answers3xx, "trả lời 3xx"),
    (.answers4xx, "trả lời 4xx"), (.answers5xx, "trả lời 5xx"),
  ]

  private static let longestList = 20

  /// For the terminal.
  var lines: [String] {
    var lines = ["Lượt dùng, cả máy tự động (\(days.count) ngày có số liệu):"]
    for (item, label) in Self.labels { lines.append(ActivityReport.line(total[item.rawValue] ?? 0, label)) }
    guard !zeroHitQueries.isEmpty else { return lines }
    lines += ["", "Câu tìm không có kết quả:"]
    for query in zeroHitQueries.prefix(Self.longestList) { lines.append(ActivityReport.line(query.count, query.query)) }
    let more = zeroHitQueries.count - Self.longestList
    if more > 0 { lines.append("            (và \(more) câu khác, xem --format json)") }
    return lines
  }
}

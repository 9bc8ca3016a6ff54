import NoticeModel
import NoticePages
import SearchQuery
import Testing

/// A small archive in memory that answers as the seam for harvesting says.
struct HarvestedArchive {
  var records: [HarvestRecord] = []

  static func repository() throws -> OAIRepository {
    OAIRepository(
      name: "Kho lưu trữ Huyện Mẫu", base: try #require(SiteBase("https://luutru.example")),
      adminEmail: "vanthu@luutru.example")
  }

  func harvest(_ request: HarvestRequest) -> HarvestPage {
    let list = records.filter { record in
      (request.from.map { $0 <= record.datestamp } ?? true) && (request.until.map { record.datestamp <= $0 } ?? true)
        && (request.set.map { set in record.sets.contains { $0 == set || $0.parent == set } } ?? true)
    }.sorted { $0.position < $1.position }
    let rest = list.filter { record in request.after.map { $0 < record.position } ?? true }
    return HarvestPage(
      records: rest.prefix(request.limit).map { record in
        var record = record
        if !request.readsNotices, !record.isDeleted { record.content = .header }
        return record
      }, hasMore: rest.count > request.limit, total: request.after == nil ? list.count : nil)
  }

  /// The answer to a query, as a server gives it.
  func answer(_ items: [(name: String, value: String)], at date: String = "2026-05-04T03:02:01Z") throws -> String {
    let repository = try Self.repository()
    let request = OAIRequest(items, to: repository)
    let response = OAIResponse(to: request, of: repository, at: try #require(Datestamp(date)))
    func record(_ id: NoticeID) -> HarvestRecord? { records.first { $0.id == id } }
    return switch request.question {
    case .refused(let errors): response.refused(errors)
    case .identify: response.identify(earliest: records.map(\.datestamp).min())
    case .formats: response.formats()
    case .formatsOf(let id): response.formats(of: record(id))
    case .sets: response.sets(Array(Set(records.flatMap(\.sets))))
    case .record(let id): response.record(record(id))
    case .list(let list): response.list(list, page: harvest(list.request))
    }
  }

  /// The answer to `verb=Identify&…`, whose parts need no decoding, read back.
  func ask(_ query: String) throws -> XMLTree {
    let items = query.split(separator: "&").map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }
    return try XMLTree.parsed(try answer(items))
  }

  /// `count` notices, each changed `step` seconds after the one before, every `gone`th withdrawn.
  static func sample(_ count: Int, step: Int = 1, gone: Int = .max) throws -> HarvestedArchive {
    HarvestedArchive(records: try (0..<count).map { try record($0, second: $0 * step, isGone: $0 % gone == gone - 1) })
  }

  static func record(_ index: Int, second: Int, isGone: Bool = false) throws -> HarvestRecord {
    var notice = try Samples.notice(subject: "Thông báo mẫu số \(index)")
    // The ids in another order than the times.
    let digits = String(index * 7_919 % 100_003)
    notice.id = try #require(NoticeID(hex: String(repeating: "0", count: 24 - digits.utf8.count) + digits))
    let (minute, rest) = second.quotientAndRemainder(dividingBy: 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let datestamp = "2026-01-02T\(two(minute / 60)):\(two(minute % 60)):\(two(rest))Z"
    return HarvestRecord(
      id: notice.id, datestamp: try #require(Datestamp(datestamp)), sets: notice.harvestSets,
      content: isGone ? .deleted : .notice(notice, replacements: []))
  }
}

extension HarvestRecord {
  var identifier: String { "oai:luutru.example:\(id.hex)" }
}

extension XMLTree {
  /// All elements of a name below this one, in order.
  func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  func first(_ name: String) -> XMLTree? { all(name).first }

  /// The codes of the protocol's errors in an answer.
  var errors: [String] { all("error").map { $0.attributes["code"] ?? "" } }
  var identifiers: [String] { all("header").compactMap { $0.first("identifier")?.text } }
}

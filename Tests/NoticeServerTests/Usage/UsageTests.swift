import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import NoticeModel
import NoticePages
import SearchQuery
import Synchronization
import Testing

@testable import NoticeServer

@Suite("What is asked is counted by day") struct UsageTests {
  private static let noon = 1_395_637_200  // 2014-03-24 12:00 in Việt Nam

  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  private static func page(_ query: String, total: Int = 0, offset: Int = 0) -> SearchPage {
    SearchPage(
      request: SearchRequest(query: Query.parse(query).query, limit: 10, offset: offset), total: total, hits: [])
  }

  /// A folder that is removed with the last reference to it.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/UsageTests-\(UUID().uuidString)"
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test("a day begins at midnight in Việt Nam, and a clock that goes back counts on the day that it shows")
  func days() throws {
    let clock = Mutex(Self.noon)
    let counter = UsageCounter(keepsQueries: false) { clock.withLock { $0 } }
    for seconds in [0, 12 * 3_600 - 1, 12 * 3_600, -86_400 * 400, 0] {
      clock.withLock { $0 = Self.noon + seconds }
      counter.count(.documentViews)
    }
    let days = counter.take()
    #expect(
      days.mapValues { $0[.documentViews] } == [
        try Self.day("2014-03-24"): 3, try Self.day("2014-03-25"): 1, try Self.day("2013-02-17"): 1,
      ])
    #expect(counter.take().isEmpty)
    counter.giveBack(days)
    counter.giveBack(days)
    #expect(counter.take()[try Self.day("2014-03-24")]?[.documentViews] == 6)
  }

  @Test("a search without hits counts once, by its first page, and its words only where they are wanted")
  func zeroHits() throws {
    for keeps in [false, true] {
      let counter = UsageCounter(keepsQueries: keeps) { Self.noon }
      counter.searched(.pageSearches, Self.page("Chợ  MẪU"))
      counter.searched(.apiSearches, Self.page("chợ mẫu"))
      counter.searched(.pageSearches, Self.page("chợ mẫu", offset: 10))
      counter.searched(.pageSearches, Self.page("đất", total: 3))
      var cut = Self.page("chợ")
      cut.isPartial = true
      counter.searched(.apiSearches, cut)
      let counts = try #require(counter.take()[try Self.day("2014-03-24")])
      #expect(counts[.pageSearches] == 3 && counts[.apiSearches] == 2 && counts[.searchesWithoutHits] == 2)
      #expect(counts.zeroHitQueries == (keeps ? ["chợ mẫu": 2] : [:]))
    }
  }

  @Test(
    "words are kept in one spelling, and not where they may be a person's number or address",
    arguments: [
      ("  Chợ\tMẪU ", "chợ mẫu"), ("CHO\u{031B}\u{0323}", "chợ"), ("164/TB-UBND 22/07/2013", "164/tb-ubnd 22/07/2013"),
      ("", nil), (" \n", nil), ("0912345678", nil), ("ông Giả Định 0912 345.678", nil), ("(+84) 912-345-678", nil),
      ("٠١٢٣٤٥٦٧٨", nil), ("12345678", "12345678"), ("a@b.example", nil), ("a\u{0}b", nil),
      (String(repeating: "a", count: 100), String(repeating: "a", count: 100)),
      (String(repeating: "a", count: 101), nil), (String(repeating: " a", count: 5_000), nil),
    ] as [(String, String?)])
  func normalised(typed: String, kept: String?) {
    #expect(ZeroHitQuery(typed)?.text == kept)
  }

  @Test("different queries of a day are at most so many; those that are known count on")
  func bound() throws {
    let counter = UsageCounter(keepsQueries: true) { Self.noon }
    for number in 0...UsageCounts.maximumQueries { counter.searched(.pageSearches, Self.page("từ \(number) lạ")) }
    counter.searched(.pageSearches, Self.page("từ 0 lạ"))
    let counts = try #require(counter.take()[try Self.day("2014-03-24")])
    #expect(counts.zeroHitQueries.count == UsageCounts.maximumQueries && counts.zeroHitQueries["từ 0 lạ"] == 2)
    #expect(counts[.searchesWithoutHits] == UsageCounts.maximumQueries + 2)
  }

  @Test("two servers keep their counts apart, each adds to what it has, and a reader sees them together")
  func together() throws {
    let folder = Folder()
    var counts = UsageCounts()
    counts.count(.feeds)
    let days = [try Self.day("2014-02-28"): counts, try Self.day("2014-03-01"): counts]
    do {
      let first = try UsageStore(folder.path)
      let second = try UsageStore(folder.path)
      for store in [first, second, first] {
        var toStore = days
        try store.add(&toStore)
        #expect(toStore.isEmpty)
      }
    }
    // The place of one that has ended is taken by the next.
    var more = days
    try UsageStore(folder.path).add(&more)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    #expect(files.sorted() == ["2014-02.1.json", "2014-02.2.json", "2014-03.1.json", "2014-03.2.json"])
    let read = try UsageFolder(folder.path).counts(
      from: try Self.day("2014-03-01"), to: try Self.day("2014-12-31")
    ) { _ in }
    #expect(read?.mapValues { $0[.feeds] } == [try Self.day("2014-03-01"): 4])
    #expect(
      try UsageFolder(folder.path + "/none").counts(from: try Self.day("2014-03-01"), to: try Self.day("2014-03-01")) {
        _ in
      } == nil)
  }

  @Test("a file that is no such file is named, put aside and never overwritten; what a later version counts stays")
  func damaged() throws {
    let folder = Folder()
    let store = try UsageStore(folder.path)
    let day = try Self.day("2014-03-24")
    let file = folder.path + "/2014-03.1.json"
    try Data("{\"days\":{\"2014-03-24\"".utf8).write(to: URL(fileURLWithPath: file))
    let named = Mutex<[String]>([])
    #expect(
      try UsageFolder(folder.path).counts(from: day, to: day) { name in named.withLock { $0.append(name) } }?.isEmpty
        == true)
    #expect(named.withLock { $0 } == ["2014-03.1.json"])
    var counts = UsageCounts()
    counts.count(.feeds)
    var days = [day: counts]
    try store.add(&days)
    #expect(FileManager.default.fileExists(atPath: file + ".damaged"))
    try Data(#"{"days":{"2014-03-24":{"counts":{"feeds":-5,"later":7,"originals":9223372036854775807}}}}"#.utf8)
      .write(to: URL(fileURLWithPath: file))
    days = [day: counts]
    try store.add(&days)
    let read = try #require(try UsageFolder(folder.path).counts(from: day, to: day) { _ in }?[day])
    #expect(read[.feeds] == 1 && read.counts["later"] == 7 && read[.originals] == Int.max)
  }

  @Test("counts are stored while the service runs, and those that could not be are stored later, once")
  func recorder() async throws {
    let folder = Folder()
    // In the folder's place stands a file.
    try Data().write(to: URL(fileURLWithPath: folder.path))
    let recorder = try UsageRecorder(
      UsageKeeping(folder: folder.path), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      interval: .milliseconds(1))
    recorder.counter.count(.feeds)
    recorder.store()
    try FileManager.default.removeItem(atPath: folder.path)
    let running = Task { try await recorder.run() }
    defer { running.cancel() }
    func stored() throws -> Int? {
      try UsageFolder(folder.path).counts(from: try Self.day("2000-01-01"), to: try Self.day("9999-12-31")) { _ in }?
        .values.map { $0[.feeds] }.reduce(0, +)
    }
    for expected in 1...3 {
      // The whole suite beside it may keep every thread busy for long.
      let deadline = ContinuousClock.now + .seconds(180)
      while try stored() != expected, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(1)) }
      #expect(try stored() == expected)
      recorder.counter.count(.feeds)
    }
    #expect(throws: ServerError.self) {
      try UsageRecorder(
        UsageKeeping(folder: folder.path + "/none/none", isRequired: true), logger: Logger(label: "test"))
    }
  }

  @Test("answers are counted by class, documents, originals, feeds and harvests by themselves, health not at all")
  func routes() async throws {
    let counter = UsageCounter(keepsQueries: false) { Self.noon }
    var state = ServiceState(ServerLimits())
    state.usage = counter
    let document = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"
    let original = OriginalFile(bytes: [0x41], mediaType: "text/plain", name: "a.txt")
    let application = TestService.application(
      original: original, configuration: ServerConfiguration(port: 0, base: SiteBase("https://x.example")), state: state
    )
    try await application.test(.router) { client in
      func get(_ uri: String, _ method: HTTPRequest.Method = .get) async throws {
        _ = try await client.executeRequest(uri: uri, method: method, headers: [:], body: nil)
      }
      for uri in [
        document, document + ".json", document + "/ban-goc", "/tim-kiem?q=th%C3%B4ng", "/tim-kiem",
        "/api/v1/search?q=khongco",
        "/api/v1/search?nope=1", "/feed.atom", "/oai?verb=Identify", "/api/v1/export.csv?q=a", "/nope", "/health/live",
        "/health/ready", "/", "/van-ban/2013/khong-co-abcdef",
      ] { try await get(uri) }
      try await get(document, .head)
      try await get("/tim-kiem?q=th%C3%B4ng", .head)
    }
    let counts = try #require(counter.take()[try Self.day("2014-03-24")])
    let expected: [UsageCounts.Item: Int] = [
      .documentViews: 2, .originals: 1, .pageSearches: 1, .apiSearches: 1, .searchesWithoutHits: 1, .feeds: 1,
      .harvests: 1, .exports: 1, .answers2xx: 12, .answers4xx: 3,
    ]
    for item in UsageCounts.Item.allCases { #expect(counts[item] == expected[item] ?? 0, "\(item)") }
  }
}

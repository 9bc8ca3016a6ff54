import Foundation
import NoticeModel
import Testing

@testable import ImportPipeline

@Suite struct ReportTests {
  @Test("writes a JSON report whose items add up to its figures")
  func report() throws {
    let office = try TestOffice()
    try office.write("web/a \"b\".txt", "Một")
    try office.write("web/c.txt", "Một")
    let items = try office.run(office.options(["web", "khong-co"]))
    let path = office.path("bao-cao.json")
    let report = try ImportReport(path: path)
    try report.add(items)
    let summary = ImportRun.Summary(counts: [.added: 1, .duplicate: 1, .rejected: 1], bytes: 10)
    try report.finish(summary, seconds: 0.5)
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any]
    let outcomes = try #require(json?["outcomes"] as? [String: Int])
    let written = try #require(json?["items"] as? [[String: Any]])
    #expect(json?["inputs"] as? Int == 3)
    let counts = Dictionary(grouping: written) { $0["outcome"] as? String ?? "" }.mapValues(\.count)
    #expect(counts == outcomes.filter { $0.value > 0 })
    #expect((written.first?["source"] as? String)?.hasSuffix("web/a \"b\".txt") == true)
    #expect(!FileManager.default.fileExists(atPath: path + ".items"))
  }

  @Test(
    "escapes text so that a JSON reader gets it back",
    arguments: ["đ", "a\"b\\c", "\n\r\t\u{0}\u{1F}", "\u{2028}\u{7F}", ""])
  func escapes(text: String) throws {
    #expect(try JSONDecoder().decode(String.self, from: Data(JSONText.string(text).utf8)) == text)
  }

  @Test("gives an encoding's score with one decimal, and null where nothing was weighed")
  func score() throws {
    var item = ReportItem(source: "a", outcome: .added, mediaType: "text/html", byteCount: 1, warnings: [])
    for (score, shown) in [(12.34, "12.3"), (-0.26, "-0.3"), (7, "7.0"), (nil, "null"), (.infinity, "null")] {
      item.encodingScore = score
      #expect(item.json.contains("\"encoding_evidence\":null,\"encoding_score\":\(shown),\"sha256\""))
    }
  }

  @Test("writes times with all their digits, before 1970 too")
  func times() {
    #expect(Timestamp.text(seconds: 1_374_462_245, nanoseconds: 7_999) == "2013-07-22T03:04:05.000007Z")
    #expect(Timestamp.text(seconds: -1, nanoseconds: 0) == "1969-12-31T23:59:59.000000Z")
  }

  @Test("reads a ledger entry back from its record")
  func ledger() throws {
    let entry = LedgerEntry(
      startedAt: "2020-01-02T03:04:05.000000Z", finishedAt: "2020-01-02T03:05:05.000000Z", arguments: "import \"a\nb\"",
      counts: [.added: 2, .rejected: 1], items: ["{\"source\":\"a\"}", "{\"source\":\"b\"}"], firstItem: 7)
    #expect(try LedgerRecord.entry(of: LedgerRecord.record(entry)) == entry)
  }
}

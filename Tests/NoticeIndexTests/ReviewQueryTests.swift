import NoticeModel
import Testing

@testable import NoticeIndex

@Suite struct ReviewQueryTests {
  private func notice(
    _ id: Int, _ warnings: [String], text: String = "xã", collection: String = "cu",
    capturedAt: String = "2013-07-22T00:00:00.000000Z"
  ) throws -> Notice {
    var notice = try Notice.test(id, body: [.paragraph(text)], collection: collection, capturedAt: capturedAt)
    notice.provenance.warnings = warnings
    return notice
  }

  @Test("lists the documents whose newest version carries a code, in the order of their sources")
  func list() async throws {
    let archive = try TestArchive([
      notice(5, ["encoding_review"], collection: "b"), notice(4, ["no_title", "encoding_review"]),
      notice(3, ["no_title"]), notice(2, []), notice(1, ["encoding_review", "no_text"]),
      notice(6, ["encoding_review_not"]),
    ])
    let index = try NoticeIndex(archive: archive.path)
    let list = try await index.review([.encodingReview], limit: 10)
    let places =
      [Source(collection: "b", path: "tb/5.html")] + [1, 4].map { Source(collection: "cu", path: "tb/\($0).html") }
    #expect(list.total == 3)
    #expect(list.items.map(\.provenance.source) == places)
    let cut = try await index.review([.encodingReview], limit: 2)
    #expect(cut.total == 3 && cut.items == Array(list.items.prefix(2)))
    #expect(try await index.review([.encodingReview, .noTitle], limit: 10).total == 4)
    #expect(try await index.review([.empty], limit: 10) == ReviewList(total: 0, items: []))
  }

  @Test("leaves a document out once its newest version is in order")
  func newest() async throws {
    let archive = try TestArchive([
      notice(1, ["encoding_review"]), notice(1, [], capturedAt: "2014-01-01T00:00:00.000000Z"),
      notice(2, [], capturedAt: "2014-01-01T00:00:00.000000Z"), notice(2, ["encoding_review"]),
    ])
    #expect(try await NoticeIndex(archive: archive.path).review([.encodingReview], limit: 10).total == 0)
  }

  @Test("shows at most 80 characters of the text, letters with marks whole")
  func beginning() async throws {
    let text = String(repeating: "ế", count: 100)
    let archive = try TestArchive([notice(1, ["encoding_review"], text: text)])
    let list = try await NoticeIndex(archive: archive.path).review([.encodingReview], limit: 10)
    #expect(list.items.first?.beginning == String(repeating: "ế", count: 80))
  }
}

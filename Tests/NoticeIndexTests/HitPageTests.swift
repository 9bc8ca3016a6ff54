import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct HitPageTests {
  @Test("a hit says the page on which its words stand")
  func page() async throws {
    let archive = try TestArchive([
      .test(
        1, subject: "Quyết định",
        body: [.paragraph("Điều 1. Thu hồi"), .paragraph("Điều 2. Bồi thường"), .paragraph("Nơi nhận: kè đá")],
        pages: [1, 2, 5]),
      .test(2, subject: "Không trang", body: [.paragraph("bồi thường")]),
    ])
    #expect(try await archive.search("bồi thường").hits.map(\.page) == [nil, 2])
    #expect(try await archive.search("kè").hits.map(\.page) == [5])
    #expect(try await archive.search("“thu hồi”").hits.map(\.page) == [1])
    // Found by its subject alone: no page stands out.
    #expect(try await archive.search("quyết định").hits.map(\.page) == [nil])
  }

  @Test("also in a text of several passages")
  func passages() async throws {
    let count = 400
    let blocks = (1...count).map { Block.paragraph("trang\($0) " + String(repeating: "các hộ trong xã ", count: 40)) }
    let notice = try Notice.test(1, subject: "Dài", body: blocks, pages: Array(1...count))
    let archive = try TestArchive([notice])
    for page in [1, 75, 76, 77, 150, 233, 399, 400] {
      #expect(try await archive.search("trang\(page)").hits.map(\.page) == [page])
    }
    #expect(try await NoticeIndex(archive: archive.path).notice(notice.id, version: nil) == notice)
  }
}

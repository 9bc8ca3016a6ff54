import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct AddressQueryTests {
  @Test("lists one of the documents that are alike, the one that searches show, and counts no place behind the last")
  func shown() async throws {
    let archive = try TestArchive([
      .test(5, bytes: 9, subject: "Họp"), .test(2, bytes: 9, subject: "Họp"), .test(3, bytes: 3, subject: "Khác"),
      .test(4, kind: .container, subject: "Tệp nén"), .test(6, bytes: 9, subject: "Họp"),
      .test(7, bytes: 9, subject: "Họp"),
    ])
    let index = try NoticeIndex(archive: archive.path)
    #expect(try await index.addressPlaces() == 3)
    let all = try await index.addresses(0..<100).map(\.permalink)
    #expect(all == [try Notice.test(2, subject: "Họp").permalink, try Notice.test(3, subject: "Khác").permalink])
    #expect(try await index.addresses(0..<1).isEmpty)
    // The one that is shown leads the lists of the others, wherever its source stands among theirs.
    for id in [5, 6, 7] {
      let similar = try await index.relations(of: try Notice.test(id).id, limit: 2).similar
      #expect(try similar.first?.id == Notice.test(2).id && similar.count == 2)
    }
  }
}

import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

/// Menus, headers and footers of pages: found, and behind everything that says the same in its text.
@Suite struct SurroundingsTests {
  private static let menu: [Block] = [
    .listItem("Trang chủ"), .listItem("Lịch cắt nước"), .listItem("Thu hồi đất"), .paragraph("Cổng huyện Tân Lộc Hạ"),
  ]

  private func archive(_ notices: [Notice]) throws -> TestArchive {
    let archive = try TestArchive()
    let others = try (0..<40).map { number in
      try Notice.test(
        1_000 + number, subject: "Văn bản \(number)", body: [.paragraph("lịch tiếp công dân tháng \(number % 12)")])
    }
    try archive.storeTogether(others + notices)
    return archive
  }

  @Test("rank behind the same words in a text, however often they stand there and however long the text is")
  func rank() async throws {
    let long = String(repeating: "các hộ trong xã nhận thông tin tại nhà văn hóa thôn ", count: 20)
    let archive = try archive([
      .test(
        1, kind: .page, subject: "Menu", body: [.paragraph("họp")], surroundings: Self.menu + Self.menu + Self.menu),
      .test(2, kind: .page, subject: "Chính", body: [.paragraph(long + "lịch cắt nước")], surroundings: Self.menu),
      .test(3, kind: .page, subject: "Rời", body: [.paragraph("cắt điện theo lịch; nước sạch " + long)]),
    ])
    let asked = ["Chính", "Rời", "Menu"]
    #expect(try await archive.subjects("lịch cắt nước").filter(asked.contains) == asked)
    #expect(try await archive.subjects("lich cat nuoc").filter(asked.contains) == asked)
  }

  @Test("are found as words, as phrases and together with words of the text")
  func found() async throws {
    let archive = try archive([
      .test(1, kind: .page, subject: "Tin", body: [.paragraph("Khởi công kè sông")], surroundings: Self.menu)
    ])
    for query in ["“thu hồi đất”", "kè sông tân lộc hạ", "cat nuoc", "trang ch*"] {
      #expect(try await archive.subjects(query) == ["Tin"], "\(query)")
    }
    #expect(try await archive.search("tân lộc hạ").hits.first?.snippet.isFromSurroundings == true)
    #expect(try await archive.search("sông tân lộc hạ").hits.first?.snippet.isFromSurroundings == false)
  }

  @Test("never leave a page out for a word with a minus")
  func excluded() async throws {
    let archive = try archive([
      .test(1, kind: .page, subject: "Tin", body: [.paragraph("Khởi công kè sông")], surroundings: Self.menu),
      .test(2, kind: .page, subject: "Đất", body: [.paragraph("Kè sông, thu hồi đất")], surroundings: Self.menu),
    ])
    #expect(try await archive.subjects("kè sông -đất") == ["Tin"])
    #expect(try await archive.subjects("kè sông -\"thu hồi đất\"") == ["Tin"])
  }

  @Test("come back apart from the text, and what is indexed does not depend on how it came there")
  func stored() async throws {
    // The second one, with the smaller id, is shown from its stored row.
    let notices = try [7, 3].map { id in
      try Notice.test(
        id, bytes: 1, kind: .page, subject: "Tin", body: [.heading(level: 1, "Tin"), .paragraph("Kè sông")],
        surroundings: Self.menu)
    }
    let archive = try TestArchive(notices)
    let other = try TestArchive([notices[1]])
    #expect(try await NoticeIndex(archive: archive.path).notice(notices[0].id, version: nil) == notices[0])
    for archive in [archive, other] {
      let page = try await archive.search("thu hồi đất")
      #expect(page.hits.map(\.id) == [notices[1].id] && page.hits.first?.snippet.isFromSurroundings == true)
    }
    let scores = try await [archive.search("thu hồi đất"), other.search("thu hồi đất")].map(\.hits.first?.score)
    #expect(scores[0] == scores[1])
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }

  @Test("behind a text of several passages are found, and the text's own passages go before them")
  func passages() async throws {
    let line = "các hộ trong xã nhận thông tin\n"
    for length in [2_000, 2_050, 3_000] {
      let text = String(repeating: line, count: length)
      let menu = Array(repeating: Self.menu, count: 1_500).flatMap(\.self)
      let archive = try archive([
        .test(
          1, kind: .page, subject: "Dài", body: [.paragraph(text), .paragraph("khởi công kè")], surroundings: menu)
      ])
      let menuHit = try await archive.search("cắt nước").hits.first
      #expect(menuHit?.snippet.isFromSurroundings == true)
      let hit = try await archive.search("khởi công kè").hits.first
      #expect(hit?.snippet.text.contains("khởi công") == true && hit?.snippet.isFromSurroundings == false)
      let subject = try await archive.search("dài").hits.first
      #expect(subject?.snippet.isFromSurroundings == false)
    }
  }

  @Test("numbers and names in them are not the document's")
  func numbers() async throws {
    let archive = try archive([
      .test(1, kind: .page, subject: "Tin", body: [.paragraph("Kè")], surroundings: [.listItem("Số: 164/TB-UBND")])
    ])
    #expect(try await archive.search("", Filters(number: NumberPattern(asked: "164/TB-UBND"))).total == 0)
    #expect(try await archive.search("164/TB-UBND").hits.first?.number == nil)
  }
}

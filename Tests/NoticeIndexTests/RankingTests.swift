import DocumentNumbers
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct RankingTests {
  /// Documents that say nothing of the matter, so that words are rare.
  private func others(_ count: Int) throws -> [Notice] {
    try (0..<count).map { number in
      try .test(
        1_000 + number, subject: "Văn bản \(number)", body: [.paragraph("lịch tiếp công dân tháng \(number % 12)")])
    }
  }

  private func archive(_ notices: [Notice]) throws -> TestArchive {
    let archive = try TestArchive()
    try archive.storeTogether(try others(40) + notices)
    return archive
  }

  @Test("puts the words as they were typed before those that only fold alike", arguments: ["dat", "đất", "đạt", "đắt"])
  func diacritics(typed: String) async throws {
    let archive = try archive([
      .test(1, subject: "dat"), .test(2, subject: "đất"), .test(3, subject: "đạt"), .test(4, subject: "đắt"),
    ])
    let subjects = try await archive.subjects(typed)
    #expect(subjects.count == 4)
    #expect(typed == "dat" || subjects.first == typed)
  }

  @Test("reads decomposed letters and older tone places as the same word")
  func spelling() async throws {
    let archive = try archive([.test(1, subject: "xã hoa"), .test(2, subject: "xã hòa")])
    for typed in ["hòa", "hoà", "ho\u{300}a", "hoa\u{300}", "HÒA"] {
      #expect(try await archive.subjects(typed) == ["xã hòa", "xã hoa"], "\(typed)")
    }
  }

  @Test("puts words side by side and in the typed order before the same words apart")
  func pairs() async throws {
    let archive = try archive([
      .test(1, subject: "hồi của đất thu"), .test(2, subject: "đất hồi thu nay"), .test(3, subject: "nay thu hồi đất"),
    ])
    #expect(try await archive.subjects("thu hồi đất").first == "nay thu hồi đất")
    #expect(try await archive.subjects("đất hồi thu").first == "đất hồi thu nay")
  }

  @Test("puts a document with the query in a row before one that has its words more often")
  func row() async throws {
    let archive = try archive([
      .test(1, subject: "Chung", body: [.paragraph("bồi thường, bồi thường; trồng cây, trồng cây")]),
      .test(2, subject: "Đúng", body: [.paragraph("bồi thường cây trồng cho các hộ trong xã")]),
    ])
    #expect(try await archive.subjects("bồi thường cây trồng") == ["Đúng", "Chung"])
  }

  @Test("finds a phrase in the subject, the text, the issuer or another field, but not across two")
  func fields() async throws {
    let archive = try archive([
      .test(1, issuer: "UBND huyện Tân Lộc Hạ", subject: "Về việc kè", signer: "Trần Văn Mẫu", body: [.paragraph("đá")])
    ])
    for phrase in ["việc kè", "tân lộc hạ", "trần văn mẫu"] {
      #expect(try await archive.search("“\(phrase)”").total == 1, "\(phrase)")
    }
    for phrase in ["kè đá", "đá về", "lộc tân"] {
      #expect(try await archive.search("“\(phrase)”").total == 0, "\(phrase)")
    }
  }

  @Test("keeps a phrase of many words in its order, words between them not allowed")
  func longPhrase() async throws {
    let words = (1...16).map { "từ\($0)" }
    let archive = try archive([
      .test(1, subject: words.joined(separator: " ")), .test(2, subject: words.joined(separator: " và ")),
      .test(3, subject: words.reversed().joined(separator: " ")),
    ])
    #expect(try await archive.subjects("“\(words.joined(separator: " "))”") == [words.joined(separator: " ")])
    #expect(try await archive.search("“từ3 từ4 từ5”").total == 1)
  }

  @Test("leaves out what was taken away: a word, with its diacritics if typed, a phrase, in any field or passage")
  func excluded() async throws {
    let archive = try archive([
      .test(1, subject: "Họp đất"), .test(2, subject: "Họp đạt"), .test(3, subject: "Họp", body: [.paragraph("dat")]),
      .test(4, subject: "Họp", signer: "Đất"),
    ])
    #expect(try await archive.search("họp").total == 4)
    #expect(try await archive.search("họp -dat").total == 0)
    #expect(try await archive.search("họp -đất").total == 2)
    #expect(try await archive.search("họp -“họp đất”").total == 3)
    #expect(try await archive.search("họp -“hop dat”").total == 2)
    #expect(try await archive.search("họp -“đất họp”").total == 4)
    #expect(try await archive.search("họp -da*").total == 0)
    #expect(try await archive.search("-văn").total == 4)
    #expect(try await archive.search("họp -xyz").total == 4)
  }

  @Test("favours the year among the words, and newer documents among those that are alike")
  func years() async throws {
    let archive = try archive([
      .test(1, on: "2009-05-01", subject: "Họp thôn"), .test(2, on: "2019-05-01", subject: "Họp thôn"),
      .test(3, subject: "Họp thôn"),
    ])
    let plain = try await archive.search("họp thôn").hits.map(\.issuedOn?.year)
    #expect(plain == [2019, 2009, nil])
    var request = SearchRequest(query: Query.parse("họp thôn").query)
    request.query.year = 2009
    let index = try NoticeIndex(archive: archive.path)
    #expect(try await index.search(request).hits.map(\.issuedOn?.year) == [2009, 2019, nil])
  }

  @Test("puts documents of the asked number first: exactly that number before parts of it, the newest first")
  func numbers() async throws {
    let archive = try archive([
      .test(1, number: .test(164), on: "2012-01-01", subject: "cũ"),
      .test(2, number: .test(164), on: "2013-01-01", subject: "mới"),
      .test(3, number: .test(164, ["TB", "UBND", "VX"]), on: "2014-01-01", subject: "dài hơn"),
      .test(4, number: .test(1_640), subject: "số khác"),
      .test(5, subject: "nhắc đến", body: [.paragraph("theo 164/TB-UBND")]),
    ])
    #expect(try await archive.subjects("164/TB-UBND") == ["mới", "cũ", "dài hơn", "nhắc đến"])
    #expect(try await archive.search("164/TB-UBND").total == 4)
    let pages = try await [0, 1, 2, 3].asyncMap { try await archive.search("164/TB-UBND", limit: 1, offset: $0) }
    #expect(pages.flatMap(\.hits).map(\.subject) == ["mới", "cũ", "dài hơn", "nhắc đến"])
    #expect(try await archive.search("164/TB-UBND -cũ").hits.map(\.subject).contains("cũ") == false)
  }
}

extension Array {
  fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}

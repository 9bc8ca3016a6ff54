import DocumentNumbers
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct FacetCountsTests {
  private static let all = Set(Facet.Property.allCases)

  private func archive() throws -> TestArchive {
    let archive = try TestArchive()
    try archive.storeTogether(
      try (1...24).map { number in
        try .test(
          number, kind: number % 6 == 0 ? .page : .notice,
          type: number % 2 == 0
            ? DocumentType(code: "TB", name: "Thông báo") : DocumentType(code: "QĐ", name: "Quyết định"),
          issuer: number % 3 == 0 ? "UBND xã Tân Lộc Hạ" : "UBND tỉnh Bình Hòa An",
          on: number % 8 == 0 ? nil : "20\(number % 4 + 10)-05-0\(number % 9 + 1)", subject: "Họp thôn \(number)",
          signer: number % 5 == 0 ? "Trần Văn Mẫu" : nil, collection: number % 4 == 0 ? "moi" : "cu")
      })
    return archive
  }

  private func values(_ page: SearchPage, _ property: Facet.Property) -> [String: Int] {
    let facet = page.facets.first { $0.property == property }
    return Dictionary(uniqueKeysWithValues: (facet?.values ?? []).map { ($0.value, $0.count) })
  }

  @Test("counts matches by type, body, year and collection, with labels, in the order of the properties")
  func counts() async throws {
    let page = try await archive().search("họp", facets: Self.all)
    #expect(page.facets.map(\.property) == Facet.Property.allCases.filter(Self.all.contains))
    #expect(values(page, .type) == ["TB": 12, "QĐ": 12])
    #expect(values(page, .issuer) == ["UBND xã Tân Lộc Hạ": 8, "UBND tỉnh Bình Hòa An": 16])
    #expect(values(page, .collection) == ["cu": 18, "moi": 6])
    #expect(values(page, .year) == ["2010": 3, "2011": 6, "2012": 6, "2013": 6])
    #expect(page.facets.allSatisfy { $0.isExact })
    #expect(page.facets.first { $0.property == .type }?.values.first { $0.value == "TB" }?.label == "Thông báo")
  }

  @Test("lists the most frequent first, equal ones by name, years newest first")
  func order() async throws {
    let page = try await archive().search("", facets: Self.all)
    #expect(page.facets.first { $0.property == .issuer }?.values.map(\.count) == [16, 8])
    #expect(page.facets.first { $0.property == .year }?.values.map(\.value) == ["2013", "2012", "2011", "2010"])
    let types = page.facets.first { $0.property == .type }?.values.map(\.value)
    #expect(types == ["QĐ", "TB"])
  }

  @Test("ignores the filter on its own property, and no other one, in every sort")
  func ownFilter() async throws {
    let archive = try archive()
    for sort in SearchRequest.Sort.allCases {
      let typed = try await archive.search("họp", Filters(type: "TB"), sort: sort, facets: Self.all)
      #expect(typed.total == 12)
      #expect(values(typed, .type) == ["TB": 12, "QĐ": 12])
      #expect(values(typed, .collection) == ["moi": 6, "cu": 6])
      let both = try await archive.search(
        "họp", Filters(type: "TB", collection: "cu"), sort: sort, facets: Self.all)
      #expect(both.total == 6)
      #expect(values(both, .type) == ["TB": 6, "QĐ": 12])
      #expect(values(both, .collection) == ["moi": 6, "cu": 6])
      let dated = try await archive.search(
        "họp", Filters(issuer: "tan loc", from: CivilDate(iso: "2012-01-01")), sort: sort, facets: Self.all)
      #expect(values(dated, .year)["2010"] == 1 && values(dated, .year).values.reduce(0, +) == 7)
      #expect(values(dated, .issuer).values.reduce(0, +) == 12)
    }
  }

  @Test("counts kind, signer and number as any other restriction")
  func others() async throws {
    let archive = try archive()
    #expect(values(try await archive.search("", Filters(kind: .page), facets: [.type]), .type) == ["TB": 4])
    #expect(values(try await archive.search("", Filters(signer: "mau"), facets: [.type]), .type) == ["TB": 2, "QĐ": 2])
  }

  @Test("counts documents of an asked number once, whether the words find them too or not")
  func numbered() async throws {
    let archive = try TestArchive([
      .test(1, number: .test(164), on: "2013-07-22", subject: "Họp"),
      .test(2, on: "2012-01-01", subject: "nhắc", body: [.paragraph("theo 164/TB-UBND")]),
    ])
    let page = try await archive.search("164/TB-UBND", facets: [.year])
    #expect(values(page, .year) == ["2013": 1, "2012": 1] && page.total == 2)
  }

  /// Names that share words, names in several spellings, and names without a word.
  private func namesakes() throws -> TestArchive {
    let bodies = [
      "Chính phủ", "Văn phòng Chính phủ", "Thủ tướng Chính phủ", "Chính Phủ", "CHÍNH PHỦ", "Chính phủ",
      "Sở Văn hóa", "Sở Văn hoá", "Sở Văn hóa, Mẫu", "Sở Văn hóa - Mẫu", "UBND xã Mỹ An", "UBND xã Mĩ An",
      "UBND xã Mỹ Ân", "Bộ Tài chính", "Bộ Kế hoạch và Đầu tư", "—", nil,
    ]
    let categories = [
      ["Tin tức"], ["Tin tức", "Thông báo"], ["TIN TỨC", "Họp"], ["Tin"], ["***"], ["***", "Họp"], [],
    ]
    let archive = try TestArchive()
    try archive.storeTogether(
      try (0..<120).map { number in
        try .test(
          number + 1, kind: number % 5 == 0 ? .page : .notice,
          type: number % 7 == 0 ? nil : DocumentTypes.all[number % DocumentTypes.all.count],
          issuer: bodies[number % bodies.count], on: number % 11 == 0 ? nil : "\(1990 + number % 13)-12-31",
          published: "2024-05-0\(number % 9 + 1)", subject: number % 2 == 0 ? "Họp thôn \(number)" : "Khác \(number)",
          category: categories[number % categories.count], collection: ["cu", "moi", "CU"][number % 3])
      })
    return archive
  }

  private func filters(_ property: Facet.Property, _ value: String) -> Filters {
    switch property {
    case .type: Filters(type: value)
    case .issuer: Filters(issuer: value)
    case .year: Filters(from: CivilDate(iso: value + "-01-01"), to: CivilDate(iso: value + "-12-31"))
    case .collection: Filters(collection: value)
    case .category: Filters(category: value)
    }
  }

  @Test("the number beside a value is what the filter finds with it", arguments: ["", "họp"])
  func promises(text: String) async throws {
    let archive = try namesakes()
    let page = try await archive.search(text, facets: Self.all)
    for facet in page.facets {
      #expect(facet.values.count > 2)
      for value in facet.values {
        let found = try await archive.search(text, filters(facet.property, value.value))
        #expect(found.total == value.count, "\(facet.property) \(value.value)")
      }
    }
  }

  @Test("spellings of one body are one value, under that of most matches; other diacritics are another body")
  func spellings() async throws {
    let archive = try TestArchive([
      .test(1, issuer: "Bộ Công thương", subject: "Họp"), .test(2, issuer: "BỘ CÔNG THƯƠNG", subject: "Họp"),
      .test(3, issuer: "Bộ Công thương", subject: "Họp"), .test(4, issuer: "Xã Mỹ An", subject: "Họp"),
      .test(5, issuer: "Xã Mỹ Ân", subject: "Họp"), .test(6, issuer: "Thanh tra Bộ Công Thương", subject: "Họp"),
    ])
    let page = try await archive.search("họp", facets: [.issuer])
    #expect(
      page.facets.first?.values.map { "\($0.label) \($0.count)" } == [
        "Bộ Công thương 3", "Thanh tra Bộ Công Thương 1", "Xã Mỹ An 1", "Xã Mỹ Ân 1",
      ])
    func total(_ issuer: String) async throws -> Int { try await archive.search("", Filters(issuer: issuer)).total }
    #expect(try await total("bộ công thương") == 3)
    #expect(try await total("bo cong thuong") == 3)
    #expect(try await total("công thương") == 4)
    #expect(try await total("Xã Mỹ An") == 1)
    #expect(try await total("xa my an") == 2)
    #expect(try await total("xã mỹ") == 2)
    #expect(try await archive.search("cơ quan:\"bộ công thương\"").total == 3)
  }

  @Test("spellings are added up before the list is cut")
  func cut() async throws {
    let archive = try TestArchive()
    let others = try (1...110).flatMap { number in
      try [2, 3].map { try Notice.test($0 * 1_000 + number, issuer: "Xã số \(number)", subject: "Họp \($0) \(number)") }
    }
    let spelt = try ["Sở Mẫu", "SỞ MẪU", "Sở mẫu"].enumerated().map {
      try Notice.test($0.offset + 1, issuer: $0.element, subject: "Họp \($0.offset)")
    }
    try archive.storeTogether(others + spelt)
    let values = try await archive.search("họp", facets: [.issuer]).facets.first?.values
    #expect(values?.count == 100 && values?.first?.count == 3)
    // What came later is known at once.
    try archive.store([.test(9, issuer: "sở MẪU", subject: "Họp thêm")])
    #expect(try await archive.search("họp", facets: [.issuer]).facets.first?.values.first?.count == 4)
  }

  @Test("gives none that were not asked for, and empty ones for an archive without documents")
  func none() async throws {
    #expect(try await archive().search("họp").facets.isEmpty)
    #expect(try await archive().search("họp", facets: [.year]).facets.map(\.property) == [.year])
    let empty = try await TestArchive([]).search("họp", facets: Self.all)
    #expect(empty.total == 0 && empty.facets.allSatisfy { $0.values.isEmpty })
  }
}

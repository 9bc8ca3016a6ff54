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

  @Test("gives none that were not asked for, and empty ones for an archive without documents")
  func none() async throws {
    #expect(try await archive().search("họp").facets.isEmpty)
    #expect(try await archive().search("họp", facets: [.year]).facets.map(\.property) == [.year])
    let empty = try await TestArchive([]).search("họp", facets: Self.all)
    #expect(empty.total == 0 && empty.facets.allSatisfy { $0.values.isEmpty })
  }
}

import NoticeModel
import SearchQuery
import Testing

@Suite struct ArchiveOverviewTests {
  private func values(_ counts: [(String, Int)]) -> [Facet.Value] {
    counts.map { Facet.Value(value: $0.0, label: $0.0, count: $0.1) }
  }

  @Test("lists stand in the order of Vietnamese dictionaries, years newest first")
  func order() {
    let overview = ArchiveOverview(
      documents: 30,
      facets: [
        Facet(property: .type, values: values([("Ủy nhiệm", 1), ("Đề án", 1), ("Dự án", 1), ("Chỉ thị", 1)])),
        Facet(property: .year, values: values([("2009", 4), ("2013", 6), ("999", 1)])),
      ])
    #expect(overview.types.map(\.value) == ["Chỉ thị", "Dự án", "Đề án", "Ủy nhiệm"])
    #expect(overview.years.map(\.value) == ["2013", "2009", "999"])
    #expect(overview.undated == 19)
  }

  @Test("spellings of one body are one, under that of most documents; other letters or tones are another body")
  func bodies() {
    let overview = ArchiveOverview(
      facets: [
        Facet(
          property: .issuer,
          values: values([
            ("UBND xã Mỹ An", 5), ("UBND XÃ MĨ AN", 7), ("Ubnd Xã Mỹ An", 1), ("UBND xã Mỹ Ân", 2),
            ("UBND xã Hoà Mẫu", 3), ("UBND xã Hòa Mẫu", 3), ("UBND xã Hóa Mẫu", 1),
          ]))
      ])
    #expect(
      overview.issuers.map { "\($0.value) \($0.count)" } == [
        "UBND xã Hoà Mẫu 6", "UBND xã Hóa Mẫu 1", "UBND XÃ MĨ AN 13", "UBND xã Mỹ Ân 2",
      ])
  }

  @Test("a name's key never fails, whatever the text is")
  func hostileNames() {
    for name in ["", " ", "\u{301}", "\u{0}\u{202E}", "\"><script>", String(repeating: "a\u{301}", count: 9_000)] {
      #expect(BodyName.key(of: name).utf8.count <= name.utf8.count + 1)
    }
    #expect(BodyName.key(of: "—") == "" && BodyName.folded("Đảng ủy — Huyện ủy") == "dang uy huyen uy")
  }

  @Test("an example without diacritics is the title's first words, and none of a title that says too little")
  func example() {
    #expect(SearchExample.unaccented("Thông báo về lịch tiếp công dân tháng 7") == "thong bao ve lich tiep cong")
    #expect(SearchExample.unaccented("Thông báo") == nil && SearchExample.unaccented("") == nil)
  }
}

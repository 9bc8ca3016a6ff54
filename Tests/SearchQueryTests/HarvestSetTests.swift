import DocumentNumbers
import NoticeModel
import SearchQuery
import Testing

@Suite struct HarvestSetTests {
  @Test("every type of the table has a name of its own, made of what the protocol allows, and is found by it")
  func types() {
    let specs = DocumentTypes.all.map { HarvestSet.type(code: $0.code).spec }
    #expect(Set(specs).count == specs.count)
    for (type, spec) in zip(DocumentTypes.all, specs) {
      #expect(spec.wholeMatch(of: /loai:[a-z0-9]+/) != nil)
      #expect(HarvestSet(spec: spec) == .type(code: type.code) && HarvestSet(type) == .type(code: type.code))
      #expect(HarvestSet(spec: spec)?.name == type.name)
    }
    #expect(specs.contains("loai:tb") && specs.contains("loai:hdd") && specs.contains("loai:hd"))
  }

  @Test("years and the nodes above are found by their names")
  func years() {
    #expect(HarvestSet(spec: "nam:2013") == .year(2013) && HarvestSet.year(2013).name == "Năm 2013")
    #expect(HarvestSet(spec: "nam") == .years && HarvestSet(spec: "loai") == .types)
    #expect(HarvestSet.year(2013).parent == .years && HarvestSet.type(code: "TB").parent == .types)
    #expect(HarvestSet.years.parent == nil)
  }

  @Test(
    "other names are no sets",
    arguments: [
      "", "nam:", "nam:0", "nam:02013", "nam:+2013", "nam:10000", "loai:", "loai:TB", "loai:xyz", "tb", "nam:2013:7",
    ])
  func others(spec: String) {
    #expect(HarvestSet(spec: spec) == nil)
  }

  @Test("a type outside the table is no set, and its letters cannot leave the name")
  func unknownType() {
    #expect(HarvestSet(DocumentType(code: "X/<Ư>", name: "Lạ")) == nil)
    #expect(HarvestSet(DocumentType(code: "tb", name: "Thông báo")) == nil)
    #expect(HarvestSet.type(code: "X/<Ư>").spec == "loai:x----")
  }

  @Test("a document belongs to its type and to the year it is sorted by")
  func notice() throws {
    let digest = try #require(ContentDigest(hex: String(repeating: "a1", count: 32)))
    var notice = Notice(
      id: NoticeID(truncating: digest), kind: .notice, type: DocumentType(code: "QĐ", name: "Quyết định"),
      issuedOn: CivilDate(iso: "2013-07-22"), publishedOn: CivilDate(iso: "2014-01-02"), subject: "Mẫu", body: [],
      provenance: Provenance(
        source: Source(collection: "mau", path: "a.html"), capturedAt: "2020-01-01T00:00:00Z", digest: digest,
        byteCount: 1, mediaType: "text/html", position: RecordPosition(file: 1, offset: 0, length: 1)))
    #expect(notice.harvestSets.map(\.spec) == ["loai:qdd", "nam:2013"])
    notice.issuedOn = nil
    #expect(notice.harvestSets.map(\.spec) == ["loai:qdd"])
    (notice.kind, notice.type) = (.page, nil)
    #expect(notice.harvestSets.map(\.spec) == ["nam:2014"])
  }
}

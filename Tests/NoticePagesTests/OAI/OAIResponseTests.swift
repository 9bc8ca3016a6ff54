import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct OAIResponseTests {
  @Test("an archive says who it is")
  func identify() throws {
    let answer = try HarvestedArchive.sample(3).ask("verb=Identify")
    #expect(answer.name == "OAI-PMH" && answer.attributes["xmlns"] == "http://www.openarchives.org/OAI/2.0/")
    #expect(answer.children.map(\.name) == ["responseDate", "request", "Identify"])
    #expect(answer.children[0].text == "2026-05-04T03:02:01Z")
    let identity = answer.children[2].children
    #expect(
      identity.map(\.name) == [
        "repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord",
        "granularity",
      ])
    #expect(
      identity.map(\.text) == [
        "Kho lưu trữ Huyện Mẫu", "https://luutru.example/oai", "2.0", "vanthu@luutru.example", "2026-01-02T00:00:00Z",
        "persistent", "YYYY-MM-DDThh:mm:ssZ",
      ])
    #expect(try HarvestedArchive().ask("verb=Identify").first("earliestDatestamp")?.text == "2026-05-04T03:02:01Z")
  }

  @Test("there is one format, of the archive and of each document")
  func formats() throws {
    let archive = try HarvestedArchive.sample(1)
    let id = archive.records[0].identifier
    for query in ["verb=ListMetadataFormats", "verb=ListMetadataFormats&identifier=\(id)"] {
      let formats = try archive.ask(query).all("metadataFormat")
      #expect(
        formats.map { $0.children.map(\.text) } == [
          [
            "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/",
          ]
        ])
    }
  }

  @Test("sets are listed with the nodes above them, types first, then years from the newest")
  func sets() throws {
    var archive = try HarvestedArchive.sample(2)
    archive.records[1].sets = [.type(code: "QĐ"), .year(2014)]
    let sets = try archive.ask("verb=ListSets").all("set").map { $0.children.map(\.text) }
    #expect(
      sets == [
        ["loai", "Theo loại văn bản"], ["loai:qdd", "Quyết định"], ["loai:tb", "Thông báo"], ["nam", "Theo năm"],
        ["nam:2014", "Năm 2014"], ["nam:2013", "Năm 2013"],
      ])
    #expect(try archive.ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=loai").identifiers.count == 2)
    #expect(try archive.ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=nam:2014").identifiers.count == 1)
  }

  @Test("a record has a header and its metadata, what is gone only a header that says so")
  func records() throws {
    let archive = try HarvestedArchive.sample(2, gone: 2)
    let identifiers = archive.records.map(\.identifier)
    let query = "verb=GetRecord&metadataPrefix=oai_dc&identifier="
    let live = try archive.ask(query + identifiers[0])
    let record = try #require(live.first("GetRecord")?.children.first)
    #expect(record.children.map(\.name) == ["header", "metadata"] && record.children[0].attributes.isEmpty)
    #expect(record.children[0].children.map(\.name) == ["identifier", "datestamp", "setSpec", "setSpec"])
    #expect(
      record.children[0].children.map(\.text) == [identifiers[0], "2026-01-02T00:00:00Z", "loai:tb", "nam:2013"])
    let gone = try #require(try archive.ask(query + identifiers[1]).first("record"))
    #expect(gone.children.map(\.name) == ["header"] && gone.children[0].attributes == ["status": "deleted"])
    #expect(gone.all("setSpec").map(\.text) == ["loai:tb", "nam:2013"])
    let both = try archive.ask("verb=ListRecords&metadataPrefix=oai_dc")
    #expect(both.all("record").map { $0.children.count } == [2, 1] && both.first("resumptionToken") == nil)
    let headers = try archive.ask("verb=ListIdentifiers&metadataPrefix=oai_dc")
    #expect(headers.first("ListIdentifiers")?.children.map(\.name) == ["header", "header"])
    #expect(headers.identifiers == identifiers && headers.all("metadata").isEmpty)
  }

  @Test("texts of the archive are text, also those that XML cannot hold whole")
  func hostile() throws {
    var notice = try Samples.notice(subject: Samples.hostileSubject + "]]>\u{0}\u{1B}\u{FFFE}\u{FFFF}\u{85}")
    notice.signer = "<dc:rights>&lt;"
    let record = HarvestRecord(
      id: notice.id, datestamp: try #require(Datestamp("2026-01-02T00:00:00Z")), sets: notice.harvestSets,
      content: .notice(notice, replacements: []))
    let answer = try HarvestedArchive(records: [record]).ask("verb=ListRecords&metadataPrefix=oai_dc")
    #expect(answer.first("dc:title")?.text == Samples.hostileSubject + "]]>")
    #expect(answer.first("dc:contributor")?.text == "<dc:rights>&lt;")
    #expect(answer.all("dc:rights").isEmpty && answer.all("script").isEmpty)
  }
}

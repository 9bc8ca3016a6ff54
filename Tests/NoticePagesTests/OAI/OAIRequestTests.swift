import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct OAIRequestTests {
  private static let known = "oai:luutru.example:000000000000000000000000"
  private static let gone = "oai:luutru.example:000000000000000000007919"

  @Test(
    "every wrong request has the errors of the protocol",
    arguments: [
      ("", "badVerb"), ("verb=", "badVerb"), ("verb=nastyVerb", "badVerb"), ("verb=identify", "badVerb"),
      ("verb=Identify&verb=Identify", "badVerb"), ("verb=Identify&verb=ListSets", "badVerb"),
      ("Verb=Identify", "badVerb"),
      ("verb=Identify&test=test", "badArgument"), ("verb=Identify&metadataPrefix=oai_dc", "badArgument"),
      ("verb=ListSets&until=2013-01-01", "badArgument"), ("verb=ListMetadataFormats&set=loai:tb", "badArgument"),
      ("verb=ListRecords", "badArgument"), ("verb=ListIdentifiers&from=2013-01-01", "badArgument"),
      ("verb=GetRecord", "badArgument"), ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
      ("verb=GetRecord&identifier=\(known)", "badArgument"),
      ("verb=GetRecord&identifier=\(known)&metadataPrefix=oai_dc&set=nam", "badArgument"),
      ("verb=GetRecord&identifier=\(known)&identifier=\(known)&metadataPrefix=oai_dc", "badArgument"),
      ("verb=GetRecord&identifier=invalid\"id&metadataPrefix=oai_dc", "badArgument"),
      ("verb=GetRecord&identifier=&metadataPrefix=oai_dc", "badArgument"),
      ("verb=GetRecord&identifier=a%zz&metadataPrefix=oai_dc", "badArgument"),
      ("verb=GetRecord&identifier=::a&metadataPrefix=oai_dc", "badArgument"),
      ("verb=ListMetadataFormats&identifier=thông:báo", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai dc", "badArgument"), ("verb=ListRecords&metadataPrefix=", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&set=", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&set=loai:", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&set=thông báo", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=junk", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=2002-02-30", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=2002-02", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&until=2002-02-05T05:35", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&until=2002-02-05T05:35:00.5Z", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=2002-02-05&until=2002-02-06T05:35:00Z", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=2002-02-06&until=2002-02-05", "badArgument"),
      ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"),
      ("verb=ListIdentifiers&resumptionToken=x&from=2002-02-05", "badArgument"),
      ("verb=ListIdentifiers&resumptionToken=x&resumptionToken=x", "badArgument"),
      ("verb=ListIdentifiers&resumptionToken=xxx45abttyz", "badResumptionToken"),
      ("verb=ListRecords&resumptionToken=", "badResumptionToken"),
      ("verb=ListSets&resumptionToken=xxx45abttyz", "badResumptionToken"),
      ("verb=ListRecords&metadataPrefix=oai_marc", "cannotDisseminateFormat"),
      ("verb=ListIdentifiers&metadataPrefix=olac", "cannotDisseminateFormat"),
      ("verb=GetRecord&identifier=\(known)&metadataPrefix=oai_marc", "cannotDisseminateFormat"),
      ("verb=GetRecord&identifier=oai:arXiv.org:quant-ph/02131001&metadataPrefix=oai_dc", "idDoesNotExist"),
      ("verb=GetRecord&identifier=oai:luutru.example:00000000000000000000000A&metadataPrefix=oai_dc", "idDoesNotExist"),
      ("verb=GetRecord&identifier=oai:luutru.example:0f0f0f0f0f0f0f0f0f0f0f0f&metadataPrefix=oai_dc", "idDoesNotExist"),
      ("verb=ListMetadataFormats&identifier=oai:luutru.example:0f0f0f0f0f0f0f0f0f0f0f0f", "idDoesNotExist"),
      ("verb=ListMetadataFormats&identifier=really_wrong_id", "idDoesNotExist"),
      ("verb=ListMetadataFormats&identifier=\(gone)", "noMetadataFormats"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=2027-01-01", "noRecordsMatch"),
      ("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2000-01-01", "noRecordsMatch"),
      ("verb=ListRecords&metadataPrefix=oai_dc&set=no_such_set", "noRecordsMatch"),
      ("verb=ListRecords&metadataPrefix=oai_dc&set=nam:1999", "noRecordsMatch"),
    ])
  func errors(query: String, code: String) throws {
    let answer = try HarvestedArchive.sample(2, gone: 2).ask(query)
    #expect(answer.errors == [code])
    #expect(answer.all("error").allSatisfy { !$0.text.isEmpty })
    let request = try #require(answer.first("request"))
    #expect(request.text == "https://luutru.example/oai")
    #expect(request.attributes.isEmpty == ["badVerb", "badArgument"].contains(code))
  }

  @Test("all that is wrong with a request is said at once")
  func several() throws {
    let archive = try HarvestedArchive.sample(1)
    let wrong = "verb=GetRecord&x=1&identifier=a&until=2&identifier=b<"
    #expect(try archive.ask(wrong).errors == Array(repeating: "badArgument", count: 4))
    let unknown = "verb=GetRecord&identifier=oai:arXiv.org:1&metadataPrefix=oai_marc"
    #expect(try archive.ask(unknown).errors == ["cannotDisseminateFormat", "idDoesNotExist"])
  }

  @Test("an archive without documents has no sets")
  func noSets() throws {
    #expect(try HarvestedArchive().ask("verb=ListSets").errors == ["noSetHierarchy"])
  }

  @Test("the answer repeats the arguments, and no text of a request is alive in it")
  func repeated() throws {
    let query = "verb=ListRecords&until=2026-01-02&metadataPrefix=oai_dc&from=2026-01-01&set=nam:2013"
    let request = try #require(try HarvestedArchive.sample(1).ask(query).first("request"))
    #expect(
      request.attributes == [
        "verb": "ListRecords", "metadataPrefix": "oai_dc", "from": "2026-01-01", "until": "2026-01-02",
        "set": "nam:2013",
      ])
    let kept = "\"\u{301}><error code='x'/>&amp;"
    let token = kept + "\u{0}\u{FFFF}"
    let xml = try HarvestedArchive().answer([("verb", "ListRecords"), ("resumptionToken", token)])
    let answer = try XMLTree.parsed(xml)
    #expect(answer.errors == ["badResumptionToken"])
    #expect(answer.first("request")?.attributes["resumptionToken"] == kept)
  }

  @Test("a value of any length is refused shortly")
  func long() throws {
    let value = String(repeating: "a", count: 100_000)
    for query in ["verb=ListRecords&resumptionToken=\(value)", "verb=\(value)", "verb=Identify&\(value)=1"] {
      let xml = try HarvestedArchive().answer(
        query.split(separator: "&").map { item in
          let parts = item.split(separator: "=").map(String.init)
          return (parts[0], parts[1])
        })
      #expect(xml.utf8.count < 1_000)
    }
  }

  @Test("a period in days means their first and last seconds")
  func period() throws {
    let query = [
      ("verb", "ListIdentifiers"), ("metadataPrefix", "oai_dc"), ("from", "2026-01-02"), ("until", "2026-01-03"),
      ("set", "loai:tb"),
    ]
    guard case .list(let list) = OAIRequest(query, to: try HarvestedArchive.repository()).question else {
      Issue.record("no list")
      return
    }
    #expect(list.request.from?.text == "2026-01-02T00:00:00Z" && list.request.until?.text == "2026-01-03T23:59:59Z")
    #expect(list.request.set == .type(code: "TB") && list.request.limit == 100 && !list.request.readsNotices)
    #expect(list.request.after == nil)
  }
}

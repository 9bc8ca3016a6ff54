import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NoticeServer
import Testing

@Suite("Harvesting over HTTP")
struct HarvestRoutesTests {
  @Test("each verb is answered by GET, with the repository's own address and a postmaster where nobody is named")
  func verbs() async throws {
    let answers = [
      ("verb=Identify", "<adminEmail>postmaster@localhost.invalid</adminEmail>"),
      ("verb=ListMetadataFormats", "<metadataPrefix>oai_dc</metadataPrefix>"),
      ("verb=ListSets", "<setSpec>loai:tb</setSpec>"), ("verb=ListRecords&metadataPrefix=oai_dc", "<dc:title>"),
      ("verb=ListIdentifiers&metadataPrefix=oai_dc&set=nam:2013", "<setSpec>nam:2013</setSpec>"),
      ("verb=Ganz", "<error code=\"badVerb\">"), ("", "<error code=\"badVerb\">"),
      ("verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01", "<error code=\"noRecordsMatch\">"),
    ]
    for (query, content) in answers {
      let answer = try await TestService.get("/oai?" + query)
      #expect(answer.status == .ok && answer.headers[.contentType] == "text/xml; charset=utf-8")
      #expect(answer.text.contains(content))
      #expect(answer.text.contains("http://localhost/oai</request>"))
    }
  }

  @Test("a form is answered like a query; other bodies and methods are not")
  func form() async throws {
    try await TestService.application().test(.router) { client in
      func post(_ body: String, _ type: String) async throws -> TestResponse {
        try await client.executeRequest(
          uri: "/oai", method: .post, headers: [.contentType: type], body: ByteBuffer(string: body))
      }
      let form = "application/x-www-form-urlencoded"
      let sets = try await post("verb=ListSets", form)
      #expect(sets.text.contains("<setSpec>nam:2013</setSpec>"))
      for (body, type, status) in [
        ("verb=ListSets", "text/plain", HTTPResponse.Status.unsupportedMediaType),
        ("verb=" + String(repeating: "a", count: 9_000), form, .contentTooLarge), ("verb=%zz", form, .badRequest),
      ] {
        let answer = try await post(body, type)
        #expect(answer.status == status)
      }
    }
    let refused = try await TestService.get("/oai?verb=ListSets", method: .delete)
    #expect(refused.status == .methodNotAllowed && refused.headers[.allow] == "GET, HEAD, POST")
    #expect(try await TestService.get("/oai?verb=ListSets", method: .head).status == .ok)
  }

  @Test("a record is found by the identifier that a list gave it")
  func record() async throws {
    let list = try await TestService.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").text
    let identifier = try #require(list.firstMatch(of: /<identifier>(oai:localhost:[0-9a-f]+)<\/identifier>/)?.1)
    let record = try await TestService.get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=\(identifier)")
    #expect(record.text.contains("<identifier>\(identifier)</identifier>") && record.text.contains("<dc:title>"))
  }
}

import Containers
import Testing

@Suite struct WARCRevisitsTests {
  private func original(_ revisit: [UInt8]) throws -> Int? {
    let digest = "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n"
    let first = warcRecord("abc", fields: digest, id: "<urn:uuid:1>")
    let other = warcRecord(
      "xyz", uri: "http://xa-bia-dat.example.vn/2", id: "<urn:uuid:2>", date: "2013-07-23T00:00:00Z")
    var revisits = WARCRevisits()
    var found: Int?
    for item in try Walked(other + first + revisit).items {
      found = revisits.original(of: item)
      revisits.note(item)
    }
    return found
  }

  @Test("by id, by address and date, by digest; else nothing")
  func ways() throws {
    func revisit(_ fields: String) -> [UInt8] { warcRecord("", type: "revisit", fields: fields, id: "<urn:uuid:3>") }
    #expect(try original(revisit("WARC-Refers-To: <urn:uuid:2>\r\n")) == 0)
    let named =
      "WARC-Refers-To-Target-URI: <http://xa-bia-dat.example.vn/2>\r\nWARC-Refers-To-Date: 2013-07-23T00:00:00Z\r\n"
    #expect(try original(revisit(named)) == 0)
    #expect(try original(revisit("WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n")) == 1)
    #expect(try original(revisit("WARC-Refers-To: <urn:uuid:77>\r\n")) == nil)
  }

  @Test("the same record twice is a duplicate of the first")
  func duplicates() throws {
    let record = warcRecord("abc", fields: "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n")
    var revisits = WARCRevisits()
    #expect(try Walked(record + record).items.map { revisits.note($0) } == [nil, 0])
  }
}

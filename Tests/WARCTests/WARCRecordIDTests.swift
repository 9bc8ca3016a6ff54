import Testing
import WARC

@Suite struct WARCRecordIDTests {
  @Test("is a UUID of version 8 with the variant of RFC 9562")
  func form() throws {
    let id = WARCRecordID(identifying: ["resource", "tracuu://c/a.html", "2013-07-22T00:00:00Z"])
    let groups = id.uuid.split(separator: "-")
    #expect(groups.map(\.count) == [8, 4, 4, 4, 12])
    #expect(groups[2].first == "8")
    #expect(try "89ab".contains(#require(groups[3].first)))
    #expect(id.description == "<urn:uuid:\(id.uuid)>")
  }

  @Test("is the same for the same parts and another where a border between parts moves")
  func identity() {
    #expect(WARCRecordID(identifying: ["a", "bc"]) == WARCRecordID(identifying: ["a", "bc"]))
    #expect(WARCRecordID(identifying: ["a", "bc"]) != WARCRecordID(identifying: ["ab", "c"]))
  }
}

import NoticeModel
import Testing
import WARC

@Suite struct WARCRecordTests {
  @Test("writes version, type, fields in order and length, one line each, and a blank line")
  func header() {
    let record = sampleRecord(Array("<p>Tân</p>".utf8))
    #expect(
      String(decoding: record.header, as: UTF8.self) == """
        WARC/1.1\r
        WARC-Type: resource\r
        WARC-Record-ID: \(WARCRecordID(identifying: ["resource", "11"]))\r
        WARC-Date: 2013-07-22T03:04:05.25Z\r
        Content-Type: text/html\r
        WARC-Target-URI: tracuu://cong-cu/tb/164.html\r
        Tracuu-Path: tb/164.html\r
        Content-Length: 11\r
        \r

        """)
  }

  @Test("takes the body of a web server's answer as its payload, and the whole block of a file")
  func payload() {
    let block = Array("HTTP/1.1 200 OK\r\nA: b\r\n\r\n<p>164</p>\r\n\r\n".utf8)
    var response = WARCRecord(
      kind: .response, id: WARCRecordID(identifying: []), date: "2013-07-22T03:04:05Z",
      contentType: "application/http; msgtype=response", block: block)
    #expect(Array(response.block[response.payloadRange]) == Array("<p>164</p>\r\n\r\n".utf8))
    response.kind = .resource
    #expect(response.payloadRange == block.indices)
  }

  @Test("takes no payload from an answer whose header never ends")
  func endlessHeader() {
    let response = WARCRecord(
      kind: .response, id: WARCRecordID(identifying: []), date: "2013-07-22T03:04:05Z", contentType: "application/http",
      block: Array("HTTP/1.1 200 OK\r\nA: b".utf8))
    #expect(response.payloadRange.isEmpty)
  }

  @Test("agrees with its digests until one byte of the block changes")
  func digests() {
    var record = sampleRecord(Array("Số 164/TB-UBND".utf8))
    record.fields.append("WARC-Payload-Digest", "sha256:\(ContentDigest(hashing: record.block).hex)")
    #expect(record.agreesWithItsDigests)
    #expect(record.payloadDigest == ContentDigest(hashing: record.block))
    record.block[3] ^= 1
    #expect(!record.agreesWithItsDigests)
  }

  @Test("judges a block digest too, but no other algorithm, and not the digest a revisit borrows")
  func otherDigests() {
    let foreign = "sha256:\(ContentDigest(hashing: [1]).hex)"
    var record = sampleRecord([])
    record.fields.append("WARC-Payload-Digest", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
    #expect(record.agreesWithItsDigests)
    #expect(record.payloadDigest == nil)
    record.fields.append("WARC-Block-Digest", foreign)
    #expect(!record.agreesWithItsDigests)
    var revisit = sampleRecord([], kind: .revisit)
    revisit.fields.append("WARC-Payload-Digest", foreign)
    #expect(revisit.agreesWithItsDigests)
  }
}

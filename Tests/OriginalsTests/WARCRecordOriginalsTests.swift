import NoticeModel
import Originals
import Testing
import WARC

@Suite struct WARCRecordOriginalsTests {
  private let first = Source(collection: "cong-cu", path: "tb/164.html")
  private let bytes = Array("<p>Số 164/TB-UBND</p>".utf8)

  @Test("gives the source back exactly, whatever characters it has", arguments: ["tb/164.html", "a\r\nb ", "50%", ""])
  func source(path: String) throws {
    let source = Source(collection: "Cổng\tcũ", path: path)
    let record = WARCRecord.resource(
      source, date: "2013-07-22T00:00:00Z", mediaType: "text/html", bytes: bytes, digest: ContentDigest(hashing: bytes))
    var decompressor = try GzipDecompressor()
    let read = try decompressor.record(in: PreparedRecord(record, using: GzipCompressor()).member)
    #expect(read.source == source)
    #expect(read["WARC-Target-URI"] == TargetURI.string(for: source))
  }

  @Test("refers from a second source to the record of the first, by id, URI and date, and holds no bytes")
  func revisit() {
    let digest = ContentDigest(hashing: bytes)
    let record = WARCRecord.resource(
      first, date: "2013-07-22T00:00:00Z", mediaType: "text/html", bytes: bytes, digest: digest)
    let second = Source(collection: "ban-sao", path: "tb/164.html")
    let revisit = WARCRecord.revisit(
      second, date: "2015-01-01T00:00:00Z", digest: digest, of: first, firstDate: "2013-07-22T00:00:00Z")
    #expect(revisit["WARC-Refers-To"] == record["WARC-Record-ID"])
    #expect(revisit["WARC-Refers-To-Target-URI"] == record["WARC-Target-URI"])
    #expect(revisit["WARC-Refers-To-Date"] == record["WARC-Date"])
    #expect(revisit["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
    #expect(revisit.payloadDigest == digest)
    #expect(revisit.block.isEmpty)
    #expect(revisit["WARC-Record-ID"] != record["WARC-Record-ID"])
    #expect(revisit.source == second)
  }

  @Test("gives two statements about one thing two ids, and the same statement the same")
  func metadata() {
    func id(_ text: String) -> String? {
      WARCRecord.metadata(
        about: "tracuu:imports/1", date: "2020-01-02T03:04:05Z", mediaType: "application/json", bytes: Array(text.utf8)
      )["WARC-Record-ID"]
    }
    #expect(id("{}") == id("{}"))
    #expect(id("{}") != id("[]"))
  }
}

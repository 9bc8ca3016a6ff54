import Containers
import NoticeModel
import Testing

/// The way from a record's block to the document: head, chunks, codings, digests.
@Suite struct WARCPayloadTests {
  private func read(_ head: String, _ body: [UInt8], fields: String = "") throws -> WARCFileItem {
    try #require(
      try Walked(warcRecord(bytes: Array("HTTP/1.1 200 OK\r\n\(head)\r\n".utf8) + body, fields: fields)).items.first)
  }

  private static let page = "<p>" + String(repeating: "Thông báo ", count: 50)

  @Test("chunks are put together, with extensions and a missing end")
  func chunks() throws {
    let item = try read("Transfer-Encoding: chunked\r\n", Array("5;a=b\r\nabcde\r\n3 \r\nfgh\r\n0\r\n\r\n".utf8))
    #expect(item.text == "abcdefgh")
    #expect(item.warnings.isEmpty)
    let cut = try read("Transfer-Encoding: chunked\r\n", Array("5\r\nabcde\r\n9\r\nfgh".utf8))
    #expect(cut.text == "abcdefgh")
    #expect(cut.warnings.map(\.code) == [.httpMalformed])
    let never = try read("Transfer-Encoding: chunked\r\n", Array("<p>abc\nxyz".utf8))
    #expect(never.text == "<p>abc\nxyz")
    #expect(never.warnings.map(\.code) == [.httpMalformed])
    let huge = try read("Transfer-Encoding: chunked\r\n", Array("7fffffffffffff\r\nabc".utf8))
    #expect(huge.text == "abc")
  }

  @Test("gzip, with chunks or without; what is not gzip stays as it is")
  func gzipped() throws {
    let packed = try gzip(Array(Self.page.utf8))
    let plain = try read("Content-Encoding: gzip\r\n", packed)
    #expect(plain.text == Self.page)
    let size = String(packed.count, radix: 16)
    let chunked = Array("\(size)\r\n".utf8) + packed + Array("\r\n0\r\n\r\n".utf8)
    #expect(try read("Transfer-Encoding: chunked\r\ncontent-encoding: GZIP\r\n", chunked).text == Self.page)
    let undone = try read("Content-Encoding: gzip\r\n", Array(Self.page.utf8))
    #expect(undone.text == Self.page)
    #expect(undone.warnings.map(\.code) == [.httpMalformed])
    let cut = try read("Content-Encoding: gzip\r\n", Array(packed.prefix(packed.count - 10)))
    #expect(cut.text.hasPrefix("<p>Thông báo"))
    #expect(cut.warnings.map(\.code) == [.httpMalformed])
  }

  @Test("deflate as zlib and bare")
  func deflate() throws {
    // zlib.compress(b"Xa Bia Dat") and the same without its wrapping.
    let zlib: [UInt8] = [
      0x78, 0x9C, 0x8B, 0x48, 0x54, 0x70, 0xCA, 0x4C, 0x54, 0x70, 0x49, 0x2C, 0x01, 0x00, 0x10, 0x8E, 0x03, 0x1F,
    ]
    #expect(try read("Content-Encoding: deflate\r\n", zlib).text == "Xa Bia Dat")
    #expect(try read("Content-Encoding: deflate\r\n", Array(zlib[2..<14])).text == "Xa Bia Dat")
  }

  @Test("brotli")
  func brotli() throws {
    // brotli.compress(b"Xa Bia Dat", quality=1)
    let packed: [UInt8] = [0x8B, 0x04, 0x80, 0x58, 0x61, 0x20, 0x42, 0x69, 0x61, 0x20, 0x44, 0x61, 0x74, 0x03]
    let item = try read("Content-Encoding: br\r\n", packed)
    #expect(item.text == "Xa Bia Dat")
    #expect(item.warnings.isEmpty)
    #expect(try read("Content-Encoding: br\r\n", Array(Self.page.utf8)).text == Self.page)
  }

  @Test("a body that unpacks to a thousand times its size is not read")
  func bomb() throws {
    let item = try read("Content-Encoding: gzip\r\n", try gzip([UInt8](repeating: 0x20, count: 12 << 20)))
    #expect(item.text == "limit.ratio")
    #expect(item.warnings.map(\.code) == [.ratioLimit])
  }

  @Test("broken heads")
  func heads() throws {
    let noStatus = try #require(
      try Walked(warcRecord("<p>a</p>", head: "HTTP/1.1 abc def\r\nX: y\r\n\r\n")).items.first)
    #expect(noStatus.text == "<p>a</p>")
    #expect(noStatus.httpStatus == nil)
    #expect(noStatus.warnings.map(\.code) == [.httpMalformed])
    let none = try #require(try Walked(warcRecord("<p>a</p>", head: "")).items.first)
    #expect(none.text == "<p>a</p>")
    #expect(none.warnings.map(\.code) == [.httpMalformed])
    let lf = try #require(
      try Walked(warcRecord("<p>a</p>", head: "HTTP/1.0 200 OK\nContent-Type:text/html\n charset=x\nkhông\n\n")).items
        .first)
    #expect(lf.text == "<p>a</p>")
    #expect(lf.payloadType == "text/html charset=x")
  }

  @Test(
    "digests in every spelling; a wrong one is named",
    arguments: [
      ("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", WARCDigestVerdict.good),
      ("sha1:a9993e364706816aba3e25717850c26c9cd0d89d", .good), ("sha1:qZk+NkcGgWq6PiVxeFDCbJzQ2J0=", .good),
      ("SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", .good),
      ("md5:900150983cd24fb0d6963f7d28e17f72", .good), ("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", .bad),
      ("sha1:", .bad), ("xyz:abc", .unknownAlgorithm("xyz")), ("abc", .unknownAlgorithm("")),
    ])
  func digests(stated: String, expected: WARCDigestVerdict) throws {
    let item = try read("", Array("abc".utf8), fields: "WARC-Payload-Digest: \(stated)\r\n")
    #expect(item.payloadDigest == expected)
    #expect(item.blockDigest == nil)
    #expect(item.warnings.map(\.code) == (expected == .bad ? [.digestMismatch] : []))
  }
}

import Containers
import Glibc
import NoticeModel
import Testing
import WARC

@Suite struct WARCFileReaderTests {
  private static let first = warcRecord("<p>một</p>", id: "<urn:uuid:1>")
  private static let second = warcRecord(
    "<p>hai</p>", uri: "http://xa-bia-dat.example.vn/tb/2.html", id: "<urn:uuid:2>")

  @Test("plain, packed by record and packed as a whole give the same records")
  func packings() throws {
    let plain = try Walked(Self.first + Self.second)
    let members = try Walked(gzip(Self.first) + gzip(Self.second))
    let whole = try Walked(gzip(Self.first + Self.second))
    for walked in [plain, members, whole] {
      #expect(walked.payloads == ["<p>một</p>", "<p>hai</p>"])
      #expect(walked.items.map(\.targetURI?.utf8.last) == [0x6C, 0x6C])
      #expect(walked.items.map(\.date) == ["2013-07-22T03:04:05Z", "2013-07-22T03:04:05Z"])
      #expect(walked.items.map(\.httpStatus) == [200, 200])
      #expect(walked.items.map(\.payloadType) == ["text/html; charset=utf-8", "text/html; charset=utf-8"])
      #expect(walked.codes == [[], []])
    }
    #expect(plain.warnings.isEmpty && members.warnings.isEmpty)
    #expect(whole.warnings.map(\.code) == [.warcNotChunked])
  }

  @Test("a place finds the record again, as a member or as bytes")
  func places() throws {
    let packed = try gzip(Self.first) + gzip(Self.second)
    for item in try Walked(packed).items {
      #expect(item.place.isMember)
      let member = Array(packed[item.place.offset..<(item.place.offset + item.place.length)])
      #expect(try Walked(member).items.map(\.recordID) == [item.recordID])
    }
    let plain = Self.first + Self.second
    for item in try Walked(plain).items {
      let bytes = Array(plain[item.place.offset..<(item.place.offset + item.place.length)])
      #expect(bytes.starts(with: item.record))
      #expect(try Walked(bytes).items.map(\.recordID) == [item.recordID])
    }
  }

  @Test("a file is read as the same bytes in memory are")
  func file() throws {
    let packed = try gzip(Self.first) + gzip(Self.second)
    let path = "/tmp/warc-file-reader-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    unlink(path)
    #expect(packed.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == packed.count)
    var payloads = [String]()
    let warnings = try WARCFileReader().visit(.file(descriptor: descriptor)) { payloads.append($0.text) }
    #expect(payloads == ["<p>một</p>", "<p>hai</p>"])
    #expect(warnings.isEmpty)
  }

  @Test("line ends of LF alone, folded fields, and brackets around addresses are read")
  func quirks() throws {
    let text = String(decoding: Self.first, as: UTF8.self).replacing("\r\n", with: "\n")
      .replacing("Content-Length: 84", with: "Content-Length: 81")
      .replacing("http://xa-bia-dat.example.vn/tb/1.html", with: "<http://xa-bia-dat.example.vn/tb/\n 1 a.html>")
    let length = text.utf8.count - (text.firstRange(of: "\n\n").map { text[..<$0.upperBound].utf8.count } ?? 0) - 2
    let fixed = text.replacing(/Content-Length: \d+/, with: "Content-Length: \(length)")
    let walked = try Walked(Array(fixed.utf8) + Self.second)
    #expect(walked.payloads == ["<p>một</p>", "<p>hai</p>"])
    #expect(walked.items.first?.targetURI == "http://xa-bia-dat.example.vn/tb/%201%20a.html")
    #expect(walked.codes == [[], []])
  }

  @Test("types, redirects and what only the record says")
  func facts() throws {
    let redirect = warcRecord("", head: "HTTP/1.1 302 Found\r\nLocation: /tb/2.html\r\n\r\n")
    let resource = warcRecord(bytes: Array("abc".utf8), type: "resource", contentType: "text/plain")
    let odd = warcRecord("abc", type: "khonghieu")
    let script = warcRecord("abc", uri: "javascript:alert(1)//")
    let walked = try Walked(redirect + resource + odd + script)
    #expect(walked.items.map(\.kind) == [.response, .resource, .unknown, .response])
    #expect(walked.items.map(\.redirect) == ["/tb/2.html", nil, nil, nil])
    #expect(walked.items.map(\.payloadType).prefix(2) == [nil, "text/plain"])
    #expect(walked.codes == [[], [], [.warcUnknownType], [.unsafeURI]])
  }

  @Test("a record that goes on elsewhere is reported, not joined")
  func segments() throws {
    let first = warcRecord("<p>đầu", fields: "WARC-Segment-Number: 1\r\n")
    let next = warcRecord(
      bytes: Array("cuối</p>".utf8), type: "continuation", contentType: "text/plain",
      fields: "WARC-Segment-Number: 2\r\nWARC-Segment-Origin-ID: <urn:uuid:1>\r\n")
    let walked = try Walked(first + next)
    #expect(walked.payloads == ["<p>đầu", "cuối</p>"])
    #expect(walked.items.map(\.segment) == [1, 2])
    #expect(walked.codes == [[.warcSegmented], [.warcSegmented]])
  }

  @Test(
    "dates in any form become one, and what is none is said",
    arguments: [
      ("2013-07-22T03:04:05Z", "2013-07-22T03:04:05Z"), ("2013-07-22T03:04:05.123Z", "2013-07-22T03:04:05.123Z"),
      ("2013-07", "2013-07-01T00:00:00Z"), ("20130722030405", "2013-07-22T03:04:05Z"), ("2013-02-30T00:00:00Z", nil),
      ("hôm qua", nil), ("2013-07-22T25:04:05Z", nil), ("2013-07-22T03:04:05+07:00", nil), ("", nil),
    ])
  func dates(stated: String, expected: String?) throws {
    let walked = try Walked(warcRecord("a", date: stated))
    #expect(walked.items.map(\.date) == [expected])
    #expect(walked.codes == [expected == nil ? [.warcMalformed] : []])
  }
}

import Containers
import NoticeModel
import Testing

@Suite struct ARCTests {
  private static let file =
    "filedesc://xa.arc 0.0.0.0 20050102030405 text/plain 75\n1 0 Tram Thu\n"
    + "URL IP-address Archive-date Content-type Archive-length\n" + String(repeating: " ", count: 5) + "\n"

  private func record(_ body: String, url: String = "http://xa-bia-dat.example.vn/", length: Int? = nil) -> String {
    let block = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n\(body)"
    return "\(url) 10.0.0.1 20050102030405 text/html \(length ?? block.utf8.count)\n\(block)\n"
  }

  @Test("version 1, with blanks in an address, plain and packed")
  func first() throws {
    let records = [
      Self.file, record("<p>một</p>"), record("<p>hai</p>", url: "http://xa-bia-dat.example.vn/tin a.htm"),
    ]
    for walked in try [
      Walked(Array(records.joined().utf8)), Walked(records.flatMap { try gzip(Array($0.utf8)) }),
    ] {
      #expect(walked.items.map(\.kind) == [.warcinfo, .response, .response])
      #expect(walked.payloads.dropFirst() == ["<p>một</p>", "<p>hai</p>"])
      #expect(walked.items.last?.targetURI == "http://xa-bia-dat.example.vn/tin%20a.htm")
      #expect(walked.items.last?.date == "2005-01-02T03:04:05Z")
      #expect(walked.items.last?.httpStatus == 200)
      #expect(walked.warnings.isEmpty)
    }
  }

  @Test("version 2 has more fields in its line")
  func second() throws {
    let block = "HTTP/1.0 404 Not Found\r\n\r\nkhông"
    let line =
      "http://xa-bia-dat.example.vn/a 10.0.0.1 20050102030405 text/html 404 abc123 - 1024 xa.arc \(block.utf8.count)\n"
    let walked = try Walked(Array((Self.file + line + block + "\n").utf8))
    #expect(walked.items.last?.contentType == "text/html")
    #expect(walked.items.last?.httpStatus == 404)
    #expect(walked.payloads.last == "không")
  }

  @Test("a wrong length does not hide the next record", arguments: [10, 60, 5_000])
  func lengths(length: Int) throws {
    let walked = try Walked(Array((Self.file + record("<p>một</p>", length: length) + record("<p>hai</p>")).utf8))
    #expect(walked.payloads.last == "<p>hai</p>")
    #expect(walked.items.count == 3)
  }
}

import ImporterKit
import NoticeModel
import RecordImporter
import Testing

@Suite("RecordReader")
struct RecordReaderTests {
  private func read(_ line: String, _ reading: Reading = Reading()) -> Extraction? {
    entries(line, reading: reading).first?.extraction
  }

  @Test("puts every known field in its place")
  func placesFields() throws {
    let record = try #require(
      read(
        #"{"id": "vb-7", "source": "/tb/7.html", "title": " Thông báo\n nạo vét ", "text": "Kính gửi\n\nNội dung", "#
          + #""number": "07/TB-UBND", "type": "Thông báo", "issuing_body": "UBND huyện Tân Lộc Hạ", "#
          + #""issued_on": "22/7/2013", "signer": "Lê Thị Mẫu", "url": "http://tanlocha.example/tb/7", "#
          + #""attachments": ["a.doc", "b.pdf"], "do_mat": "thường", "trang": 3}"#))
    #expect(record.title == "Thông báo nạo vét")
    #expect(record.body == [.paragraph("Kính gửi"), .paragraph("Nội dung")])
    #expect(
      record.fields
        == StatedFields(
          recordID: "vb-7", number: "07/TB-UBND", type: "Thông báo", issuingBody: "UBND huyện Tân Lộc Hạ",
          issuedOn: CivilDate(year: 2013, month: 7, day: 22), signer: "Lê Thị Mẫu", url: "http://tanlocha.example/tb/7",
          extra: ["do_mat": "thường", "trang": "3", "source": "/tb/7.html"]))
    #expect(record.links == [Link(target: "a.doc", text: ""), Link(target: "b.pdf", text: "")])
    #expect(record.encoding == "utf-8")
    #expect(record.warnings.isEmpty)
  }

  @Test("reads fields under the other system's names")
  func mapsNames() throws {
    let reading = Reading(fields: [
      "id": "src", "url": "src", "number": "so_hieu", "text": "dieu", "issued_on": "ngay",
    ])
    let record = try #require(
      read(
        #"{"src": "http://a.example/1", "so_hieu": "12/2012/QĐ-UBND", "dieu": [["1", "Phạm vi", "Đất ở"], {"x": "Điều 2"}], "#
          + #""ngay": "2012-05-01", "number": "không dùng"}"#, reading))
    #expect(record.fields.recordID == "http://a.example/1")
    #expect(record.fields.url == "http://a.example/1")
    #expect(record.fields.number == "12/2012/QĐ-UBND")
    #expect(record.body == [.paragraph("1\nPhạm vi\nĐất ở\nĐiều 2")])
    #expect(record.fields.issuedOn?.description == "2012-05-01")
    #expect(record.fields.extra == ["number": "không dùng"])
  }

  @Test("a source that is an address and stands for the id is the address where none is given")
  func sourceAddress() throws {
    func url(_ record: String) throws -> String? { try #require(read(record)).fields.url }
    #expect(try url(#"{"source": "https://a.example/1"}"#) == "https://a.example/1")
    #expect(try url(#"{"source": "https://a.example/1", "url": "http://b.example/2"}"#) == "http://b.example/2")
    #expect(try url(#"{"source": "tb/1.html"}"#) == nil)
    #expect(try url(#"{"id": "https://a.example/1"}"#) == nil)
  }

  @Test("hands html over where there is no text")
  func readsHTML() throws {
    let record = try #require(read(#"{"id": 1, "html": "<p>Nội dung</p>", "text": " "}"#))
    #expect(record.body == [.paragraph("<p>Nội dung</p>")])
    #expect(record.title == "from html")
    #expect(record.links.map(\.target) == ["a.html"])
    #expect(record.fields.extra.isEmpty)

    let both = try #require(read(#"{"id": 1, "html": "<p>a</p>", "text": "b"}"#))
    #expect(both.body == [.paragraph("b")])
    #expect(both.fields.extra == ["html": "<p>a</p>"])
  }

  @Test("keeps a date that is none, and says so", arguments: ["31/4/2013", "07/22/2013", "tháng 7 năm 2013"])
  func keepsBadDates(date: String) throws {
    let record = try #require(read(#"{"id": "1", "issued_on": "\#(date)"}"#))
    #expect(record.fields.issuedOn == nil)
    #expect(record.fields.extra == ["issued_on": date])
    #expect(record.warnings == [ImportWarning(.fieldUnreadable, "issued_on: \(date)")])
  }

  @Test("a given date format is the only one besides ISO")
  func usesDateFormat() {
    let reading = Reading(dateFormat: "MM/dd/yyyy")
    #expect(read(#"{"id":"1","issued_on":"07/08/2013"}"#, reading)?.fields.issuedOn?.description == "2013-07-08")
    #expect(read(#"{"id":"1","issued_on":"22/07/2013"}"#, reading)?.fields.issuedOn == nil)
    #expect(read(#"{"id":"1","issued_on":"2013-07-22"}"#, reading)?.fields.issuedOn?.description == "2013-07-22")
  }

  @Test("blank fields are as good as absent", arguments: [#""""#, #""  \n""#, "null", "[]", "{}", #""\u0001""#])
  func ignoresBlanks(value: String) throws {
    let record = try #require(read(#"{"id": "1", "number": \#(value), "issued_on": \#(value), "la": \#(value)}"#))
    #expect(record.fields == StatedFields(recordID: "1"))
    #expect(record.warnings.isEmpty)
    #expect(entries(#"{"id": \#(value), "title": "x"}"#).first?.refused?.code == .recordIdentity)
  }

  @Test("a name that comes twice loses nothing")
  func keepsDoubles() throws {
    let record = try #require(read(#"{"id":"1","title":"a","title":"b","k":"c","k":"d"}"#))
    #expect(record.title == "a")
    #expect(record.fields.extra == ["title": "b", "k": "c\nd"])
  }

  @Test("control characters of fields are dropped")
  func cleansFields() throws {
    let record = try #require(read(#"{"id":"1","title":"\u001b[31mĐỏ\u0000","k":"a\r\n\tb\u0007"}"#))
    #expect(record.title == "[31mĐỏ\u{FFFD}")
    #expect(record.fields.extra == ["k": "a\n\tb"])
  }

  @Test("a field of a line is cut where it is longer than any line")
  func cutsLongLines() throws {
    let record = try #require(read(#"{"id":"1","number":"\#(String(repeating: "9", count: 20_000))"}"#))
    #expect(record.fields.number?.utf8.count == 16_384)
    #expect(record.warnings == [ImportWarning(.textCut, "number")])
  }
}

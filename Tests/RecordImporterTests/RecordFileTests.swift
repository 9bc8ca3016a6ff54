import ImporterKit
import NoticeModel
import RecordImporter
import Testing

/// The entries of a file given as text; `html` becomes one paragraph, so that tests see it was handed over.
func entries(
  _ text: String, _ format: RecordFormat = .jsonLines, reading: Reading = Reading()
) -> [RecordEntry] {
  Array(
    RecordFile.entries(in: Array(text.utf8), format: format, reading: reading) { html, _ in
      Extraction(title: "from html", body: [.paragraph(html)], links: [Link(target: "a.html", text: "a")])
    })
}

extension RecordEntry {
  var extraction: Extraction? {
    if case .read(let extraction) = content { extraction } else { nil }
  }

  var malformed: ImportWarning? {
    if case .malformed(let warning) = content { warning } else { nil }
  }

  var refused: ImportError? {
    if case .refused(let error) = content { error } else { nil }
  }
}

@Suite("RecordFile")
struct RecordFileTests {
  @Test("a bad line is named and the next one is read")
  func goesOnAfterBadLines() throws {
    let file = """
      {"id": "1", "title": "Thông báo nạo vét kênh Ba Xã"}

      {"id": "2", "title": "cut
      [1, 2]
      {"title": "không có id"}
      {"source": "tb/5.html", "title": "Quyết định"}
      """
    let found = entries(file)
    try #require(found.map(\.ordinal) == [1, 3, 4, 5, 6])
    #expect(found.map(\.identity) == ["1", nil, nil, nil, "tb/5.html"])
    #expect(found[1].malformed == ImportWarning(.recordMalformed, "3: the line ends inside a string"))
    #expect(found[2].malformed == ImportWarning(.recordMalformed, "4: not a JSON object"))
    #expect(found[3].refused?.code == .recordIdentity)
    #expect(found[4].extraction?.title == "Quyết định")
  }

  @Test("each range holds exactly its record")
  func givesRanges() {
    let records = [#"{"id":"1","text":"đất"}"#, #"{"id":"2"}"#, #"{"id":"3"}"#]
    let file = "\u{FEFF}" + records[0] + "\r\n\r\n" + records[1] + "\n" + records[2]
    let bytes = Array(file.utf8)
    let ranges = entries(file).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(ranges == records)
  }

  @Test("a record read alone from its range is the same record")
  func readsSingleRecords() {
    let file = "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"đất đai\"}\n"
    let second = entries(file)[1]
    let alone = entries(String(decoding: Array(file.utf8)[second.range], as: UTF8.self))
    #expect(alone.map(\.identity) == ["2"])
    #expect(alone.first?.extraction?.body == second.extraction?.body)
  }

  @Test("reads only as far as it is asked")
  func isLazy() {
    let file = "{\"id\":\"1\"}\n" + String(repeating: "{\"id\":\"2\"}\n", count: 100_000)
    var iterator = RecordFile.entries(in: Array(file.utf8), format: .jsonLines) { _, _ in Extraction() }.makeIterator()
    #expect(iterator.next()?.identity == "1")
    #expect(iterator.next()?.range == 11..<21)
  }

  @Test("reads a spreadsheet's CSV", arguments: [",", ";", "\t"])
  func readsCSV(delimiter: String) {
    let file = [
      ["id", "number", "title", "issued_on", "ghi chú"],
      ["1", "07/TB-UBND", "\"Về việc \"\"nạo vét\"\"\r\nkênh Ba Xã\"", "22/7/2013", ""],
      ["", "", "", "", ""],
      ["2", "08/TB-UBND", "Khu phố \"Tân Lộc\"", "2013-07-23", "gấp"],
    ].map { $0.joined(separator: delimiter) }.joined(separator: "\r\n")
    let found = entries("\u{FEFF}" + file + "\r\n", .csv)
    #expect(found.map(\.identity) == ["1", "2"])
    #expect(found.map(\.ordinal) == [2, 4])
    #expect(found.map { $0.extraction?.title } == [#"Về việc "nạo vét" kênh Ba Xã"#, #"Khu phố "Tân Lộc""#])
    #expect(found.map { $0.extraction?.fields.issuedOn?.description } == ["2013-07-22", "2013-07-23"])
    #expect(found.map { $0.extraction?.fields.extra } == [[:], ["ghi chú": "gấp"]])
  }

  @Test("a quote that is never closed spoils one row of a CSV")
  func survivesOpenQuote() throws {
    let found = entries("id,title\n1,một\n2,\"hai\n3,ba\n4,\"bốn, và năm\"\n5,\"sáu\nbảy\"\n", .csv)
    try #require(found.map(\.ordinal) == [2, 3, 4, 5, 6])
    #expect(found[1].malformed == ImportWarning(.recordMalformed, "3: a quote is never closed"))
    #expect(found[2].extraction?.title == "ba")
    #expect(found[3].extraction?.title == "bốn, và năm")
    #expect(found[4].extraction?.title == "sáu bảy")
  }

  @Test("reads a CSV in the encoding a person named")
  func readsLegacyCSV() {
    let bytes = Array("id,title\n1,Th".utf8) + [0xF4] + Array("ng ba".utf8) + [0xEC] + Array("o\n".utf8)
    let reading = Reading(encoding: "windows-1258")
    let found = Array(RecordFile.entries(in: bytes, format: .csv, reading: reading) { _, _ in Extraction() })
    #expect(found.first?.extraction?.title == "Thông báo")
    #expect(found.first?.extraction?.encoding == "windows-1258")
    #expect(found.first?.extraction?.encodingEvidence == "option")
  }

  @Test("a damaged byte in JSON costs one letter")
  func repairsJSON() {
    let bytes = Array(#"{"id":"1","title":"Thông b"#.utf8) + [0xFF] + Array("o\"}\n".utf8)
    let found = Array(RecordFile.entries(in: bytes, format: .jsonLines) { _, _ in Extraction() })
    #expect(found.first?.extraction?.title == "Thông b\u{FFFD}o")
    #expect(found.first?.extraction?.warnings.map(\.code) == [.charsetInvalidBytes])
  }

  @Test("UTF-16 is named instead of being torn apart")
  func namesUTF16() {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + "id,title\n1,a\n".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
    let found = Array(RecordFile.entries(in: bytes, format: .csv) { _, _ in Extraction() })
    #expect(found.count == 1)
    #expect(found.first?.malformed?.code == .recordMalformed)
  }

  @Test("a record beyond the limit is refused, the next one is read")
  func refusesHugeRecords() {
    let huge =
      Array(#"{"id":"1","text":""#.utf8) + [UInt8](repeating: 0x61, count: RecordFile.recordLimit) + Array("\"}\n".utf8)
    let found = Array(
      RecordFile.entries(in: huge + Array("{\"id\":\"2\"}".utf8), format: .jsonLines) { _, _ in Extraction() })
    #expect(found.map { $0.refused?.code } == [.inputBytes, nil])
    #expect(found.last?.identity == "2")
  }

  @Test("files without records have no entries", arguments: ["", "\n\r\n \n", "\u{FEFF}"])
  func readsNothing(file: String) {
    #expect(entries(file).isEmpty)
    #expect(entries(file, .csv).isEmpty)
    #expect(entries("id,title\n" + file, .csv).isEmpty)
  }

  @Test("any bytes give records in order that do not overlap", arguments: [RecordFormat.jsonLines, .csv])
  func readsAnyBytes(format: RecordFormat) {
    var seed: UInt64 = 42
    let letters = Array(#"{}[]:",;\u0n1 \n\r\t"#.utf8) + [0x0A, 0x0D, 0x22, 0xC3, 0xA1, 0xFF, 0x00]
    for _ in 0..<1_500 {
      let bytes = (0..<48).map { _ -> UInt8 in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(seed >> 33) % letters.count]
      }
      var last = 0
      for entry in RecordFile.entries(in: bytes, format: format, html: { _, _ in Extraction() }) {
        #expect(entry.range.lowerBound >= last && entry.range.upperBound <= bytes.count, "\(bytes)")
        last = entry.range.upperBound
      }
    }
  }

  @Test("knows the media types of records")
  func knowsMediaTypes() {
    #expect(RecordFormat(mediaType: "application/jsonl") == .jsonLines)
    #expect(RecordFormat(mediaType: "Text/CSV; charset=utf-8") == .csv)
    #expect(RecordFormat(mediaType: "text/html") == nil)
  }
}

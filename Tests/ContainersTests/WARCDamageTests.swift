import Containers
import NoticeModel
import Testing

/// Damaged files: what can be read is read, what is wrong is named.
@Suite struct WARCDamageTests {
  private static let good = warcRecord("<p>tốt</p>", id: "<urn:uuid:9>")

  @Test("a length that is too small loses nothing but the bytes behind it")
  func tooSmall() throws {
    let record = warcRecord("<p>đầu</p>" + String(repeating: "q", count: 300), length: 80)
    let walked = try Walked(record + Self.good)
    #expect(walked.items.count == 2)
    #expect(walked.items.last?.text == "<p>tốt</p>")
    #expect(walked.codes.first == [.warcMalformed])
    #expect(walked.warnings.map(\.code) == [.warcMalformed])
  }

  @Test("a length that is too large does not swallow the next record", arguments: [90, 87, 88, 500, 5_000, Int.max])
  func tooLarge(length: Int) throws {
    let walked = try Walked(warcRecord("<p>một</p>", length: length) + Self.good + Self.good)
    #expect(walked.payloads == ["<p>một</p>", "<p>tốt</p>", "<p>tốt</p>"])
    #expect(walked.codes == [[.warcMalformed], [], []])
  }

  @Test(
    "a length that is no number reads to the next record", arguments: ["-3", "abc", "+7", "", "9999999999999999999999"])
  func noLength(stated: String) throws {
    let text = String(decoding: warcRecord("<p>một</p>"), as: UTF8.self)
      .replacing(/Content-Length: \d+/, with: "Content-Length: \(stated)")
    let walked = try Walked(Array(text.utf8) + Self.good)
    #expect(walked.payloads == ["<p>một</p>", "<p>tốt</p>"])
    #expect(walked.codes == [[.warcMalformed], []])
  }

  @Test("packed records with wrong lengths end with their members")
  func members() throws {
    let walked = try Walked(gzip(warcRecord("<p>một</p>", length: 900)) + gzip(Self.good))
    #expect(walked.payloads.last == "<p>tốt</p>")
    #expect(walked.codes == [[.warcTruncated], []])
  }

  @Test("a file that is cut off gives its last record as far as it goes")
  func truncated() throws {
    let last = warcRecord("<p>" + (0..<2_000).map { "chữ \($0 &* 7_919 % 10_007) " }.joined())
    let plain = try Walked(Self.good + last.prefix(1_000))
    #expect(plain.items.map { $0.text.prefix(8) } == ["<p>tốt</", "<p>chữ 0"])
    #expect(plain.codes == [[], [.warcTruncated]])
    let packed = try gzip(last)
    let cut = try Walked(gzip(Self.good) + packed.prefix(packed.count / 2))
    #expect(cut.items.map { $0.text.prefix(8) } == ["<p>tốt</", "<p>chữ 0"])
    #expect(cut.codes.last?.contains(.warcTruncated) == true)
    #expect(cut.warnings.map(\.code) == [.warcTruncated])
  }

  @Test("every cut and every changed byte leaves what stands in front of it")
  func everyCut() throws {
    let first = try gzip(Self.good)
    let whole = try first + gzip(warcRecord("<p>hai</p>")) + gzip(warcRecord("<p>ba</p>"))
    for length in first.count..<whole.count {
      let walked = try Walked(Array(whole.prefix(length)))
      #expect(walked.payloads.first == "<p>tốt</p>")
    }
    for index in first.count..<whole.count {
      var changed = whole
      changed[index] ^= 0x55
      let walked = try Walked(changed)
      #expect(walked.payloads.first == "<p>tốt</p>")
    }
  }

  @Test("behind a damaged member the next one is read")
  func damagedMember() throws {
    var damaged = try gzip(warcRecord(String(repeating: "<p>chữ 123 xyz</p>", count: 200)))
    for index in 40..<60 { damaged[index] ^= 0xA5 }
    let walked = try Walked(gzip(Self.good) + damaged + gzip(Self.good))
    #expect(walked.payloads.first == "<p>tốt</p>")
    #expect(walked.payloads.last == "<p>tốt</p>")
    #expect(walked.items.count >= 2)
    let all = walked.warnings.map(\.code) + walked.codes.joined()
    #expect(all.contains(.warcDamaged) || all.contains(.warcMalformed) || all.contains(.warcTruncated))
  }

  @Test("a wrong checksum is named at its record, whose bytes are kept")
  func checksum() throws {
    var damaged = try gzip(warcRecord("<p>một</p>"))
    damaged[damaged.count - 6] ^= 1
    let walked = try Walked(damaged + gzip(Self.good))
    #expect(walked.payloads == ["<p>một</p>", "<p>tốt</p>"])
    #expect(walked.codes == [[.warcDamaged], []])
  }

  @Test(
    "files without a record say so",
    arguments: ["WARC/1.0", "WARC/1.0\r\n\r\n", "một trang", "", "\r\n\r\n", "filedesc:"])
  func nothing(text: String) throws {
    let walked = try Walked(Array(text.utf8))
    #expect(walked.items.allSatisfy { $0.kind == .unknown })
    #expect(!(walked.warnings + walked.items.flatMap(\.warnings)).isEmpty)
  }

  @Test("bytes between records are counted, and a header beyond 64 KiB is passed over")
  func garbage() throws {
    let long = "WARC/1.0\r\nWARC-Type: response\r\nX: " + String(repeating: "x", count: 100_000) + "\r\n\r\n"
    let walked = try Walked(Self.good + Array("rác rác\n".utf8) + Self.good + Array(long.utf8) + Self.good)
    #expect(walked.payloads == ["<p>tốt</p>", "<p>tốt</p>", "<p>tốt</p>"])
    #expect(walked.warnings.allSatisfy { $0.code == .warcMalformed })
    #expect(walked.warnings.count >= 2)
  }

  @Test("a record larger than a document is passed over, the next one is read")
  func large() throws {
    var limits = WARCReadingLimits()
    limits.document = 1 << 16
    let walked = try Walked(warcRecord(String(repeating: "x", count: 300_000)) + Self.good, limits: limits)
    #expect(walked.payloads == ["limit.input_bytes", "<p>tốt</p>"])
    #expect(walked.items.first?.block.isEmpty == true)
    #expect(walked.codes == [[.bytesLimit], []])
  }

  @Test("a member that unpacks to a thousand times its size is left, its neighbours are read")
  func bomb() throws {
    var limits = WARCReadingLimits()
    limits.ratioFloor = 1 << 20
    let bomb = try gzip(warcRecord(bytes: [UInt8](repeating: 0x41, count: 8 << 20)))
    let walked = try Walked(gzip(Self.good) + bomb + gzip(Self.good), limits: limits)
    #expect(walked.payloads.first == "<p>tốt</p>")
    #expect(walked.payloads.last == "<p>tốt</p>")
    #expect(walked.codes.contains { $0.contains(.ratioLimit) })
  }

  @Test("lengths that all lie cost linear time")
  func lies() throws {
    var bytes = [UInt8]()
    for _ in 0..<3_000 { bytes += warcRecord("<p>một</p>", length: 60 << 20) }
    let clock = ContinuousClock()
    let start = clock.now
    let walked = try Walked(bytes)
    #expect(walked.items.count > 100)
    #expect(clock.now - start < .seconds(20))
  }
}

import NoticeModel
import Testing
import WARC

@Suite struct PreparedRecordTests {
  private func unpack(_ record: PreparedRecord) throws -> WARCRecord {
    var decompressor = try GzipDecompressor()
    return try decompressor.record(in: record.member)
  }

  @Test("packs blocks of every size and kind into one member that reads back", arguments: [0, 1, 5_000_000])
  func roundTrip(count: Int) throws {
    let compressor = try GzipCompressor()
    for block in [noise(count), noticeText(count)] {
      let record = sampleRecord(block)
      #expect(try unpack(PreparedRecord(record, using: compressor)) == record)
    }
  }

  @Test("gives the same bytes for the same record, with no time and no name in the gzip header")
  func deterministic() throws {
    let record = sampleRecord(noticeText(5000))
    let first = try PreparedRecord(record, using: GzipCompressor())
    #expect(try PreparedRecord(record, using: GzipCompressor()).member == first.member)
    #expect(first.member.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test("refuses a header that no reader would take back")
  func longHeader() throws {
    var record = sampleRecord([])
    record.fields.append("Tracuu-Root", String(repeating: "a", count: WARCLimits.header))
    let compressor = try GzipCompressor()
    #expect(throws: WARCError.self) { _ = try PreparedRecord(record, using: compressor) }
  }

  @Test("refuses a member with a second one behind it")
  func secondMember() throws {
    let compressor = try GzipCompressor()
    let one = try PreparedRecord(sampleRecord([1]), using: compressor).member
    var decompressor = try GzipDecompressor()
    #expect(throws: WARCError.self) { try decompressor.record(in: one + one) }
    #expect(throws: WARCError.self) { try decompressor.record(in: []) }
    #expect(try decompressor.record(in: one).block == [1])
  }
}

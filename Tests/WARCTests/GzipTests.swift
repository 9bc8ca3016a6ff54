import NoticeModel
import Testing
import WARC

@Suite struct GzipTests {
  /// `printf 'Số 164' | gzip -n` and `printf '/TB-UBND' | gzip -n`, as gzip 1.12 prints them.
  private static let first: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x0B, 0x7E, 0xB8, 0x7B, 0xA2, 0x82, 0xA1,
    0x99, 0x09, 0x00, 0xA0, 0x2E, 0x04, 0xAA, 0x08, 0x00, 0x00, 0x00,
  ]
  private static let second: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xD3, 0x0F, 0x71, 0xD2, 0x0D, 0x75, 0xF2,
    0x73, 0x01, 0x00, 0xD9, 0x63, 0xA9, 0x79, 0x08, 0x00, 0x00, 0x00,
  ]

  @Test("unpacks what gzip packed, member after member, and ignores padding with zeros")
  func foreignMembers() throws {
    let both = GzipTests.first + GzipTests.second
    #expect(try gunzip(both, limit: 100) == Array("Số 164/TB-UBND".utf8))
    #expect(try gunzip(both + [0, 0, 0, 0], limit: 100) == Array("Số 164/TB-UBND".utf8))
  }

  @Test("packs any bytes so that they come back", arguments: [0, 1, 70_000, 5_000_000])
  func roundTrip(count: Int) throws {
    let compressor = try GzipCompressor()
    for bytes in [noise(count), noticeText(count)] {
      #expect(try gunzip(compressor.gzip(bytes), limit: count) == bytes)
    }
  }

  @Test("stops at the limit, whatever a small file claims to hold")
  func bomb() throws {
    let packed = try GzipCompressor().gzip([UInt8](repeating: 0, count: 50_000_000))
    #expect(packed.count < 60_000)
    let error = #expect(throws: WARCError.self) { try gunzip(packed, limit: 49_999_999) }
    #expect(error?.code == .limit)
    let many = Array(repeating: try GzipCompressor().gzip(noticeText(1000)), count: 50).flatMap { $0 }
    #expect(throws: WARCError.self) { try gunzip(many, limit: 49_000) }
    #expect(try gunzip(many, limit: 50_000).count == 50_000)
  }

  @Test("names bytes that are no gzip, also behind a whole member")
  func notGzip() {
    for bytes in [[], Array("<html>".utf8), GzipTests.first + [1]] {
      let error = #expect(throws: WARCError.self) { try gunzip(bytes, limit: 100) }
      #expect(error?.code == .notGzip)
    }
  }

  @Test("names every member that is cut short and every changed byte of data, checksum and size")
  func damage() throws {
    for count in 3..<GzipTests.first.count {
      #expect(throws: WARCError.self) { try gunzip(Array(GzipTests.first.prefix(count)), limit: 100) }
    }
    for index in 10..<GzipTests.first.count {
      var bytes = GzipTests.first
      bytes[index] ^= 0x10
      #expect((try? gunzip(bytes, limit: 100)) == nil, "byte \(index)")
    }
  }
}

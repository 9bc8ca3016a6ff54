import Testing
import WARC

@testable import Originals

@Suite struct PlaceMarkTests {
  private func read(_ bytes: [UInt8]) -> PlaceMark? { bytes.withUnsafeBytes { PlaceMark(header: $0) } }

  @Test("reads back what it wrote, far behind the four-gigabyte border too")
  func roundTrip() throws {
    let mark = try PlaceMark(file: 999_999, offset: 5_000_000_000, of: page("a.html"))
    #expect(mark.header.count == PlaceMark.headerSize)
    #expect(read(mark.header) == mark)
    #expect(read(mark.header + [1, 2, 3]) == mark)
  }

  @Test("declines a plain gzip header, a short one, and each single changed bit of the fixed part")
  func declines() throws {
    let record = try page("a.html")
    let header = PlaceMark(file: 1, offset: 0, of: record).header
    #expect(read(record.member) == nil)
    #expect(read(Array(header.dropLast())) == nil)
    for bit in 0..<16 * 8 {
      var changed = header
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(read(changed) == nil)
    }
  }

  @Test("leaves a gzip member that other readers unpack")
  func stillGzip() throws {
    let record = try page("a.html")
    let member = PlaceMark(file: 1, offset: 359, of: record).header + record.member.dropFirst(PreparedRecord.headerSize)
    #expect(try gunzip(member, limit: 10_000) == gunzip(record.member, limit: 10_000))
  }
}

import NoticeModel
import Testing
import WARC

@testable import Originals

@Suite struct SegmentsTests {
  private static let source = Source(collection: "thu", path: "cu.zip")
  private static let pieces = ["Thông ", "báo ", "số 164"].map { Array($0.utf8) }
  private static var whole: [UInt8] { pieces.flatMap(\.self) }

  private static func records(_ pieces: [[UInt8]] = pieces, total: Int? = nil) -> [WARCRecord] {
    let first = WARCRecord.firstSegment(
      source, date: "2013-07-22T03:04:05.000000Z", mediaType: "application/zip", bytes: pieces[0],
      digest: ContentDigest(hashing: whole))
    return [first]
      + pieces.indices.dropFirst().map { place in
        let isLast = place == pieces.count - 1
        return first.continuation(place + 1, bytes: pieces[place], total: isLast ? total ?? whole.count : nil)
      }
  }

  private static func write(_ records: [WARCRecord], to archive: TestArchive) throws -> RecordPosition {
    let writer = try archive.writer()
    _ = try writer.append(page("a.html"))
    let positions = try records.map { try writer.append(PreparedRecord($0, using: GzipCompressor())) }
    _ = try writer.append(page("b.html"))
    _ = try writer.sync()
    return positions[0]
  }

  @Test("gives a file that is kept in pieces as one, and as pieces")
  func whole() throws {
    let archive = try TestArchive()
    let position = try Self.write(Self.records(), to: archive)
    #expect(try archive.reader.payload(at: position) == Self.whole)
    var pieces = try archive.reader.pieces(at: position)
    var read: [[UInt8]] = []
    while let piece = try pieces.next() { read.append(piece) }
    #expect(read == Self.pieces)
    var entry = position
    entry.entry = .range(0..<3)
    #expect(try archive.reader.payload(at: entry) == Array("Thô".utf8.prefix(3)))
    let scan = try archive.scan()
    #expect(scan.damage.isEmpty)
    #expect(
      scan.records.map(\.kind.rawValue).suffix(5) == [
        "resource", "resource", "continuation", "continuation", "resource",
      ])
  }

  @Test("throws where a piece is missing, is another one, comes in another order, or the sum is not the file")
  func damaged() throws {
    let right = Self.records()
    let other = Self.records([Self.pieces[0], Array("bao ".utf8), Self.pieces[2]])
    let cases = [
      [right[0]], [right[0], right[1]], [right[0], right[2]], [right[0], right[2], right[1]], other,
      Self.records(total: Self.whole.count + 1),
    ]
    for records in cases {
      let archive = try TestArchive()
      let position = try Self.write(records, to: archive)
      let error = #expect(throws: OriginalsError.self) { try archive.reader.payload(at: position) }
      #expect(error?.code == .damaged)
    }
  }
}

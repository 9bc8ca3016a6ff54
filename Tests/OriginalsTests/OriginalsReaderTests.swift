import Foundation
import NoticeModel
import Testing
import WARC

@testable import Originals

@Suite struct OriginalsReaderTests {
  @Test("reads an entry as the stretch of its container")
  func entry() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    let lines = Array("{\"id\":\"1\"}\n{\"id\":\"22\"}\n".utf8)
    var position = try writer.append(page("so.jsonl", lines))
    _ = try writer.sync()
    position.entry = .range(11..<22)
    #expect(try archive.reader.payload(at: position) == Array("{\"id\":\"22\"}".utf8))
    position.entry = .range(11..<lines.count + 1)
    #expect(throws: OriginalsError.self) { try archive.reader.payload(at: position) }
  }

  @Test("gives the body of a web server's answer, not its header")
  func response() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    let record = WARCRecord(
      kind: .response, id: WARCRecordID(identifying: ["x"]), date: "2013-07-22T00:00:00Z",
      contentType: "application/http;msgtype=response", block: Array("HTTP/1.0 200 OK\r\n\r\n<p>Tân</p>".utf8))
    let position = try writer.append(PreparedRecord(record, using: GzipCompressor()))
    _ = try writer.sync()
    #expect(try archive.reader.payload(at: position) == Array("<p>Tân</p>".utf8))
    #expect(try archive.reader.record(at: position) == record)
  }

  @Test("throws for every position that is not a record's, naming file and offset, and asks for no memory first")
  func wrongPositions() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    let right = try writer.append(page("a.html"))
    _ = try writer.sync()
    let wrong = [
      RecordPosition(file: 2, offset: right.offset, length: right.length),
      RecordPosition(file: 1, offset: right.offset + 1, length: right.length - 1),
      RecordPosition(file: 1, offset: right.offset, length: right.length - 1),
      RecordPosition(file: 1, offset: 0, length: right.offset + right.length),
      RecordPosition(file: 1, offset: right.offset, length: right.length + 1),
      RecordPosition(file: 1, offset: right.offset, length: 0), RecordPosition(file: 1, offset: 0, length: .max),
      RecordPosition(file: 1, offset: .max, length: right.length), RecordPosition(file: 1, offset: -1, length: 100),
      RecordPosition(file: 1, offset: 0, length: -1), RecordPosition(file: -1, offset: 0, length: 1),
    ]
    for position in wrong {
      let error = #expect(throws: OriginalsError.self) { try archive.reader.record(at: position) }
      #expect(error?.code == .damaged)
      #expect(error?.cause?.contains("\(position.offset)") == true)
    }
    #expect(try archive.reader.record(at: right).source?.path == "a.html")
  }

  @Test("checks the digest when asked, so that a record written wrong does not pass")
  func digest() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    let record = WARCRecord.resource(
      Source(collection: "c", path: "a"), date: "2013-07-22T00:00:00Z", mediaType: "text/html", bytes: [1, 2],
      digest: ContentDigest(hashing: [1, 3]))
    let position = try writer.append(PreparedRecord(record, using: GzipCompressor()))
    _ = try writer.sync()
    #expect(try archive.reader.record(at: position).block == [1, 2])
    #expect(throws: OriginalsError.self) { try archive.reader.record(at: position, checkingDigest: true) }
    #expect(try archive.scan().damage.map(\.kind) == [.digest])
  }

  @Test("serves many tasks at once")
  func parallel() async throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    let positions = try (0..<50).map { try writer.append(page("\($0)", noise(10_000, seed: UInt64($0 + 1)))) }
    _ = try writer.sync()
    let reader = archive.reader
    let same = try await withThrowingTaskGroup(of: Bool.self) { group in
      for (index, position) in positions.enumerated() {
        group.addTask { try reader.payload(at: position) == noise(10_000, seed: UInt64(index + 1)) }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(same == 50)
  }
}

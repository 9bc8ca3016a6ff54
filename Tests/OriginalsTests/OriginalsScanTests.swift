import Foundation
import NoticeModel
import Testing
import WARC

@testable import Originals

@Suite struct OriginalsScanTests {
  /// Three small pages, committed.
  private func archive() throws -> (archive: TestArchive, committed: [Int: Int], positions: [RecordPosition]) {
    let archive = try TestArchive()
    let writer = try archive.writer()
    let positions = try ["a.html", "b.html", "c.html"].map { try writer.append(page($0)) }
    return (archive, try writer.sync(), positions)
  }

  @Test("gives every record in order with the position it was appended at")
  func order() throws {
    let (archive, committed, positions) = try archive()
    for known in [committed, nil] {
      let walk = try archive.scan(committed: known)
      #expect(walk.damage.isEmpty)
      #expect(walk.paths == ["a.html", "b.html", "c.html"])
      #expect(Array(walk.positions.dropFirst()) == positions)
      #expect(walk.doneBytes == walk.totalBytes)
    }
  }

  @Test("names every single flipped bit with file and offset, and loses no other record")
  func flippedBits() throws {
    let (archive, committed, positions) = try archive()
    let whole = try archive.bytes()
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1 << (index % 8)
      try archive.overwrite(with: bytes)
      let walk = try archive.scan(committed: committed)
      let start = positions.last { $0.offset <= index }?.offset ?? 0
      #expect(walk.damage.map(\.range.lowerBound) == [start], "byte \(index)")
      #expect(walk.damage.allSatisfy { $0.fileName == "000001.warc.gz" })
      #expect(walk.records.count >= 3, "byte \(index)")
    }
  }

  @Test("names a file that ends early, wherever it ends")
  func truncated() throws {
    let (archive, committed, positions) = try archive()
    let whole = try archive.bytes()
    let ends = [0] + positions.map(\.offset)
    for count in whole.indices where count % 3 == 0 || ends.contains(count) || ends.contains(count + 1) {
      try archive.overwrite(with: whole.prefix(count))
      let walk = try archive.scan(committed: committed)
      #expect(walk.damage.map(\.kind) == [.truncated], "at \(count)")
      #expect(walk.damage.first?.range == (ends.last { $0 <= count } ?? 0)..<whole.count)
      // Without an index only an end inside a record can be told.
      let kinds = try archive.scan().damage.map(\.kind)
      #expect(kinds == (ends.contains(count) ? [] : [.truncated]), "at \(count)")
    }
  }

  @Test("goes on behind a stretch of zeros, as a power cut leaves it")
  func zeros() throws {
    let (archive, _, positions) = try archive()
    var bytes = try archive.bytes()
    for index in positions[0].offset..<positions[1].offset { bytes[index] = 0 }
    try archive.overwrite(with: bytes)
    let walk = try archive.scan()
    #expect(walk.damage.map(\.range) == [positions[0].offset..<positions[1].offset])
    #expect(walk.paths == ["b.html", "c.html"])
  }

  @Test("keeps a record whose own header lost a bit")
  func salvages() throws {
    let (archive, _, positions) = try archive()
    var bytes = try archive.bytes()
    bytes[positions[1].offset + 20] ^= 4
    try archive.overwrite(with: bytes)
    let walk = try archive.scan()
    #expect(walk.damage.map(\.kind) == [.mark])
    #expect(walk.paths == ["a.html", "b.html", "c.html"])
    #expect(Array(walk.positions.dropFirst()) == positions)
  }

  @Test("never takes the records of an imported web archive for its own, damaged or not")
  func embedded() throws {
    let inner = try TestArchive()
    let innerWriter = try inner.writer()
    for path in ["x.html", "y.html"] { _ = try innerWriter.append(page(path, noise(40_000))) }
    _ = try innerWriter.sync()
    let stored = try noise(100_000) + inner.bytes()

    let outer = try TestArchive()
    let writer = try outer.writer()
    let container = try writer.append(page("cu.warc.gz", stored))
    _ = try writer.append(page("z.html"))
    _ = try writer.sync()
    var bytes = try outer.bytes()
    let innerStart = try inner.bytes().prefix(PlaceMark.headerSize)
    let holdsInnerHeader = bytes.indices.contains { bytes[$0] == 0x1F && bytes[$0...].starts(with: innerStart) }
    #expect(holdsInnerHeader, "the container is not stored as it is, so this test shows nothing")
    bytes[container.offset + 1000] ^= 1
    try outer.overwrite(with: bytes)
    let walk = try outer.scan()
    #expect(walk.paths == ["z.html"])
    #expect(walk.damage.map(\.kind) == [.checksum])
  }

  @Test("names missing files, swapped files, and ignores what no commit knows")
  func files() throws {
    let archive = try TestArchive()
    let writer = try archive.writer(closingSize: 500)
    var committed = [Int: Int]()
    for path in ["a.html", "b.html", "c.html"] {
      _ = try writer.append(page(path, noise(600)))
      committed.merge(try writer.sync()) { $1 }
    }
    let files = try [archive.bytes(1), archive.bytes(2)]
    committed[3] = nil
    #expect(try archive.scan(committed: committed).paths == ["a.html", "b.html"])

    try archive.overwrite(1, with: files[1])
    try archive.overwrite(2, with: files[0])
    let swapped = try archive.scan(committed: committed)
    #expect(swapped.damage.map(\.kind) == [.mark, .mark])
    #expect(swapped.damage[0].description.contains("000002.warc.gz"))

    try FileManager.default.removeItem(at: archive.url(1))
    for known in [committed, nil] {
      let missing = try archive.scan(committed: known).damage.first
      #expect(missing?.kind == .fileMissing)
      #expect(missing?.fileName == "000001.warc.gz")
    }
  }

  @Test("walks an empty folder and random bytes without a record, and throws where there is no folder")
  func nothing() throws {
    let archive = try TestArchive()
    #expect(throws: OriginalsError.self) { try archive.scan() }
    _ = try archive.writer()
    #expect(try archive.scan().records.isEmpty)
    try archive.overwrite(1, with: noise(300_000))
    let walk = try archive.scan()
    #expect(walk.records.isEmpty)
    #expect(walk.damage.map(\.range) == [0..<300_000])
  }
}

import Foundation
import Testing

@testable import Originals

@Suite struct OriginalsRecoveryTests {
  @Test("cuts off what was appended but never committed, to the byte")
  func cutsOff() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    _ = try writer.append(page("a.html"))
    let committed = try writer.sync()
    let before = try archive.bytes()
    _ = try writer.append(page("b.html", noise(3_000_000)))
    _ = try writer.sync()
    let lost = try archive.bytes().count - before.count
    #expect(lost > 3_000_000)

    let next = try archive.writer(committed: committed)
    #expect(next.recovery.cut == [1: lost])
    #expect(try archive.bytes() == before)
    _ = try next.append(page("c.html"))
    let after = try next.sync()
    #expect(try archive.scan(committed: after).paths == ["a.html", "c.html"])
  }

  @Test("removes whole files that no commit knows, also the first one")
  func removesFiles() throws {
    let archive = try TestArchive()
    for _ in 0..<2 {
      let writer = try archive.writer(closingSize: 500)
      _ = try writer.append(page("a.html", noise(600)))
      _ = try writer.sync()
      _ = try writer.append(page("b.html", noise(600)))
      _ = try writer.sync()
      #expect(try archive.fileNames == ["000001.warc.gz", "000002.warc.gz"])
    }
    #expect(try archive.writer().recovery.removed.keys.sorted() == [1, 2])
    #expect(try archive.fileNames == [])
  }

  @Test("touches nothing where the index was made anew beside old originals")
  func lostIndex() throws {
    let archive = try TestArchive()
    let writer = try archive.writer(indexIsNew: true)
    _ = try writer.append(page("a.html"))
    _ = try writer.sync()
    let before = try archive.bytes()
    let error = #expect(throws: OriginalsError.self) { try archive.writer(indexIsNew: true) }
    #expect(error?.code == .indexForeign)
    #expect(try archive.bytes() == before)
  }

  @Test("touches nothing where the index knows a later file but not an earlier one")
  func gapInIndex() throws {
    let archive = try TestArchive()
    let writer = try archive.writer(closingSize: 500)
    var committed = [Int: Int]()
    for path in ["a.html", "b.html"] {
      _ = try writer.append(page(path, noise(600)))
      committed.merge(try writer.sync()) { $1 }
    }
    committed[1] = nil
    let error = #expect(throws: OriginalsError.self) { try archive.writer(committed: committed) }
    #expect(error?.code == .indexForeign)
    #expect(try archive.fileNames.count == 2)
  }

  @Test("refuses to write where a committed file is shorter than known, or gone")
  func lostBytes() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    _ = try writer.append(page("a.html"))
    let committed = try writer.sync()
    try archive.overwrite(with: archive.bytes().dropLast())
    let shorter = #expect(throws: OriginalsError.self) { try archive.writer(committed: committed) }
    #expect(shorter?.code == .damaged)
    #expect(shorter?.cause?.contains("000001.warc.gz") == true)
    try FileManager.default.removeItem(at: archive.url(1))
    let gone = #expect(throws: OriginalsError.self) { try archive.writer(committed: committed) }
    #expect(gone?.code == .damaged)
  }

  @Test("leaves files of other names alone and follows no symbolic link")
  func strangers() throws {
    let archive = try TestArchive()
    _ = try archive.writer()
    let outside = URL(filePath: archive.folder).deletingLastPathComponent().appending(path: "ngoai.txt")
    try Data("không được đụng tới".utf8).write(to: outside)
    for name in ["ghi-chu.txt", "1.warc.gz", "0000001.warc.gz", "000001.warc.gz.bak"] {
      try Data([1]).write(to: URL(filePath: archive.folder).appending(path: name))
    }
    #expect(try archive.writer().recovery.isEmpty)
    try FileManager.default.createSymbolicLink(at: archive.url(1), withDestinationURL: outside)
    #expect(throws: OriginalsError.self) { try archive.writer(committed: [1: 3]) }
    #expect(try Data(contentsOf: outside) == Data("không được đụng tới".utf8))
    #expect(try archive.fileNames.count == 5)
  }
}

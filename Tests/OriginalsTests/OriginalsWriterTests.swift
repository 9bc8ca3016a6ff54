import Foundation
import NoticeModel
import Testing
import WARC

@testable import Originals

@Suite struct OriginalsWriterTests {
  @Test("gives back by position exactly the bytes that went in", arguments: [0, 1, 5_000_000])
  func roundTrip(count: Int) throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    let text = [UInt8](repeating: 0x0A, count: count)
    let positions = try [writer.append(page("a.bin", noise(count))), writer.append(page("b.txt", text))]
    #expect(try writer.sync() == [1: archive.bytes().count])
    #expect(try archive.reader.payload(at: positions[0]) == noise(count))
    #expect(try archive.reader.payload(at: positions[1]) == text)
    #expect(try archive.scan().damage.isEmpty)
  }

  @Test("begins each file with a warcinfo record and a file only with a record to hold")
  func fileHead() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    #expect(try writer.sync() == [:])
    #expect(try archive.fileNames == [])
    let position = try writer.append(page("a.html"))
    _ = try writer.sync()
    let head = try #require(try archive.scan().records.first)
    #expect(head.kind == .warcinfo)
    #expect(head["WARC-Filename"] == "000001.warc.gz")
    #expect(String(decoding: head.block, as: UTF8.self).contains("software: tracuu 0.1.0\r\n"))
    #expect(position.offset > 0)
  }

  @Test("writes the same bytes for the same import")
  func deterministic() throws {
    let archives = try [TestArchive(), TestArchive()]
    for archive in archives {
      let writer = try archive.writer()
      for path in ["a.html", "b.html"] { _ = try writer.append(page(path)) }
      _ = try writer.sync()
    }
    #expect(try archives[0].bytes() == archives[1].bytes())
  }

  @Test("goes on in the same file after opening again")
  func goesOn() throws {
    let archive = try TestArchive()
    var committed = [Int: Int]()
    for path in ["a.html", "b.html", "c.html"] {
      let writer = try archive.writer(committed: committed)
      #expect(writer.recovery.isEmpty)
      _ = try writer.append(page(path))
      committed.merge(try writer.sync()) { $1 }
    }
    #expect(try archive.scan(committed: committed).paths == ["a.html", "b.html", "c.html"])
    #expect(try archive.fileNames == ["000001.warc.gz"])
  }

  @Test("starts the next file when a committed one has reached its size, now and after opening again")
  func nextFile() throws {
    let archive = try TestArchive()
    var committed = [Int: Int]()
    var writer = try archive.writer(closingSize: 1000)
    var positions = [RecordPosition]()
    for number in 1...6 {
      if number == 4 { writer = try archive.writer(committed: committed, closingSize: 1000) }
      positions.append(try writer.append(page("\(number).html", noise(800))))
      committed.merge(try writer.sync()) { $1 }
    }
    #expect(committed.keys.sorted() == [1, 2, 3, 4, 5, 6])
    #expect(positions.map(\.file) == [1, 2, 3, 4, 5, 6])
    let walk = try archive.scan(committed: committed)
    #expect(walk.damage.isEmpty)
    #expect(walk.records.filter { $0.kind == .warcinfo }.count == 6)
    #expect(walk.paths == (1...6).map { "\($0).html" })
  }

  @Test("refuses everything after the first error of the system")
  func stops() throws {
    let archive = try TestArchive()
    let writer = try archive.writer()
    try FileManager.default.createDirectory(at: archive.url(1), withIntermediateDirectories: false)
    let first = #expect(throws: OriginalsError.self) { try writer.append(page("a.html")) }
    #expect(first?.code == .io)
    try FileManager.default.removeItem(at: archive.url(1))
    for attempt in 0..<2 {
      let later = #expect(throws: OriginalsError.self) {
        if attempt == 0 { _ = try writer.append(page("a.html")) } else { _ = try writer.sync() }
      }
      #expect(later?.code == .stopped)
    }
    #expect(try archive.fileNames == [])
  }

  @Test("says in its error when the folder above does not exist")
  func noParent() throws {
    let archive = try TestArchive()
    let error = #expect(throws: OriginalsError.self) {
      try OriginalsWriter(
        folder: archive.folder + "/khong-co/originals", committed: [:], indexIsNew: true, software: "", openedAt: "")
    }
    #expect(error?.code == .io)
    #expect(error?.cause?.contains("khong-co") == true)
  }
}

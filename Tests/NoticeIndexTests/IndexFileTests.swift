import Foundation
import Testing

@testable import NoticeIndex

@Suite struct IndexFileTests {
  @Test("is read the ordinary way in a folder that may be written to")
  func writable() throws {
    let archive = try TestArchive()
    #expect(IndexFile(archive: archive.path).state == .live)
    #expect(IndexFile(archive: archive.path).name(in: .live) == archive.path + "/index.sqlite")
  }

  @Test("names a file that nobody writes to so that any path can stand in it")
  func escapes() {
    let frozen = IndexFile.State.frozen(IndexFile.Stamp(node: 1, size: 2, seconds: 3, nanoseconds: 4))
    #expect(
      IndexFile(archive: "/kho 100%/a?b#c/đ").name(in: frozen)
        == "file:///kho 100%25/a%3fb%23c/đ/index.sqlite?immutable=1")
    #expect(IndexFile(archive: "archive").name(in: frozen) == "file:archive/index.sqlite?immutable=1")
    #expect(IndexFile(archive: "//archive").name(in: frozen) == "file:////archive/index.sqlite?immutable=1")
  }
}

import Foundation
import Testing

@testable import ImportPipeline

@Suite struct FolderWalkTests {
  private func walk(_ folder: String) -> (found: [FolderWalk.Found], walk: FolderWalk) {
    var walk = FolderWalk(folder: FilePath(folder))
    var found: [FolderWalk.Found] = []
    while let next = walk.next() { found.append(next) }
    return (found, walk)
  }

  @Test("goes through folders in the order of bytes")
  func order() throws {
    let office = try TestOffice()
    for name in ["web/b.txt", "web/B.txt", "web/đ.txt", "web/a/z.txt", "web/a.txt", "web/10.txt"] {
      try office.write(name, "x")
    }
    try FileManager.default.createDirectory(atPath: office.path("web/trong"), withIntermediateDirectories: true)
    let found = walk(office.path("web")).found.map(\.relative)
    #expect(found == ["10.txt", "B.txt", "a/z.txt", "a.txt", "b.txt", "đ.txt"])
  }

  @Test("counts links and pipes and does not open them")
  func links() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "x")
    try FileManager.default.createSymbolicLink(atPath: office.path("web/l"), withDestinationPath: office.folder)
    #expect(mkfifo(office.path("web/p"), 0o600) == 0)
    let (found, walk) = walk(office.path("web"))
    #expect(found.map(\.relative) == ["a.txt"])
    #expect(walk.links == 1)
    #expect(walk.specials == 1)
  }

  @Test("finds a file whose name is not UTF-8 and can open it")
  func bytes() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "x")
    let name = FilePath(office.path("web")).appending([0x74, 0xE2, 0x2E, 0x74])
    #expect(FilePath(office.path("web/a.txt")).withCString { from in name.withCString { rename(from, $0) } } == 0)
    let all = walk(office.path("web")).found
    let found = try #require(all.first)
    #expect(found.relative == "t%E2.t")
    #expect(try FileReader.read(found.path, limit: 10, holdsRecords: false).bytes == Array("x".utf8))
  }

  @Test("names a folder that cannot be opened")
  func unreadable() throws {
    let office = try TestOffice()
    let found = walk(office.path("khong-co")).found
    #expect(found.count == 1)
    #expect(found.first?.problem != nil)
  }
}

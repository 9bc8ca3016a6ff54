import Foundation
import Testing

@testable import WARC

@Suite("A file that is written whole or not at all")
struct DurableFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("a new file gets the permissions asked for, one that is there keeps its own")
  func replaces() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = path("a.json")
    try DurableFile.replace(file, with: Array("cũ".utf8), mode: 0o600)
    #expect(try permissions(file) == 0o600)
    chmod(file, 0o664)
    try DurableFile.replace(file, with: Array("mới".utf8), mode: 0o600)
    try DurableFile.synchronize(folder: path(""))
    #expect(try permissions(file) == 0o664)
    #expect(FileManager.default.contents(atPath: file) == Data("mới".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path("")) == ["a.json"])
  }

  @Test("what cannot be replaced leaves nothing behind, and says which call failed")
  func fails() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(atPath: path("b/c"), withIntermediateDirectories: true)
    let failure = #expect(throws: DurableFile.Failure.self) { try DurableFile.replace(path("b"), with: [1]) }
    #expect(failure?.call == "rename" && failure?.number == EISDIR)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path("")) == ["b"])
    let missing = #expect(throws: DurableFile.Failure.self) { try DurableFile.replace(path("d/e"), with: [1]) }
    #expect(missing?.call == "open" && missing?.number == ENOENT)
  }
}

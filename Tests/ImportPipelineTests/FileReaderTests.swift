import Foundation
import NoticeModel
import Testing

@testable import ImportPipeline

@Suite struct FileReaderTests {
  @Test("reads a file of just the limit with its time, and refuses one byte more")
  func limit() throws {
    let office = try TestOffice()
    try office.write("a.txt", "12345")
    let path = FilePath(office.path("a.txt"))
    let file = try FileReader.read(path, limit: 5, holdsRecords: false)
    #expect(file.bytes == Array("12345".utf8))
    #expect(file.modifiedAt == "2013-07-22T03:04:05.000000Z")
    let error = #expect(throws: ImportError.self) { try FileReader.read(path, limit: 4, holdsRecords: false) }
    #expect(error?.code == .inputBytes)
    #expect(try FileReader.read(path, limit: 4, holdsRecords: true).bytes.count == 5)
  }

  @Test("names what is missing and what is no file")
  func kinds() throws {
    let office = try TestOffice()
    let missing = #expect(throws: ImportError.self) {
      try FileReader.read(FilePath(office.path("x")), limit: 4, holdsRecords: false)
    }
    #expect(missing?.code == .pathMissing)
    let folder = #expect(throws: ImportError.self) {
      try FileReader.read(FilePath(office.folder), limit: 4, holdsRecords: false)
    }
    #expect(folder?.code == .pathSpecial)
  }
}

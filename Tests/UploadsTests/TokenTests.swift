import Foundation
import NoticeModel
import Testing

@testable import Uploads

@Suite struct TokenTests {
  @Test("a token is 32 random bytes, and the file holds its digest only")
  func token() throws {
    let (one, two) = (UploadToken(), UploadToken())
    #expect(one.text != two.text && one.text.utf8.count == 43)
    #expect(one.text.utf8.allSatisfy { HeaderParameters.isToken($0) })
    let line = TokenFile.line(one, name: "Nguyễn Văn Giả Định")
    #expect(!line.contains(one.text) && line.hasPrefix(one.digest.hex))
  }

  @Test("holders are found by their tokens, and one that is taken out is none any more")
  func file() async throws {
    try await TestForm.withFolder { path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let (one, two) = (UploadToken(), UploadToken())
      let file = path + "/ma"
      let lines = [TokenFile.line(one, name: "Một"), "# ghi chú", "", TokenFile.line(two, name: "Hai Ba")]
      try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
      let tokens = try TokenFile(file)
      #expect(try tokens.holder(of: one.text) == "Một" && tokens.holder(of: two.text) == "Hai Ba")
      for wrong in ["", one.text + "x", one.digest.hex, UploadToken().text] {
        #expect(try tokens.holder(of: wrong) == nil)
      }
      try lines[0].write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try tokens.holder(of: two.text) == nil)
      try FileManager.default.removeItem(atPath: file)
      #expect(throws: TokenFile.Failure.self) { try tokens.holder(of: one.text) }
    }
  }

  @Test(
    "a line that is wrong is named, and none of it is shown",
    arguments: ["abc Một", "\(UploadToken().text) Một", String(repeating: "a", count: 64)])
  func wrongLine(line: String) {
    let error = #expect(throws: TokenFile.Failure.self) { try TokenFile.entries(of: "\n" + line, path: "ma") }
    #expect(error?.description.contains("Dòng 2") == true && error?.description.contains(line) == false)
  }

  @Test("a name or a token that stands twice is refused")
  func twice() {
    let (one, two) = (UploadToken(), UploadToken())
    for lines in [[(one, "Một"), (two, "Một")], [(one, "Một"), (one, "Hai")]] {
      let text = lines.map { TokenFile.line($0, name: $1) }.joined(separator: "\n")
      #expect(throws: TokenFile.Failure.self) { try TokenFile.entries(of: text, path: "ma") }
    }
  }

  @Test("equal bytes are equal, and a difference counts wherever it stands")
  func constantTime() {
    let bytes = (0..<32).map { UInt8($0) }
    #expect(ConstantTime.areEqual(bytes, bytes) && ConstantTime.areEqual([], []))
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        #expect(!ConstantTime.areEqual(bytes, other))
      }
    }
    #expect(!ConstantTime.areEqual(bytes, Array(bytes.dropLast())))
  }
}

import Foundation
import NoticeModel
import Testing

@Suite struct NoticeIDTests {
  @Test("takes 24 hex digits in either case and keeps them small")
  func hex() {
    #expect(NoticeID(hex: "37DC12A4A08B9F3568B7AC57")?.hex == "37dc12a4a08b9f3568b7ac57")
    #expect(NoticeID(hex: "37dc12a4a08b9f3568b7ac57")?.suffix == "37dc12")
  }

  @Test(
    "takes nothing else",
    arguments: [
      "", "37dc12", "37dc12a4a08b9f3568b7ac5", "37dc12a4a08b9f3568b7ac577", "37dc12a4a08b9f3568b7ac5g",
      "37dc12a4a08b9f3568b7ac5 ", "../../../../etc/passwd00", "37dc12a4a08b9f3568b7acđ",
    ])
  func refused(text: String) {
    #expect(NoticeID(hex: text) == nil)
  }

  @Test("is the beginning of a digest")
  func truncating() throws {
    let digest = try #require(ContentDigest(bytes: Array(0..<32)))
    #expect(NoticeID(truncating: digest).hex == "000102030405060708090a0b")
  }

  @Test("stands in JSON as a string, and other strings are refused there")
  func json() throws {
    let id = try #require(NoticeID(hex: "37dc12a4a08b9f3568b7ac57"))
    let json = try JSONEncoder().encode([id])
    #expect(String(decoding: json, as: UTF8.self) == "[\"37dc12a4a08b9f3568b7ac57\"]")
    #expect(try JSONDecoder().decode([NoticeID].self, from: json) == [id])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([NoticeID].self, from: Data("[\"164\"]".utf8)) }
  }
}

import NoticeModel
import Testing

@Suite struct ContentDigestTests {
  private let hex = "37dc12a4a08b9f3568b7ac57000102030405060708090a0b0c0d0e0ff0f1f2ff"

  @Test("gives back the bytes and the digits it was made of")
  func roundTrip() throws {
    let digest = try #require(ContentDigest(hex: hex))
    #expect(digest.hex == hex)
    #expect(digest.bytes.count == 32)
    #expect(digest.bytes.first == 0x37)
    #expect(digest.bytes.last == 0xFF)
    #expect(ContentDigest(bytes: digest.bytes) == digest)
    #expect(ContentDigest(hex: hex.uppercased()) == digest)
  }

  @Test("takes neither more nor fewer than 32 bytes, and hex digits only")
  func refused() {
    #expect(ContentDigest(bytes: Array(repeating: 0, count: 31)) == nil)
    #expect(ContentDigest(bytes: Array(repeating: 0, count: 33)) == nil)
    #expect(ContentDigest(bytes: []) == nil)
    #expect(ContentDigest(hex: hex.dropLast()) == nil)
    #expect(ContentDigest(hex: hex + "0") == nil)
    #expect(ContentDigest(hex: hex.dropLast() + "g") == nil)
    #expect(ContentDigest(hex: hex.dropLast(2) + "đ") == nil)
  }

  @Test("sorts as its hex digits do")
  func order() throws {
    var digests: [ContentDigest] = []
    for place in 0..<32 {
      for value: UInt8 in [1, 0x7F, 0x80, 0xFF] {
        var bytes = [UInt8](repeating: 0, count: 32)
        bytes[place] = value
        digests.append(try #require(ContentDigest(bytes: bytes)))
      }
    }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }
}

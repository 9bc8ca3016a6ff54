import NoticeModel
import Testing
import WARC

@Suite struct ContentDigestHashingTests {
  @Test("hashes no bytes and the standard's example to the published digests")
  func publishedVectors() {
    #expect(
      ContentDigest(hashing: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      ContentDigest(hashing: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("hashes lent memory to the same digest as an array")
  func lentMemory() {
    let bytes = Array("Thông báo số 12/TB-UBND của huyện Tân Lộc Hạ".utf8)
    #expect(bytes.withUnsafeBytes { ContentDigest(hashing: $0) } == ContentDigest(hashing: bytes))
  }
}

import NoticeModel
import Testing

@testable import LegacyEncoding

/// Shapes whose parts once cost the square of their number: each would take minutes.
@Suite("Long texts")
struct LongTextTests {
  @Test("leaves a word of a hundred thousand damaged sequences as it is")
  func damagedSequences() {
    let text = String(repeating: "á»", count: 100_000)
    let isSame = CharsetDecoder.decode(Array(text.utf8)).utf8 == Array(text.utf8)
    #expect(isSame)
  }

  @Test("keeps every word between forty thousand bytes that are no UTF-8, and counts those")
  func leftovers() {
    let bytes = Array(repeatElement(Array("thông báo về việc ".utf8) + [0xFF, 0x20], count: 40_000).joined())
    let decoded = CharsetDecoder.decode(bytes)
    let isSame = decoded.utf8 == Array(String(repeating: "thông báo về việc \u{FFFD} ", count: 40_000).utf8)
    #expect(isSame)
    #expect(decoded.warnings == [ImportWarning(.charsetInvalidBytes, "40000 replaced")])
  }

  @Test("reads forty thousand lines of two fonts each in one text")
  func fonts() throws {
    let (tcvn3, vni) = (FontEvidence(list: ".VnTime"), FontEvidence(list: "VNI-Times"))
    let name = Array(try #require(LegacyEncoder.tcvn3.seenAsWestern("thông báo")).utf8)
    let place = Array(try #require(LegacyEncoder.vni.seenAsWestern(" huyện")).utf8)
    var (bytes, runs): ([UInt8], [FontRun]) = ([], [])
    for _ in 0..<40_000 {
      runs.append(FontRun(start: bytes.count, font: tcvn3))
      bytes += name
      runs.append(FontRun(start: bytes.count, font: vni))
      bytes += place + [0x0A]
    }
    var pool = TextPool()
    _ = pool.append(bytes, runs: runs)
    let texts = TextRestorer.restore(pool, of: DecodedText(decoded: bytes)).texts
    let isSame = texts == [String(repeating: "thông báo huyện\n", count: 40_000)]
    #expect(isSame)
  }
}

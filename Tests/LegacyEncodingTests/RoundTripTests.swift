import Foundation
import NoticeModel
import Testing
import VietnameseText

@testable import LegacyEncoding

@Suite("Round trip of a notice")
struct RoundTripTests {
  @Test("the notice has every letter in both cases")
  func letters() {
    let present = Set(InventedNotice.text.unicodeScalars)
    #expect(InventedNotice.letters.unicodeScalars.filter { !present.contains($0) }.isEmpty)
    #expect(InventedNotice.letters.unicodeScalars.count == 67)
    let capitals = Set(InventedNotice.capitals.unicodeScalars)
    #expect(InventedNotice.letters.uppercased().unicodeScalars.filter { !capitals.contains($0) }.isEmpty)
  }

  @Test(
    "comes back whole without a hint, in small letters and in capitals",
    arguments: [
      ("vni", EncodingRows.vni), ("viscii", EncodingRows.viscii), ("vps", EncodingRows.vps),
      ("windows-1258", EncodingRows.windows1258),
    ])
  func common(encoding: String, rows: String) throws {
    for text in [InventedNotice.text, InventedNotice.capitals, InventedNotice.capitals + InventedNotice.text] {
      let decoded = CharsetDecoder.decode(try #require(LegacyEncoder(rows).encode(text)))
      #expect(lines(decoded) == text.split(separator: "\n").map(String.init))
      #expect(decoded.encoding == encoding)
      #expect(decoded.evidence == "syllables")
      #expect(decoded.warnings.isEmpty)
    }
  }

  @Test("comes back whole where the bytes were saved as Unicode", arguments: ["tcvn3", "vni", "viscii", "vps"])
  func saved(encoding: String) throws {
    let encoders: [String: LegacyEncoder] = ["tcvn3": .tcvn3, "vni": .vni, "viscii": .viscii, "vps": .vps]
    let text = encoding == "tcvn3" ? InventedNotice.text.lowercased() : InventedNotice.text
    let seen = try #require(encoders[encoding]?.seenAsWestern(text))
    let decoded = CharsetDecoder.decode(Array(seen.utf8), declared: "utf-8")
    #expect(lines(decoded) == text.split(separator: "\n").map(String.init))
    #expect(decoded.encoding == encoding)
  }

  @Test("comes back whole from damaged UTF-8, once and twice")
  func damaged() {
    for text in [InventedNotice.text, InventedNotice.capitals] {
      for seen in [mojibake(text), mojibake(mojibake(text))] {
        let decoded = CharsetDecoder.decode(Array(seen.utf8))
        #expect(lines(decoded) == text.split(separator: "\n").map(String.init))
        #expect(decoded.encoding == "utf-8-as-windows-1252")
      }
    }
  }

  @Test("comes back whole from UTF-8 read as the Macintosh's or Vietnamese Windows' encoding")
  func otherPages() {
    let windows = LegacyTable.windows1258.singles.suffix(128)
    for (encoding, upper) in [("utf-8-as-macintosh", MacRoman.scalars), ("utf-8-as-windows-1258", Array(windows))] {
      for text in [InventedNotice.text, InventedNotice.capitals] {
        var seen = String.UnicodeScalarView()
        for byte in text.utf8 {
          let value = byte < 0x80 ? UInt32(byte) : UInt32(upper[Int(byte) - 0x80])
          if let scalar = Unicode.Scalar(value) { seen.append(scalar) }
        }
        let decoded = CharsetDecoder.decode(Array(String(seen).utf8))
        #expect(lines(decoded) == text.split(separator: "\n").map(String.init))
        #expect(decoded.encoding == encoding)
      }
    }
  }

  @Test("TCVN3 comes back whole, its capitals from the capitals' font")
  func tcvn3() throws {
    let small = InventedNotice.text.lowercased()
    let bytes = try #require(LegacyEncoder.tcvn3.encode(small + small))
    let source = CharsetDecoder.open(bytes)
    let half = CharsetDecoder.open(Array(bytes[..<(bytes.count / 2)])).utf8.count
    var pool = TextPool()
    _ = pool.append(
      source.utf8,
      runs: [
        FontRun(start: 0, font: FontEvidence(list: ".VnTime")),
        FontRun(start: half, font: FontEvidence(list: ".VnTimeH")),
      ])
    let restored = TextRestorer.restore(pool, of: source)
    let expected = small + InventedNotice.capitals
    #expect(restored.texts.first?.split(separator: "\n") == expected.split(separator: "\n"))
    #expect(restored.reading.encoding == "tcvn3")
    #expect(CharsetDecoder.decode(bytes).encoding == "tcvn3")
    #expect(lines(CharsetDecoder.decode(bytes)) == (small + small).split(separator: "\n").map(String.init))
  }

  @Test(
    "comes back whole from the encodings that a label has to name",
    arguments: [
      ("tcvn5712-1", EncodingRows.tcvn5712v1), ("tcvn5712-2", EncodingRows.tcvn5712v2),
      ("bkhcm1", EncodingRows.bkhcm1), ("bkhcm2", EncodingRows.bkhcm2), ("vietware-x", EncodingRows.vietwareX),
      ("vni-mac", EncodingRows.vniMac),
    ])
  func named(encoding: String, rows: String) throws {
    for text in [InventedNotice.text, InventedNotice.capitals] {
      let bytes = try #require(LegacyEncoder(rows).encode(text))
      let decoded = CharsetDecoder.decode(bytes, override: encoding)
      #expect(lines(decoded) == text.split(separator: "\n").map(String.init))
    }
  }

  @Test("VIQR comes back whole")
  func viqr() {
    let marks: [Unicode.Scalar: String] = [
      "\u{302}": "^", "\u{306}": "(", "\u{31B}": "+", "\u{300}": "`", "\u{301}": "'", "\u{309}": "?", "\u{303}": "~",
      "\u{323}": ".",
    ]
    // In capitals a rare word with the tone `.` looks like a common one at the end of a sentence.
    for text in [InventedNotice.text, InventedNotice.capitals.replacing(", TỴ NẠN.", with: ".")] {
      var written = ""
      for scalar in text.unicodeScalars {
        let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
        // The sign of the vowel stands before that of the tone.
        let ordered = parts.prefix(1) + parts.dropFirst().sorted { Self.isShape($0) && !Self.isShape($1) }
        written += scalar == "đ" ? "dd" : scalar == "Đ" ? "DD" : ordered.map { marks[$0] ?? String($0) }.joined()
      }
      let decoded = CharsetDecoder.decode(Array(written.utf8), override: "viqr")
      #expect(lines(decoded) == text.split(separator: "\n").map(String.init))
    }
  }

  private static func isShape(_ mark: Unicode.Scalar) -> Bool { ["\u{302}", "\u{306}", "\u{31B}"].contains(mark) }

  private func lines(_ decoded: DecodedText) -> [String] {
    Canonical.composed(String(decoding: decoded.utf8, as: UTF8.self)).split(separator: "\n").map(String.init)
  }
}

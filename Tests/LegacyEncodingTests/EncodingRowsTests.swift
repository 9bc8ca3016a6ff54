import Foundation
import NoticeModel
import Testing
import VietnameseText

@testable import LegacyEncoding

@Suite("EncodingRows", .enabled(if: SharedEncodings.folder != nil, "the shared tables are not here"))
struct EncodingRowsTests {
  @Test(
    "decodes every row of the tables",
    arguments: [
      ("tcvn3", "tcvn3", 75), ("vni-win", "vni", 134), ("vni-win-lenient", "vni", 128), ("viscii", "viscii", 134),
      ("vps", "vps", 134), ("windows-1258", "windows-1258", 119), ("windows-1258-seq", "windows-1258", 150),
      ("tcvn5712-1", "tcvn5712-1", 140), ("tcvn5712-2", "tcvn5712-2", 96), ("tcvn5712-2-seq", "tcvn5712-2", 44),
      ("bkhcm1", "bkhcm1", 134), ("bkhcm2", "bkhcm2", 135), ("vietware-f", "vietware-f", 74),
      ("vietware-x", "vietware-x", 134), ("vni-mac", "vni-mac", 134),
    ])
  func table(file: String, encoding: String, count: Int) throws {
    let rows = try SharedEncodings.rows(file)
    #expect(rows.count >= count)
    for row in rows {
      let decoded = CharsetDecoder.decode(row.bytes("bytes_hex"), override: encoding)
      let expected = try #require(row.text("unicode_hex"))
      #expect(scalars(decoded) == Array(expected.unicodeScalars), "\(file) \(row["bytes_hex", default: ""])")
      #expect(decoded.encoding == encoding)
      #expect(decoded.evidence == "option")
    }
  }

  @Test("decodes every row of VIQR in a word that needs its letter")
  func viqr() throws {
    let rows = try SharedEncodings.rows("viqr")
    #expect(rows.count == 160)
    for row in rows {
      let letter = try #require(row.text("unicode_hex"))
      let written = String(decoding: row.bytes("bytes_hex"), as: UTF8.self)
      let isCapital = letter != letter.lowercased()
      let frame = Self.frames.first { SyllableInventory.isSyllable($0 + letter.lowercased() + $1) }
      var (head, tail) = try #require(frame, "no word for \(letter)")
      if isCapital { (head, tail) = (head.uppercased(), tail.uppercased()) }
      let decoded = CharsetDecoder.decode(Array((head + written + tail).utf8), override: "viqr")
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == head + letter + tail, "\(row)")
    }
  }

  /// Beginnings and ends of syllables in ASCII; those that end in a consonant first.
  private static let frames = ["n", "ng", "c", "m", "t", "nh", "i", "u", "o", "y", "an", ""].flatMap { tail in
    ["k", "b", "c", "ch", "d", "g", "gi", "h", "kh", "l", "m", "n", "ng", "ngh", "s", "t", "th", "tr", "v", "x", ""]
      .map { ($0, tail) }
  }

  @Test("shows the letters of a capitals' font as capitals")
  func capitals() throws {
    let rows = try SharedEncodings.rows("tcvn3-h")
    #expect(rows.count >= 100)
    for row in rows {
      let source = CharsetDecoder.open(row.bytes("bytes_hex"), override: "tcvn3")
      var pool = TextPool()
      _ = pool.append(source.utf8, runs: [FontRun(start: 0, font: FontEvidence(list: ".VnTimeH"))])
      // A document's text has no blanks at its ends.
      let expected = row.text("unicode_hex") == "\u{A0}" ? "" : row.text("unicode_hex")
      #expect(TextRestorer.restore(pool, of: source).texts.first == expected, "\(row)")
    }
  }

  @Test("reads the look-alikes of a byte in other code pages as the byte")
  func lookAlikes() throws {
    let rows = try SharedEncodings.rows("byte_surface_forms")
    #expect(rows.count == 128)
    let columns: [(String, ByteView.Page)] = [
      ("cp1252_unicode_hex", .windows1252), ("latin1_unicode_hex", .windows1252),
      ("cp1258_unicode_hex", .windows1258), ("macroman_unicode_hex", .macRoman),
    ]
    for row in rows {
      let byte = try #require(row.bytes("byte_hex").first)
      for (column, page) in columns {
        let seen = try #require(row.text(column)?.unicodeScalars.first)
        #expect(ByteView.unit(seen.value, through: page) == UInt16(byte), "\(row) \(column)")
      }
    }
  }

  @Test(
    "reads the look-alikes of a byte as the letter of the encoding",
    arguments: [("TCVN3", "tcvn3"), ("VNI-WIN_single", "vni"), ("VISCII", "viscii"), ("VPS", "vps")])
  func lookAlikeLetters(column: String, encoding: String) throws {
    var letters = 0
    for row in try SharedEncodings.rows("byte_surface_forms") {
      guard let letter = row.text(column) else { continue }
      letters += 1
      for page in ["cp1252", "latin1", "cp1258"] {
        // With a letter that only the code page of Vietnamese Windows has, as in text read through that.
        let head = page == "cp1258" ? "\u{1B0} " : "q "
        let seen = head + (try #require(row.text(page + "_unicode_hex")))
        let decoded = CharsetDecoder.decode(Array(seen.utf8), override: encoding)
        #expect(scalars(decoded).dropFirst(2).elementsEqual(letter.unicodeScalars), "\(page) \(row)")
      }
    }
    #expect(letters >= 14)
  }

  @Test(
    "holds the rows of the tables and nothing else",
    arguments: [
      (EncodingRows.tcvn3, ["tcvn3"]), (EncodingRows.vni, ["vni-win", "vni-win-lenient"]),
      (EncodingRows.viscii, ["viscii"]), (EncodingRows.vps, ["vps"]),
      (EncodingRows.windows1258, ["windows-1258", "windows-1258-seq"]), (EncodingRows.tcvn5712v1, ["tcvn5712-1"]),
      (EncodingRows.tcvn5712v2, ["tcvn5712-2", "tcvn5712-2-seq"]), (EncodingRows.bkhcm1, ["bkhcm1"]),
      (EncodingRows.bkhcm2, ["bkhcm2"]), (EncodingRows.vietwareF, ["vietware-f"]),
      (EncodingRows.vietwareX, ["vietware-x"]), (EncodingRows.vniMac, ["vni-mac"]), (EncodingRows.viqr, ["viqr"]),
    ])
  func generated(text: String, files: [String]) throws {
    var expected: [String: String] = [:]
    for row in try files.flatMap(SharedEncodings.rows) {
      let key = row["bytes_hex", default: ""].replacing(" ", with: "")
      if expected[key] == nil { expected[key] = row["unicode_hex", default: ""].replacing(" ", with: "+") }
    }
    var found: [String: String] = [:]
    for item in text.split(whereSeparator: \.isWhitespace) {
      let halves = item.split(separator: "=").map(String.init)
      try #require(halves.count == 2)
      #expect(found.updateValue(halves[1], forKey: halves[0]) == nil, "\(item) stands twice")
    }
    #expect(found == expected)
  }

  private func scalars(_ decoded: DecodedText) -> [Unicode.Scalar] {
    Array(String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars)
  }
}

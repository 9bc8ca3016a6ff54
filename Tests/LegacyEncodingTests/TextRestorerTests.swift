import Foundation
import NoticeModel
import Testing

@testable import LegacyEncoding

@Suite("TextRestorer")
struct TextRestorerTests {
  @Test("reads two legacy fonts in one line, each in its encoding")
  func mixedFonts() throws {
    let (tcvn3, vni) = try (seen("Ủy ban nhân dân".lowercased(), .tcvn3), seen(" phường Tân Lộc Hạ", .vni))
    let restored = restore([Piece(tcvn3, ".VnTime"), Piece(vni, "VNI-Times")])
    #expect(restored.texts == ["ủy ban nhân dân phường Tân Lộc Hạ"])
    #expect(restored.reading.evidence.contains("tcvn3"))
  }

  @Test("reads a word whose letters stand in two fonts as one")
  func splitWord() throws {
    let seen = try seen("Phòng giáo dục huyện", .tcvn3)
    for cut in 1..<seen.unicodeScalars.count {
      let scalars = Array(seen.unicodeScalars)
      let (head, tail) = (String(scalars[..<cut]), String(scalars[cut...]))
      for (first, second) in [(".VnTime", "Arial"), ("Arial", ".VnTime"), (".VnTime", ".VnTimeH")] {
        let restored = restore([Piece(head, first), Piece(tail, second)])
        #expect(restored.texts.first?.lowercased() == "phòng giáo dục huyện", "\(cut) \(first) \(second)")
      }
    }
  }

  @Test("leaves Unicode text in a legacy font, and reads the TCVN3 beside it")
  func lyingFont() throws {
    let text = "Ủy ban nhân dân huyện Tân Lộc Hạ"
    #expect(restore([Piece(text, ".VnTime")]).texts == [text])
    #expect(restore([Piece("Thông báo", ".VnTime")]).texts == ["Thông báo"])
    let name = try seen("Phòng giáo dục", .tcvn3)
    #expect(
      restore([Piece("Tên đơn vị: ", ".VnTime"), Piece(name, ".VnTime")]).texts == ["Tên đơn vị: Phòng giáo dục"])
  }

  @Test("reads a legacy name behind a Unicode label of the same line", arguments: [nil, ".VnTime", "Arial"])
  func labelAndName(font: String?) throws {
    let line = "Tên đơn vị: " + (try seen("Phòng giáo dục", .tcvn3))
    #expect(restore([Piece(line, font)]).texts == ["Tên đơn vị: Phòng giáo dục"])
  }

  @Test("shows ASCII in a capitals' font as capitals on a page of TCVN3")
  func capitalsOfASCII() throws {
    let body = try seen("ủy ban nhân dân huyện thông báo kết quả", .tcvn3)
    let texts = restore([[Piece("uy ban 15", ".VnTimeH")], [Piece(body, ".VnTime")]]).texts
    #expect(texts == ["UY BAN 15", "ủy ban nhân dân huyện thông báo kết quả"])
  }

  @Test("reads short cells as the page around them")
  func shortCells() throws {
    let long = try seen("ủy ban nhân dân huyện tân lộc hạ thông báo về việc nộp thuế đất của các hộ dân", .tcvn3)
    let cells = try ["Số", "ở", "từ", "đã"].map { try seen($0, .tcvn3) }
    let page = [[Piece(long, nil)], [Piece(long, nil)]] + cells.map { [Piece($0, nil)] }
    let texts = restore(page).texts
    #expect(texts.suffix(4) == ["Số", "ở", "từ", "đã"])
  }

  @Test("keeps words that a conversion left half done, and marks them for review")
  func halfConverted() throws {
    let page = [
      try seen("ủy ban nhân dân huyện tân lộc hạ thông báo về việc nộp thuế đất", .tcvn3),
      "Quyết định số 15/Q§-BTC của Bộ vÝi người nộp đơn", "Ủy ban nhân dân xã Phước Mỹ",
    ]
    let restored = restore(page.map { [Piece($0, nil)] })
    #expect(restored.texts.last == page.last)
    #expect(restored.reading.warnings.map(\.code).contains(.encodingReview))
    let alone = restore([Piece(page[1], nil)])
    #expect(alone.texts == [page[1]])
    #expect(alone.reading.warnings.map(\.code) == [.encodingReview])
  }

  @Test("reads letters below 0x20, no-break spaces and soft hyphens as the letters that they are")
  func lettersOfSigns() throws {
    let viscii = "Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ Õ: NGÕ VẪY, KỶ LUẬT, BẪY CHUỘT, MỸ PHƯỚC Ỷ LẠI, TỴ NẠN, XÃ HỘI ĐÕI"
    #expect(decoded(try #require(LegacyEncoder.viscii.encode(viscii))) == viscii)
    let vps = "HẠNH PHÚC, LUẬT ĐẶT RA, VIỆC Ở XÃ, ĐỊNH HỌP HỘI ĐỒNG, MỤC DỰ ÁN, BẪY"
    #expect(decoded(try #require(LegacyEncoder.vps.encode(vps))) == vps)
    let tcvn3 = "người dân được hưởng, trường phường, nước, thương lượng"
    #expect(decoded(try #require(LegacyEncoder.tcvn3.encode(tcvn3))) == tcvn3)
    #expect(restore([Piece(try seen(tcvn3, .tcvn3), nil)]).texts == [tcvn3])
  }

  @Test("says what each reading rests on, and by how much it won")
  func evidence() throws {
    let text = "ủy ban nhân dân huyện tân lộc hạ thông báo"
    let seen = try seen(text, .tcvn3)
    let font = restore([Piece(seen, ".VnTime")]).reading
    #expect(font.encoding == "tcvn3")
    #expect(font.evidence == "font .VnTime")
    let syllables = restore([Piece(seen, nil)]).reading
    #expect(syllables.evidence == "syllables")
    for reading in [font, syllables, restore([Piece(text, nil)]).reading] {
      #expect(reading.score.map { $0.isFinite } ?? (reading.encoding == "utf-8"))
    }
    let viscii = CharsetDecoder.decode(try #require(LegacyEncoder.viscii.encode(text)), declared: "viscii")
    #expect(viscii.encoding == "viscii")
    #expect(viscii.evidence == "declared")
    #expect(viscii.warnings.isEmpty)
  }

  @Test("has nothing to do for an empty document")
  func empty() {
    let restored = TextRestorer.restore(TextPool(), of: CharsetDecoder.open([]))
    #expect(restored.texts.isEmpty)
    #expect(restored.reading.encoding == "utf-8" && restored.reading.warnings.isEmpty)
    #expect(TextRestorer.restore(["", ""], of: DecodedText(decoded: [])).texts == ["", ""])
  }

  @Test("reads one line of many megabytes to its end", arguments: [1 << 20, 4 << 20])
  func longLine(size: Int) throws {
    let text = "ủy ban nhân dân huyện tân lộc hạ thông báo về việc nộp thuế đất. "
    let bytes = try #require(LegacyEncoder.tcvn3.encode(text))
    let count = size / bytes.count
    let whole = (0..<count).flatMap { _ in bytes }
    let decoded = CharsetDecoder.decode(whole)
    #expect(decoded.utf8.count == count * text.utf8.count)
    #expect(decoded.utf8.suffix(text.utf8.count).elementsEqual(text.utf8))
    #expect(decoded.encoding == "tcvn3")
  }

  // MARK: - Helpers

  /// A stretch of a text in one font.
  private struct Piece {
    var text: String
    var font: String?

    init(_ text: String, _ font: String?) {
      (self.text, self.font) = (text, font)
    }
  }

  private func restore(_ pieces: [Piece]) -> RestoredTexts { restore([pieces]) }

  private func restore(_ texts: [[Piece]]) -> RestoredTexts {
    var pool = TextPool()
    for pieces in texts {
      var (bytes, runs): ([UInt8], [FontRun]) = ([], [])
      for piece in pieces {
        runs.append(FontRun(start: bytes.count, font: piece.font.flatMap { FontEvidence(list: $0) }))
        bytes += Array(piece.text.utf8)
      }
      _ = pool.append(bytes, runs: runs)
    }
    return TextRestorer.restore(pool, of: DecodedText(decoded: pool.bytes))
  }

  private func seen(_ text: String, _ encoder: LegacyEncoder) throws -> String {
    try #require(encoder.seenAsWestern(text))
  }

  private func decoded(_ bytes: [UInt8]) -> String {
    String(decoding: CharsetDecoder.decode(bytes).utf8, as: UTF8.self)
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self = String(String.UnicodeScalarView(scalars))
  }
}

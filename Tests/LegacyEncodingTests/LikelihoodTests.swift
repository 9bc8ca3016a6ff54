import Testing

@testable import LegacyEncoding

@Suite("Likelihood")
struct LikelihoodTests {
  private func unit(_ text: String) -> TextUnit { TextUnit(text.unicodeScalars.map(\.value)) }
  private func asItStands(_ text: String) -> Float { Likelihood.asItStands(unit(text)) }

  private func seen(_ text: String, _ encoder: LegacyEncoder) throws -> TextUnit {
    unit(try #require(encoder.seenAsWestern(text)))
  }

  @Test("a common syllable beats a rare one, and that beats none")
  func frequency() {
    #expect(asItStands("của") > asItStands("khuỷu"))
    #expect(asItStands("khuỷu") > asItStands("khủyx"))
    #expect(asItStands("QĐ") > asItStands("QỦ"))
  }

  @Test("words of ASCII alone say nothing between encodings")
  func ascii() {
    #expect(asItStands("ban hanh quy che") == 0)
    #expect(asItStands("ban hành quy chế") == asItStands("hành chế"))
  }

  @Test("a sign inside a word, a capital behind a small letter and a byte that is no text cost")
  func oddities() {
    #expect(asItStands("giáo") > asItStands("gi¸o"))
    #expect(asItStands("Về") > asItStands("vỀ"))
    #expect(asItStands("đất đai") > asItStands("đất\u{EF81} đai"))
  }

  @Test("the right table explains a text best, and counts its words as words")
  func tables() throws {
    let text = "ủy ban nhân dân huyện tân lộc hạ thông báo về việc nộp thuế đất"
    let encoders: [(VietnameseEncoding, LegacyEncoder)] = [
      (.tcvn3, .tcvn3), (.vni, .vni), (.viscii, .viscii), (.vps, .vps),
      (.windows1258, LegacyEncoder(EncodingRows.windows1258)),
    ]
    for (encoding, encoder) in encoders {
      let unit = try seen(text, encoder)
      let right = Likelihood.decoded(unit, with: try #require(LegacyTable.of(encoding)))
      #expect(right.bad == 0 && right.good == unit.words.count)
      #expect(right.bits > Likelihood.asItStands(unit))
      for other in VietnameseEncoding.allCases where other != encoding {
        guard let table = LegacyTable.of(other) else { continue }
        // Both standards have the letters of TCVN3 in its places.
        if encoding == .tcvn3, other == .tcvn5712v1 || other == .tcvn5712v2 { continue }
        #expect(right.bits > Likelihood.decoded(unit, with: table).bits, "\(encoding) as \(other)")
      }
    }
  }

  @Test(
    "text of Western languages explains itself better than any table does",
    arguments: ["Les élèves ont été déçus à l'école", "Größere Straßen für Fußgänger", "El año señaló la situación"])
  func western(text: String) {
    let unit = unit(text)
    for table in EncodingJudge.common {
      #expect(Likelihood.asItStands(unit) > Likelihood.decoded(unit, with: table).bits, "\(table.encoding)")
    }
  }
}

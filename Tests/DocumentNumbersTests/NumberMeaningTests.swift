import DocumentNumbers
import NoticeModel
import Testing

@Suite struct NumberMeaningTests {
  private func number(_ text: String) throws -> DocumentNumber { try #require(DocumentNumber(text), "\(text)") }

  @Test(
    "letters with two uses keep both, the more probable first",
    arguments: [
      ("60 TC/TCT", [nil, "TC"], ["TC", "TCT"]), ("12/TC-PVX", ["TC", nil], ["PVX", "TC"]),
      ("12/TC-UBND", ["TC"], ["UBND"]), ("15/CT", ["CT", nil], [nil, "CT"]), ("15/CT-UBND", ["CT"], ["UBND"]),
    ] as [(String, [String?], [String?])])
  func twoMeanings(text: String, types: [String?], issuers: [String?]) throws {
    let meanings = try number(text).meanings
    #expect(meanings.map { $0.type?.code } == types)
    #expect(meanings.map(\.issuer) == issuers)
  }

  @Test("the Party's TT is a thông tri, the state's a circular; the head of state's L is an order")
  func sameLetters() throws {
    #expect(try number("12-TT/TU").type?.name == "Thông tri")
    #expect(try number("12/2012/TT-BTC").type?.name == "Thông tư")
    #expect(try number("06/2015/L-CTN").type?.name == "Lệnh")
  }

  @Test("a licence, a type of no list, keeps its body and is no letter")
  func unlistedType() throws {
    let licence = try number("2626/GP-UBND")
    #expect(licence.type == nil)
    #expect(licence.issuer == "UBND")
    #expect(licence.regime == .administrative)
  }

  @Test("joint documents have several bodies and no unit")
  func joint() throws {
    let joint = try number("25/2003/TTLT/BTC-BYT")
    #expect(joint.issuer == "BTC-BYT")
    #expect(joint.unit == nil)
    #expect(try number("05/2000/TTLB-BKH-TCCBCP").issuer == "BKH-TCCBCP")
  }

  @Test(
    "the letter of an inserted number and the part of a series are told apart from the ordinal",
    arguments: [
      ("12a/QĐ-UBND", 12, "a"), ("12A/QĐ-UBND", 12, "a"), ("66.16/2026/NQ-CP", 66, ".16"), ("12/QĐ-UBND", 12, ""),
      ("66.16 2026 nq cp", 66, ".16"), ("12-NQ/TU", 12, ""), ("522b/NQ-UBTVQH13", 522, "b"),
    ])
  func suffix(text: String, ordinal: Int, suffix: String) throws {
    let number = try number(text)
    #expect(number.ordinal == ordinal)
    #expect(number.suffix == suffix)
  }

  @Test(
    "unaccented letters keep both types unless the text tells which",
    arguments: [
      ("07/DA-UBND", ["07/DA-UBND", "07/ĐA-UBND"]), ("7/da-ubnd", ["07/DA-UBND", "07/ĐA-UBND"]),
      ("07/ĐA-UBND", ["07/ĐA-UBND"]), ("07/HD-HĐND", ["07/HD-HĐND"]), ("HD 7", ["07/HD", "07/HĐ"]),
      ("hop dong so 7/hd-stc", ["07/HĐ-STC"]), ("hướng dẫn 7/hd-stc", ["07/HD-STC"]), ("07-DA/TU", ["07-ĐA/TU"]),
      ("164/TB-UBND", ["164/TB-UBND"]), ("164", []), ("tiêm phòng", []),
    ])
  func readings(text: String, expected: [String]) {
    #expect(DocumentNumber.readings(text).map(\.printed) == expected)
  }
}

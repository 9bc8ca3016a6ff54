import DocumentNumbers
import Foundation
import NoticeModel
import Testing

@Suite struct DocumentNumberParsingTests {
  @Test(
    "reads every spelling of a notice's number",
    arguments: [
      "57/TB-UBND", "Số: 57/TB-UBND", "số 57/TB-UBND.", "So: 57/TB-UBND", "Số : **57** /TB-UBND", "57 / TB - UBND",
      "57/TB–UBND", "57/TB\u{A0}-\u{A0}UBND", "57/TB/UBND", "57-TB/UBND", "57 TB UBND", "57-TB-UBND", "57.TB-UBND",
      "57/tb-ubnd", "57/Tb-Ubnd", "57/TB-UBNÐ", "57/TB-UB", "57\\TB-UBND", "57\u{2044}TB\u{2011}UBND", "57 tb ubnd",
      "Thông báo số 57/TB-UBND", "thong bao so 57/tb-ubnd", "TB số 57/TB-UBND", "THÔNG BÁO SỐ: 57/TB-UBND",
      "Tho\u{302}ng ba\u{301}o so\u{302}\u{301} 57/TB-UBND", "57/TB-\nUBND", "\u{FEFF}57/TB-UBND",
    ])
  func notice(text: String) {
    let expected = DocumentNumber(ordinal: 57, symbols: ["TB", "UBND"], printed: "57/TB-UBND")
    #expect(DocumentNumber(text) == expected)
  }

  @Test(
    "prints numbers in their official form",
    arguments: [
      ("7/qd-ubnd", "07/QĐ-UBND"), ("12/2012/QD UBND", "12/2012/QĐ-UBND"), ("12-2012-QÐ-UBND", "12/2012/QĐ-UBND"),
      ("12/2012/Q§-UBND", "12/2012/QĐ-UBND"), ("12/2012/N§-CP", "12/2012/NĐ-CP"), ("12a/QĐ-UBND", "12a/QĐ-UBND"),
      ("3/2011/tt-btc", "03/2011/TT-BTC"), ("25/2003/TTLT/BTC-BYT", "25/2003/TTLT-BTC-BYT"),
      ("Nghị định số 15/CP", "15/NĐ-CP"), ("15/CP", "15/CP"), ("42-CP", "42/CP"), ("20/TTLB", "20/TTLB"),
      ("1141-TC/QĐ/CĐKT", "1141/QĐ-TC-CĐKT"), ("1141 TC/QĐ/CĐKT", "1141/QĐ-TC-CĐKT"), ("60 TC/TCT", "60/TC-TCT"),
      ("99/CV-UBND", "99/UBND"), ("1234/ubnd-vx", "1234/UBND-VX"), ("Công văn số 88/PLĐTBXH", "88/PLĐTBXH"),
      ("88/PLDTBXH-TE", "88/PLĐTBXH-TE"), ("45/SGDDT-GDTrH", "45/SGDĐT-GDTrH"), ("33/TTR-ubnd", "33/TTr-UBND"),
      ("80/2015/QH13", "80/2015/QH13"), ("80/2015/QH 13", "80/2015/QH13"),
      ("10/2003/pl-ubtvqh11", "10/2003/PL-UBTVQH11"),
      ("12 - NQ/TU", "12-NQ/TU"), ("45-nq/du", "45-NQ/ĐU"), ("123-CV/HU", "123-CV/HU"), ("12 nq tu", "12-NQ/TU"),
      ("TB 57", "57/TB"), ("thông báo 57", "57/TB"), ("Quyết định 12/2012", "12/2012/QĐ"), ("quyet dinh so 9", "09/QĐ"),
      ("164/TB-UBND-VP", "164/TB-UBND-VP"), ("02/NQ-HDND", "02/NQ-HĐND"), ("15/UBND.VX", "15/UBND-VX"),
      ("24/2026/NQCP", "24/2026/NQ-CP"), ("12/2004/qđub", "12/2004/QĐ-UBND"), ("57/PLHKCP-TB", "57/PLHKCP-TB"),
      ("57/HD-SLĐTB&XH", "57/HD-SLĐTB&XH"), ("136/2001/QĐ-TTG", "136/2001/QĐ-TTg"),
    ])
  func printed(text: String, expected: String) {
    #expect(DocumentNumber(text)?.printed == expected)
  }

  @Test("a printed number reads as itself")
  func printedReadsAsItself() {
    for text in ["07/QĐ-UBND", "12/2012/QĐ-UBND", "12-NQ/TU", "80/2015/QH13", "1234/UBND-VX", "57/TB", "15/CP"] {
      #expect(DocumentNumber(text)?.printed == text)
    }
  }

  @Test(
    "what is not a number is none",
    arguments: [
      "", " ", "57", "12/2012", "22/7/2013", "22-7-2013", "24/7", "TB", "thông báo", "số", "số 57", "10 đa dạng",
      "10 da dang", "5 l nước", "3 con giáp", "huyện Tân Lộc Hạ", "57/TB-UBND và 58/TB-UBND",
      "57/TB-UBND huyện Tân Lộc Hạ",
      "1234567/TB-UBND", "0/TB-UBND", "covid-19", "57//TB", "57/TB-UBND-A-B-C-D-E", "7-up", "công văn 57", "57/Về-việc",
      "٥٧/TB-UBND", "57/TB-ỦBND", "\u{301}", "/", "57/", "/TB-UBND", "UBND",
    ])
  func nothing(text: String) {
    #expect(DocumentNumber(text) == nil)
  }

  @Test("a long text is no number and costs nothing")
  func longText() {
    #expect(DocumentNumber(String(repeating: "57/TB-UBND ", count: 100_000)) == nil)
  }

  @Test("a substring is read as a string is")
  func substring() {
    #expect(DocumentNumber("Số 57/TB-UBND ngày".dropLast(5))?.ordinal == 57)
  }

  @Test(
    "reads what somebody remembers of a number",
    arguments: [
      ("tb 164", 164, nil, ["tb"]), ("12 2012 qd", 12, 2012, ["qd"]), ("164", 164, nil, []), ("số 164", 164, nil, []),
      ("thông báo 164", 164, nil, ["tb"]), ("164/TB-UBND", 164, nil, ["tb", "ubnd"]), ("164 tb", 164, nil, ["tb"]),
      ("12/2012", 12, 2012, []), ("qđ 12/2012", 12, 2012, ["qd"]), ("công văn 1234", 1234, nil, []),
      ("luật 80/2015", 80, 2015, []), ("12-nq/tu", 12, nil, ["nq", "tu"]), ("QÐ số 5", 5, nil, ["qd"]),
    ] as [(String, Int, Int?, [String])])
  func partial(text: String, ordinal: Int, year: Int?, symbols: [String]) throws {
    let part = try #require(DocumentNumber.partial(text))
    #expect(part.ordinal == ordinal)
    #expect(part.year == year)
    #expect(part.symbols == symbols)
  }

  @Test(
    "remembers nothing of other texts",
    arguments: ["", "tb", "thông báo về đất", "164 hộ dân", "22/7/2013", "1234567", "164 xyz", "tiêm phòng đợt 2"])
  func noPart(text: String) {
    #expect(DocumentNumber.partial(text) == nil)
  }
}

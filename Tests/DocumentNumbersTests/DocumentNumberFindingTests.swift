import DocumentNumbers
import NoticeModel
import Testing

@Suite struct DocumentNumberFindingTests {
  private func printed(_ text: String) -> [String] {
    DocumentNumber.find(in: text).map(\.number.printed)
  }

  @Test("finds the numbers of a paragraph in order, with the scalars they stand on")
  func findsInOrder() {
    let text = "Căn cứ Nghị định số 30/2020/NĐ-CP; Thông báo 164/TB-UBND; công văn 1234/UBND-VX; Nghị quyết 12-NQ/TU."
    let scalars = Array(text.unicodeScalars)
    let found = DocumentNumber.find(in: text)
    #expect(found.map(\.number.printed) == ["30/2020/NĐ-CP", "164/TB-UBND", "1234/UBND-VX", "12-NQ/TU"])
    let pieces = found.map { String(String.UnicodeScalarView(scalars[$0.scalars])) }
    #expect(pieces == ["30/2020/NĐ-CP", "164/TB-UBND", "1234/UBND-VX", "12-NQ/TU"])
  }

  @Test("counts scalars, also after marks that stand alone")
  func countsScalars() {
    let found = DocumentNumber.find(in: "so\u{302}\u{301} 164/TB-UBND\r\n")
    #expect(found.map(\.scalars) == [5..<16])
  }

  @Test(
    "finds numbers broken by blanks, emphasis and line ends",
    arguments: [
      ("Số : **164** /TB-UBND", "164/TB-UBND"), ("Số: 164 /TB - UBND", "164/TB-UBND"),
      ("Quyết định số 12/2012/QĐ-\nUBND ngày", "12/2012/QĐ-UBND"), ("số 256 /2004/QĐ-UB ngày", "256/2004/QĐ-UBND"),
      ("30/2020/NĐ – CP", "30/2020/NĐ-CP"), ("48/2006/Q§-BTC", "48/2006/QĐ-BTC"), ("12/QÐ-UBND", "12/QĐ-UBND"),
      ("Nghị định số 15/CP ngày", "15/NĐ-CP"), ("1141-TC/QĐ/CĐKT", "1141/QĐ-TC-CĐKT"),
      ("theo Luật số 80/2015/QH13", "80/2015/QH13"), ("10/2003/PL-UBTVQH11", "10/2003/PL-UBTVQH11"),
      ("(25/2003/TTLT/BTC-BYT)", "25/2003/TTLT-BTC-BYT"), ("Số: 57/PLHK-TB", "57/PLHK-TB"), ("123-CV/HU", "123-CV/HU"),
      ("12a/QĐ-UBND,", "12a/QĐ-UBND"), ("và 41/QĐ.BQL-TC ngày", "41/QĐ-BQL-TC"),
      ("công văn số 57-KTTH", "57/KTTH"), ("5. 2012/QĐ-UBND", "2012/QĐ-UBND"),
      ("Nghị quyết số 66.16/2026/NQ-CP ngày", "66.16/2026/NQ-CP"), ("Số: 10/QĐ-TT HĐND ngày", "10/QĐ-TTHĐND"),
      ("07/2006/TTLT-BGDĐT-BLĐTBXH-BQP-BCA-BNV-BTC", "07/2006/TTLT-BGDĐT-BLĐTBXH-BQP-BCA-BNV-BTC"),
      ("Số 05A/QĐ-UBND", "05a/QĐ-UBND"), ("thông báo số 57/TB ngày", "57/TB"), ("Số: 07/TTr-TNMT", "07/TTr-TNMT"),
    ])
  func findsBroken(text: String, expected: String) {
    #expect(printed(text) == [expected])
  }

  @Test(
    "a sentence after a number does not become part of it",
    arguments: [
      "164/TB-UBND - UBND huyện Tân Lộc Hạ thông báo", "164/TB-UBND-Về việc", "164/TB-UBND. UBND huyện",
      "164/TB-UBND ngày 22/7/2013", "164/TB-UBND: 1. Phòng họp", "164/TB-UBND\n\nTHÔNG BÁO", "164/TB-UBND/ Ban",
    ])
  func endsInTime(text: String) {
    #expect(printed(text) == ["164/TB-UBND"])
  }

  @Test(
    "dates, addresses, telephone numbers, paths and rooms are no numbers",
    arguments: [
      "ngày 22/7/2013", "22-7-2013", "tháng 12/2012", "12/5 đường Lê Thị Mơ", "ĐT: 056.383-1234",
      "Phòng họp 1- UBND huyện", "Phòng họp 1 - UBND", "lớp 12/A", "5/Ba", "tỷ lệ 1/2", "km 12 - TP", "24/24H",
      "https://tanlocha.example/12/QD-UBND", "2011-2015/KH-UBND", "Covid-19", "số 164/tb-ubnd", "5 TB UBND",
      "1.234/TB", "TCVN 5712-VN", "QL 1A - TT Tân Lộc",
    ])
  func findsNothing(text: String) {
    #expect(printed(text) == [])
  }

  @Test("stays linear on text made of beginnings of numbers")
  func staysLinear() {
    let clock = ContinuousClock()
    for piece in ["1/", "1/A-", "9", "12/2012/", "1 ", "1/**", "1/A-B-C-D-E-F-G-H-", "số 1/CT "] {
      let short = String(repeating: piece, count: 2_000 / piece.count)
      let long = String(repeating: piece, count: 40_000 / piece.count)
      _ = DocumentNumber.find(in: short)
      let first = clock.measure { _ = DocumentNumber.find(in: short) }
      let second = clock.measure { _ = DocumentNumber.find(in: long) }
      // Twenty times the text; quadratic work would be four hundred times the time.
      #expect(second < first * 100 + .milliseconds(200), "\(piece)")
    }
  }
}

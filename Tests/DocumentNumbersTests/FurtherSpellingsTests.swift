import DocumentNumbers
import NoticeModel
import Testing

/// Spellings beyond those of the shared list, as people type them, as offices print them and as scanners read them.
@Suite struct FurtherSpellingsTests {
  @Test(
    "reads a text that is one number; nil if it says more or other things",
    arguments: [
      ("Số : 164 / TB – UBND", "164/TB-UBND"), ("số:164/TB-UBND", "164/TB-UBND"), ("SỐ 164/TB-UBND", "164/TB-UBND"),
      ("so 164/tb-ubnd", "164/TB-UBND"), ("so: 0164/TB-UBND", "164/TB-UBND"), ("Số hiệu 164/TB-UBND", "164/TB-UBND"),
      ("số hiệu: 164/TB-UBND", "164/TB-UBND"), ("Số, ký hiệu: 164/TB-UBND", "164/TB-UBND"),
      ("số kí hiệu 164/TB-UBND", "164/TB-UBND"), ("Văn bản số 164/TB-UBND", "164/TB-UBND"),
      ("164/TB/UBND", "164/TB-UBND"), ("164TB-UBND", "164/TB-UBND"), ("164TB/UBND", "164/TB-UBND"),
      ("164/TBUBND", "164/TB-UBND"), ("164-TB-UBND", "164/TB-UBND"), ("164.TB.UBND", "164/TB-UBND"),
      ("164/TB UBND", "164/TB-UBND"), ("164 TB-UBND", "164/TB-UBND"), ("164/ TB- UBND", "164/TB-UBND"),
      ("164 /TB -UBND", "164/TB-UBND"), ("164/tb-ubnd.", "164/TB-UBND"), ("(164/TB-UBND)", "164/TB-UBND"),
      ("\"164/TB-UBND\"", "164/TB-UBND"), ("164/TB-UBND;", "164/TB-UBND"), ("164/TB—UBND", "164/TB-UBND"),
      ("164/TB–UBND", "164/TB-UBND"), ("164/TB−UBND", "164/TB-UBND"), ("164/TB\u{AD}UBND", "164/TB-UBND"),
      ("164\u{A0}/\u{A0}TB\u{A0}-\u{A0}UBND", "164/TB-UBND"), ("Số\u{A0}164/TB-UBND", "164/TB-UBND"),
      ("１６４/TB-UBND", "164/TB-UBND"), ("１６４／ＴＢ－ＵＢＮＤ", "164/TB-UBND"), ("164／TB-UBND", "164/TB-UBND"),
      ("164∕TB-UBND", "164/TB-UBND"), ("164\\TB\\UBND", "164/TB-UBND"), ("l64/TB-UBND", "164/TB-UBND"),
      ("I64/TB-UBND", "164/TB-UBND"), ("16l/TB-UBND", "161/TB-UBND"), ("1O4/TB-UBND", "104/TB-UBND"),
      ("1o4/tb-ubnd", "104/TB-UBND"), ("164/TB-UBNÐ", "164/TB-UBND"), ("164/TB-UBNĐ", "164/TB-UBND"),
      ("164/TB-UB", "164/TB-UBND"), ("7/TB-UBND", "07/TB-UBND"), ("07/TB-UBND", "07/TB-UBND"),
      ("007/TB-UBND", "07/TB-UBND"), ("QĐ số 12", "12/QĐ"), ("QĐ số 12/2012", "12/2012/QĐ"), ("qd so 12", "12/QĐ"),
      ("QĐ 12", "12/QĐ"), ("QÐ 12/2012", "12/2012/QĐ"), ("quyết định số 12", "12/QĐ"),
      ("quyết định 12/2012", "12/2012/QĐ"), ("quyet dinh 12/2012/qd-ubnd", "12/2012/QĐ-UBND"),
      ("Quyết định số: 12/2012/QĐ-UBND", "12/2012/QĐ-UBND"), ("QUYẾT ĐỊNH SỐ 12/2012/QĐ-UBND", "12/2012/QĐ-UBND"),
      ("QĐ 256/2004/QĐ-UB", "256/2004/QĐ-UBND"), ("QĐ số 256/2004/QĐ-UB", "256/2004/QĐ-UBND"),
      ("256/2004/QĐUB", "256/2004/QĐ-UBND"), ("256/2004/QĐ.UB", "256/2004/QĐ-UBND"), ("256/QĐ.UB", "256/QĐ-UBND"),
      ("256 QĐ/UB", "256/QĐ-UBND"), ("256-QĐ/UB", "256/QĐ-UBND"), ("256-QĐ-UB", "256/QĐ-UBND"),
      ("256 / QĐ - UB", "256/QĐ-UBND"), ("12/2012/QD-UBND", "12/2012/QĐ-UBND"), ("12/2012/Q§-UBND", "12/2012/QĐ-UBND"),
      ("12/2012/QÐ-UBND", "12/2012/QĐ-UBND"), ("12/2012/qđ-ubnd", "12/2012/QĐ-UBND"),
      ("12/2012/qd ubnd", "12/2012/QĐ-UBND"), ("12 2012 qd ubnd", "12/2012/QĐ-UBND"),
      ("12-2012-QĐ-UBND", "12/2012/QĐ-UBND"), ("12.2012.QĐ.UBND", "12/2012/QĐ-UBND"),
      ("12/2012-QĐ-UBND", "12/2012/QĐ-UBND"), ("12/2012QĐ-UBND", "12/2012/QĐ-UBND"),
      ("12/2O12/QĐ-UBND", "12/2012/QĐ-UBND"), ("I2/20I2/QĐ-UBND", "12/2012/QĐ-UBND"),
      ("12/2012/QĐ-CTUBND", "12/2012/QĐ-CTUBND"), ("12/2012/QĐ-CT UBND", "12/2012/QĐ-CTUBND"),
      ("12/QĐ-CT.UBND", "12/QĐ-CTUBND"), ("12/QĐ-TTg", "12/QĐ-TTg"), ("12/QĐ-TTG", "12/QĐ-TTg"),
      ("12/qd-ttg", "12/QĐ-TTg"), ("136/2001/QĐ-TTg", "136/2001/QĐ-TTg"), ("12a/QĐ-UBND", "12a/QĐ-UBND"),
      ("12A/QĐ-UBND", "12a/QĐ-UBND"), ("12b/2012/QĐ-UBND", "12b/2012/QĐ-UBND"), ("Số 12a /QĐ-UBND", "12a/QĐ-UBND"),
      ("30/2020/NĐ-CP", "30/2020/NĐ-CP"), ("30/2020/ND-CP", "30/2020/NĐ-CP"), ("30/2020/nđcp", "30/2020/NĐ-CP"),
      ("30/2020/NDCP", "30/2020/NĐ-CP"), ("Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP"), ("NĐ 30/2020", "30/2020/NĐ"),
      ("NĐ 30/2020/NĐ-CP", "30/2020/NĐ-CP"), ("nghị định số 30/2020", "30/2020/NĐ"),
      ("nd 30/2020/nd-cp", "30/2020/NĐ-CP"), ("NĐ30/2020/NĐ-CP", "30/2020/NĐ-CP"), ("15/CP", "15/CP"),
      ("15-CP", "15/CP"), ("Nghị định 15/CP", "15/NĐ-CP"), ("Nghị định số 15-CP", "15/NĐ-CP"), ("15/TTg", "15/TTg"),
      ("Chỉ thị số 15/TTg", "15/CT-TTg"), ("Quyết định số 217/HĐBT", "217/QĐ-HĐBT"), ("217-HĐBT", "217/HĐBT"),
      ("217-HDBT", "217/HĐBT"), ("60 TC/TCT", "60/TC-TCT"), ("60-TC/TCT", "60/TC-TCT"), ("60/TC-TCT", "60/TC-TCT"),
      ("60 tc/tct", "60/TC-TCT"), ("1141-TC/QĐ/CĐKT", "1141/QĐ-TC-CĐKT"), ("1141/TC/QĐ/CĐKT", "1141/QĐ-TC-CĐKT"),
      ("1141 TC QĐ CĐKT", "1141/QĐ-TC-CĐKT"), ("20/TTLB", "20/TTLB"), ("20-TTLB", "20/TTLB"),
      ("1268/2001/QĐ/BTC", "1268/2001/QĐ-BTC"), ("12-NQ/TU", "12-NQ/TU"), ("12-NQ/TW", "12-NQ/TW"),
      ("12 NQ/TW", "12-NQ/TW"), ("12/NQ-TW", "12/NQ-TW"), ("Nghị quyết 12-NQ/TW", "12-NQ/TW"),
      ("NQ 12-NQ/TU", "12-NQ/TU"), ("12 -NQ/TU", "12-NQ/TU"), ("12- NQ/TU", "12-NQ/TU"), ("12 - NQ / TU", "12-NQ/TU"),
      ("12–NQ/TU", "12-NQ/TU"), ("12-nq/tu", "12-NQ/TU"), ("12-NQ-TU", "12-NQ/TU"), ("12-NQ/T.U", "12-NQ/TU"),
      ("Số 05 -KL/HU", "05-KL/HU"), ("Số: 05-KL/HU", "05-KL/HU"), ("05 – KL/HU", "05-KL/HU"), ("5-kl/hu", "05-KL/HU"),
      ("123-CV/HU", "123-CV/HU"), ("123 CV/HU", "123-CV/HU"), ("45-NQ/ĐU", "45-NQ/ĐU"), ("45-NQ/DU", "45-NQ/ĐU"),
      ("45-QĐ/TW", "45-QĐ/TW"), ("36-HD/VPTW", "36-HD/VPTW"), ("01-QC/HU", "01-QC/HU"), ("12-CTr/HU", "12-CTr/HU"),
      ("12-CTR/HU", "12-CTr/HU"), ("12-BC/UBKTHU", "12-BC/UBKTHU"), ("12-TB/BTCHU", "12-TB/BTCHU"),
      ("80/2015/QH13", "80/2015/QH13"), ("80/2015/qh13", "80/2015/QH13"), ("80/2015/QH-13", "80/2015/QH13"),
      ("80/2015/QH 13", "80/2015/QH13"), ("80-2015-QH13", "80/2015/QH13"), ("80 2015 QH13", "80/2015/QH13"),
      ("Luật 80/2015/QH13", "80/2015/QH13"), ("Luật số: 80/2015/QH13", "80/2015/QH13"),
      ("Bộ luật 91/2015/QH13", "91/2015/QH13"), ("NQ 119/2020/QH14", "119/2020/QH14"),
      ("Nghị quyết 119/2020/QH14", "119/2020/QH14"), ("Nghị quyết số 119/2020/QH14", "119/2020/QH14"),
      ("119/2020/QH14", "119/2020/QH14"), ("10/2003/PL-UBTVQH11", "10/2003/PL-UBTVQH11"),
      ("10/2003/PL-UBTVQH 11", "10/2003/PL-UBTVQH11"), ("522b/NQ-UBTVQH13", "522b/NQ-UBTVQH13"),
      ("25/2003/TTLT/BTC-BYT", "25/2003/TTLT-BTC-BYT"), ("25/2003/TTLT-BTC-BYT", "25/2003/TTLT-BTC-BYT"),
      ("25/2003/TTLT/BTC/BYT", "25/2003/TTLT-BTC-BYT"), ("25/2003/TTLT BTC BYT", "25/2003/TTLT-BTC-BYT"),
      ("25/2003/ttlt-btc-byt", "25/2003/TTLT-BTC-BYT"), ("25 2003 ttlt btc byt", "25/2003/TTLT-BTC-BYT"),
      ("TTLT 25/2003/TTLT-BTC-BYT", "25/2003/TTLT-BTC-BYT"), ("30/2010/TTLT-BTNMT- BNV", "30/2010/TTLT-BTNMT-BNV"),
      ("30/2010/TTLT-BTNMT-\nBNV", "30/2010/TTLT-BTNMT-BNV"), ("01/2012/NQLT-CP-BCHTW", "01/2012/NQLT-CP-BCHTW"),
      ("1234/UBND-VX", "1234/UBND-VX"), ("1234/ubnd-vx", "1234/UBND-VX"), ("1234/UBND/VX", "1234/UBND-VX"),
      ("1234-UBND/VX", "1234/UBND-VX"), ("1234UBND-VX", "1234/UBND-VX"), ("CV 1234/UBND-VX", "1234/UBND-VX"),
      ("Công văn số 1234/UBND-VX", "1234/UBND-VX"), ("công văn 1234/ubnd-vx", "1234/UBND-VX"),
      ("CV số: 1234/CV-UBND", "1234/UBND"), ("1234/CV.UBND", "1234/UBND"), ("1234/UBND-KGVX", "1234/UBND-KGVX"),
      ("88/SNV-TCBC", "88/SNV-TCBC"), ("88/SGDĐT-VP", "88/SGDĐT-VP"), ("88/sgddt-vp", "88/SGDĐT-VP"),
      ("88/PLĐTB&XH-TE", "88/PLĐTB&XH-TE"), ("01/VBHN-VPQH", "01/VBHN-VPQH"), ("1/vbhn-vpqh", "01/VBHN-VPQH"),
      ("Văn bản hợp nhất số 01/VBHN-VPQH", "01/VBHN-VPQH"), ("VBHN 01/VBHN-VPQH", "01/VBHN-VPQH"),
      ("12/VBHN-BTC", "12/VBHN-BTC"), ("33/TTR-UBND", "33/TTr-UBND"), ("33/ttr-ubnd", "33/TTr-UBND"),
      ("Tờ trình 33/TTr-UBND", "33/TTr-UBND"), ("66.16/2026/NQ-CP", "66.16/2026/NQ-CP"),
      ("164/TB-UBND-VP", "164/TB-UBND-VP"), ("1234 /QĐ-UBND ngày", nil), ("164/TB-UBND ngày 22/7/2013", nil),
      ("quyết định số 12 năm 2013", nil), ("164/TB-UBND, 165/TB-UBND", nil), ("Thông báo 164 của UBND", nil),
      ("29-NQ/TƯ", "29-NQ/TW"), ("29-nq/tư", "29-NQ/TW"), ("29-NQ/T.Ư", "29-NQ/TW"), ("NĐ168/2024", "168/2024/NĐ"),
      ("QĐ12/QĐ-UBND", "12/QĐ-UBND"), ("số12/QĐ-UBND", "12/QĐ-UBND"),
    ] as [(String, String?)])
  func asked(text: String, expected: String?) {
    #expect(DocumentNumber(text)?.printed == expected)
  }

  @Test(
    "finds numbers in running text",
    arguments: [
      ("Căn cứ Quyết định số 12/2012/QĐ- UBND ngày 5/3/2012", ["12/2012/QĐ-UBND"]),
      ("Số:\u{A0}164/TB-UBND", ["164/TB-UBND"]), ("Số: 164/TB-UBND\n", ["164/TB-UBND"]),
      ("Số : **164**/TB-UBND", ["164/TB-UBND"]), ("Số: _164_/TB-UBND", ["164/TB-UBND"]),
      ("Số: 164 /TB-UBND", ["164/TB-UBND"]), ("Số: 164/ TB-UBND", ["164/TB-UBND"]),
      ("Số: 164 / TB - UBND", ["164/TB-UBND"]), ("Số: ...../TB-UBND", []), ("Số:      /TB-UBND", []),
      ("Số: 164/TB–UBND", ["164/TB-UBND"]), ("Số: 164／TB－UBND", ["164/TB-UBND"]), ("Số: １６４/TB-UBND", ["164/TB-UBND"]),
      ("Số: 05 -KL/HU", ["05-KL/HU"]), ("Số 05 - KL/HU", ["05-KL/HU"]), ("Số: 12-NQ/TU", ["12-NQ/TU"]),
      ("Nghị quyết số 29-NQ/TƯ ngày", ["29-NQ/TW"]), ("Nghị quyết số 29-NQ/T.Ư ngày", ["29-NQ/TW"]),
      ("12-NQ/TU, 13-NQ/TU", ["12-NQ/TU", "13-NQ/TU"]), ("Luật số 80/2015/QH13", ["80/2015/QH13"]),
      ("Luật số: 80/2015/QH 13 ngày", ["80/2015/QH13"]),
      ("Pháp lệnh số 10/2003/PL-UBTVQH 11 ngày", ["10/2003/PL-UBTVQH11"]),
      ("Nghị quyết số 119/2020/QH14", ["119/2020/QH14"]), ("NQ 119/2020/QH14", ["119/2020/QH14"]),
      ("công văn số 1234/UBND-VX ngày", ["1234/UBND-VX"]), ("Công văn 88/SNV-TCBC của Sở", ["88/SNV-TCBC"]),
      ("Công văn số 88/TCBC ngày", ["88/TCBC"]), ("công văn số 1234/CV-UBND", ["1234/UBND"]),
      ("Nghị định số 15/CP ngày", ["15/NĐ-CP"]), ("Nghị định 15-CP ngày", ["15/NĐ-CP"]),
      ("Nghị định số 217/HĐBT ngày", ["217/NĐ-HĐBT"]), ("Quyết định số 1141-TC/QĐ/CĐKT ngày", ["1141/QĐ-TC-CĐKT"]),
      ("Quyết định số 1141/TC/QĐ/CĐKT ngày", ["1141/QĐ-TC-CĐKT"]),
      ("Quyết định số 1141 TC/QĐ/CĐKT ngày", ["1141/QĐ-TC-CĐKT"]), ("Thông tư số 60 TC/TCT ngày", ["60/TC-TCT"]),
      ("QĐ 256/2004/QĐ-UB ngày", ["256/2004/QĐ-UBND"]), ("quyết định số 256/QĐ-UB;", ["256/QĐ-UBND"]),
      ("Quyết định số 1268/2001/QĐ/BTC", ["1268/2001/QĐ-BTC"]), ("văn bản hợp nhất số 01/VBHN-VPQH", ["01/VBHN-VPQH"]),
      ("Quyết định số 12a/QĐ-UBND", ["12a/QĐ-UBND"]), ("Quyết định số 12A/QĐ-UBND", ["12a/QĐ-UBND"]),
      ("Quyết định số 136/2001/QĐ-TTg", ["136/2001/QĐ-TTg"]), ("Chỉ thị số 15/CT-TTg.", ["15/CT-TTg"]),
      ("Thông tư liên tịch số 30/2010/TTLT-BTNMT- BNV ngày", ["30/2010/TTLT-BTNMT-BNV"]),
      ("Thông tư liên tịch số 30/2010/TTLT-BTNMT-\nBNV ngày", ["30/2010/TTLT-BTNMT-BNV"]),
      ("Thông tư liên tịch số 30/2010/TTLT-BTNMT -BNV ngày", ["30/2010/TTLT-BTNMT-BNV"]),
      ("Thông tư liên tịch số 30/2010/TTLT-BTNMT-BNV- BTC ngày", ["30/2010/TTLT-BTNMT-BNV-BTC"]),
      ("12/QĐ- UBND và 13/QĐ- UBND", ["12/QĐ-UBND", "13/QĐ-UBND"]), ("Quyết định số 12/QĐ-\r\nUBND", ["12/QĐ-UBND"]),
      ("các Quyết định 12/2012/QĐ-UBND, 13/2012/QĐ-UBND", ["12/2012/QĐ-UBND", "13/2012/QĐ-UBND"]),
      ("(12/QĐ-UBND)", ["12/QĐ-UBND"]), ("[12/QĐ-UBND]", ["12/QĐ-UBND"]), ("\"12/QĐ-UBND\"", ["12/QĐ-UBND"]),
      ("“12/QĐ-UBND”", ["12/QĐ-UBND"]), ("12/QĐ-UBND.", ["12/QĐ-UBND"]), ("Số:12/QĐ-UBND", ["12/QĐ-UBND"]),
      ("số12/QĐ-UBND", ["12/QĐ-UBND"]), ("QĐ-12/UBND", []), ("164/TB-UBND- UBND huyện Tân Lộc Hạ", ["164/TB-UBND"]),
      ("số 12/TB-UBND - Phòng Nội vụ", ["12/TB-UBND"]), ("164/TB-UBND - UBND huyện", ["164/TB-UBND"]),
      ("Số: 164/TB-UBND\nTân Lộc Hạ, ngày", ["164/TB-UBND"]), ("Số: 164/TB-UBND\tTân Lộc Hạ, ngày", ["164/TB-UBND"]),
      ("2626/GP-UBND", []), ("giấy phép số 2626/GP-UBND", ["2626/GP-UBND"]), ("Số: 07/TTr-PTNMT", ["07/TTr-PTNMT"]),
      ("Số: 07/TTR-PTNMT", ["07/TTr-PTNMT"]), ("Số 45/BC-ĐĐBQH", ["45/BC-ĐĐBQH"]),
      ("33/HD-SLĐTB&XH", ["33/HD-SLĐTB&XH"]), ("số 24/2026/NQCP", ["24/2026/NQ-CP"]),
    ] as [(String, [String])])
  func found(text: String, expected: [String]) {
    #expect(DocumentNumber.find(in: text).map(\.number.printed) == expected)
  }

  @Test(
    "finds what a query names, also by its date",
    arguments: [
      ("quyết định số 12 năm 2013", "12/QĐ"), ("nghị định số 30 năm 2020", "30/2020/NĐ"),
      ("quyet dinh so 12 nam 2013 cua ubnd", "12/QĐ"), ("số hiệu 164/tb-ubnd", "164/TB-UBND"),
      ("nghị quyết 29-nq/tư của trung ương", "29-NQ/TW"), ("luật 80/2015/qh 13 điều 5", "80/2015/QH13"),
    ])
  func mentioned(query: String, expected: String) {
    #expect(DocumentNumber.mention(in: query)?.number.printed == expected)
  }

  @Test(
    "dates, fractions, scores, telephones, houses, papers, forms and measures are no numbers to any reader",
    arguments: [
      "22/7/2013", "ngày 05/3/2012", "ngày 5-3-2012", "tháng 12/2012", "quý 1/2013", "năm 2012/2013",
      "năm học 2012-2013", "1/2", "1/2 diện tích", "3/4 số hộ dân", "tỷ lệ 50/50", "tỉ số 2-1", "tỷ số 3/2", "24/7",
      "24/24", "0256.383.1234", "(056) 383-1234", "0905 123 456", "ĐT: 0256-383-1234", "12/5 đường Lê Thị Mơ",
      "số nhà 12/5A", "số 12 Lê Thị Mơ", "nhà số 12/4B hẻm 3", "thửa đất số 12, tờ bản đồ số 3", "khổ A4-210/297", "A4",
      "khổ giấy 210/297", "QL1A", "km 12+500", "Quốc lộ 19B", "đường tỉnh 636B", "lớp 12A1", "lớp 12/A", "tổ 5/KP2",
      "máy 5TB", "10 km/h", "60km/h", "220V/50Hz", "15 triệu đồng/ha", "1.234.567 đồng", "1.500 m2/hộ", "8h30-11h30",
      "7:30 - 9:00", "TCVN 5712:1993", "ISO 9001:2008", "Covid-19", "H5N1", "12-15 tuổi", "1-5%", "Điều 5 khoản 2",
      "mục 3.2", "trang 12/20", "5/6 đại biểu", "5/6 UBND xã", "ký ngày 12/5, UBND huyện", "10/10 HĐND",
      "Phòng 12-UBND", "biển số 77A-123.45", "biển số 77A-12345", "CMND 211234567", "mã số 01/GTGT", "mẫu 02/TNDN",
      "mẫu số 01-TT", "mẫu số 02/BB", "Mẫu số B01-DN", "tài khoản 0101-234", "12/Ban", "dịp 30/4-1/5", "hộp thư 123-VN",
    ])
  func nothing(text: String) {
    #expect(DocumentNumber(text) == nil)
    #expect(DocumentNumber.mention(in: text)?.number.printed == nil)
    #expect(DocumentNumber.find(in: text).map(\.number.printed) == [])
  }

  @Test(
    "symbols go on across a broken line, but no sentence becomes part of them",
    arguments: [
      ("30/2010/TTLT-BTNMT- BNV ngày", "30/2010/TTLT-BTNMT-BNV"),
      ("30/2010/TTLT-BTNMT-\nBNV", "30/2010/TTLT-BTNMT-BNV"),
      ("30/2010/TTLT - BTNMT - BNV - BTC của", "30/2010/TTLT-BTNMT-BNV-BTC"),
      ("30/2010/TTLT-BTNMT-BNV - UBND huyện", "30/2010/TTLT-BTNMT-BNV"),
      ("25/2003/TTLT/BTC/ BYT.", "25/2003/TTLT-BTC-BYT"),
      ("01/2014/TTLT-TANDTC- VKSNDTC-\nBTP ngày", "01/2014/TTLT-TANDTC-VKSNDTC-BTP"),
      ("12/2012/QĐ-\nUBND", "12/2012/QĐ-UBND"), ("12/2012/QĐ-\r\nUBND", "12/2012/QĐ-UBND"),
      ("30/\n2010/TTLT-BTNMT-BNV", "30/2010/TTLT-BTNMT-BNV"), ("164/TB-UBND-\nTNMT ngày", "164/TB-UBND-TNMT"),
      ("12/TB-UBND - Phòng Nội vụ", "12/TB-UBND"), ("164/TB-UBND- UBND huyện", "164/TB-UBND"),
      ("12/TB-UBND- HĐND xã", "12/TB-UBND"), ("12/QĐ-SNV- UBND huyện", "12/QĐ-SNV"),
      ("12/QĐ-UBND-\nCHỦ TỊCH", "12/QĐ-UBND"), ("12/QĐ-UBND-\nTRUNG TÂM", "12/QĐ-UBND"),
      ("12/QĐ-UBND/ NQ 15", "12/QĐ-UBND"),
    ])
  func broken(text: String, expected: String) {
    #expect(DocumentNumber.find(in: text).map(\.number.printed) == [expected])
  }
}

import DocumentNumbers
import NoticeModel
import Testing

@Suite struct DocumentTypesTests {
  @Test(
    "finds a type by its abbreviation in any spelling",
    arguments: [
      ("QĐ", "Quyết định"), ("QÐ", "Quyết định"), ("qd", "Quyết định"), ("TTr", "Tờ trình"), ("TTR", "Tờ trình"),
      ("ttr", "Tờ trình"), ("TT", "Thông tư"), ("HĐ", "Hợp đồng"), ("hđ", "Hợp đồng"), ("HD", "Hướng dẫn"),
      ("hd", "Hướng dẫn"), ("đa", "Đề án"), ("da", "Dự án"), ("CV", "Công văn"), ("QYD", "Quy định"),
    ])
  func findsCodes(code: String, name: String) {
    #expect(DocumentTypes.type(code: code)?.name == name)
  }

  @Test("older abbreviations lead to today's type")
  func olderCodes() {
    #expect(DocumentTypes.type(code: "GN") == DocumentType(code: "BGN", name: "Bản ghi nhớ"))
    #expect(DocumentTypes.type(code: "GT")?.code == "GGT")
    #expect(DocumentTypes.type(code: "TS")?.code == "TrS")
  }

  @Test("what is no abbreviation is no type", arguments: ["", "UBND", "XYZ", "Thông báo", "TB-UBND"])
  func unknownCodes(code: String) {
    #expect(DocumentTypes.type(code: code) == nil)
  }

  @Test(
    "finds a type by name in any case, with or without diacritics, the longest name first",
    arguments: [
      ("Thông báo", "TB"), ("THÔNG BÁO", "TB"), ("thong bao", "TB"), ("Thông tư liên tịch số 5", "TTLT"),
      ("Thông tư", "TT"), ("Nghị quyết liên tịch", "NQLT"), ("NGHỊ QUYẾT\nVề việc", "NQ"), ("Bộ luật", "L"),
      ("Bản thoả thuận", "BTT"), ("Giấy uỷ quyền", "GUQ"), ("Quyết\u{A0}định của huyện Tân Lộc Hạ", "QĐ"),
    ])
  func findsNames(name: String, code: String) {
    #expect(DocumentTypes.type(named: name)?.code == code)
  }

  @Test(
    "a name has to stand at the beginning and to be whole", arguments: ["", "Về thông báo", "Thông báobáo", "Công"])
  func unknownNames(name: String) {
    #expect(DocumentTypes.type(named: name) == nil)
  }

  @Test("every type is found by its own code and its own name")
  func tableIsConsistent() {
    for type in DocumentTypes.all {
      #expect(DocumentTypes.type(code: type.code) == type)
      #expect(DocumentTypes.type(named: type.name) == type)
    }
    #expect(Set(DocumentTypes.all.map(\.code)).count == DocumentTypes.all.count)
    #expect(Set(DocumentTypes.all.map(\.name)).count == DocumentTypes.all.count)
  }

  @Test(
    "reads the type from a number; letters carry none and begin with their body",
    arguments: [
      ("164/TB-UBND", "TB"), ("12/2012/QĐ-UBND", "QĐ"), ("12-NQ/TU", "NQ"), ("1234/UBND-VX", "CV"), ("99/UBND", "CV"),
      ("57/PLHK-TB", "CV"), ("123-CV/HU", "CV"), ("80/2015/QH13", nil), ("15/CP", nil), ("10/2003/PL-UBTVQH11", "PL"),
    ])
  func typeOfNumber(text: String, code: String?) throws {
    let number = try #require(DocumentNumber(text))
    #expect(DocumentTypes.type(of: number)?.code == code)
  }
}

import NoticeModel
import SearchQuery
import Testing

@Suite struct QueryFiltersTests {
  private func filters(_ text: String) -> Filters { Query.parse(text).query.filters }
  private func words(_ text: String) -> [String] {
    Query.parse(text).query.clauses.flatMap(\.alternatives).map(\.text)
  }
  private func codes(_ text: String) -> [Diagnostic.Code] { Query.parse(text).diagnostics.map(\.code) }

  @Test(
    "reads a number",
    arguments: ["số:164/TB-UBND", "so:164/TB-UBND", "SỐ：“164/TB-UBND”", "number:164/TB-UBND", "số_hiệu:164-tb-ubnd"])
  func number(text: String) {
    #expect(filters("họp " + text).number?.ordinal == 164)
    #expect(filters("họp " + text).number?.symbols == ["tb", "ubnd"])
    #expect(words("họp " + text) == ["họp"])
    #expect(codes("họp " + text).isEmpty)
  }

  @Test(
    "reads a type by code or name",
    arguments: ["loại:TB", "loai:tb,", "LOẠI:\"thông báo\"", "loại:“THONG BAO”", "type:TB", "loại văn bản:TB"])
  func type(text: String) {
    #expect(filters(text).type == "TB")
    #expect(codes(text).isEmpty)
    #expect(words(text).isEmpty)
  }

  @Test(
    "reads an issuing body with its key in one word or two",
    arguments: [
      "cơ quan:", "co quan:", "coquan:", "cơ-quan:", "CƠ_QUAN:", "co\u{31B} quan：", "issuer:", "cơ quan ban hành:",
    ])
  func issuer(key: String) {
    let text = "tại \(key)\"tân lộc hạ\" họp"
    #expect(filters(text).issuer == "tân lộc hạ")
    #expect(words(text) == ["tại", "họp"])
    #expect(codes(text).isEmpty)
  }

  @Test("reads signer, collection and category")
  func others() {
    #expect(filters("người ký:\"nguyễn ví dụ\"").signer == "nguyễn ví dụ")
    #expect(filters("nguoiky:dụ").signer == "dụ")
    #expect(filters("bộ sưu tập:cong-bao").collection == "cong-bao")
    #expect(filters("chuyên mục:\"tin tức › họp\"").category == "tin tức › họp")
    #expect(filters("chuyenmuc:tin").category == "tin" && filters("category:tin").category == "tin")
    #expect(codes("chuyên mục:\"›\"") == [.filterUnknownValue])
  }

  @Test("reads periods: days, months and years")
  func periods() {
    #expect(filters("từ:22/7/2013 đến:2014").from?.description == "2013-07-22")
    #expect(filters("từ:22/7/2013 đến:2014").to?.description == "2014-12-31")
    #expect(filters("tu:7/2013").from?.description == "2013-07-01")
    #expect(filters("den:2013-02").to?.description == "2013-02-28")
    #expect(filters("năm:2013").from?.description == "2013-01-01")
    #expect(filters("năm:2013").to?.description == "2013-12-31")
    #expect(filters("nam:2012–2014.").to?.description == "2014-12-31")
    #expect(filters("năm:2013 từ:7/2013").from?.description == "2013-07-01")
    #expect(codes("năm:2013 từ:7/2013").isEmpty)
  }

  @Test(
    "searches a filter that it cannot read as text and says so",
    arguments: [
      ("loại:xyz", ["loại", "xyz"], Diagnostic.Code.filterUnknownValue),
      ("loại:\"thông báo họp\"", ["loại", "thông báo họp"], .filterUnknownValue),
      ("từ:hôm qua", ["từ", "hôm", "qua"], .filterUnknownValue), ("số:nhà", ["số", "nhà"], .filterUnknownValue),
      ("cơ quan:\"-\"", ["cơ", "quan"], .filterUnknownValue), ("năm:13", ["năm", "13"], .filterUnknownValue),
      ("loại:", ["loại"], .filterEmpty), ("loại:\"\"", ["loại"], .filterEmpty), ("số:", ["số"], .filterEmpty),
      ("loại: tờ", ["loại", "tờ"], .filterEmpty), ("cơ quan: xã", ["cơ", "quan", "xã"], .filterEmpty),
      ("từ:2014 đến:2013", ["đến", "2013"], .filterPeriodEmpty), ("-loại:TB", [], .filterExcluded),
      ("abc:def", ["abc:def"], .filterUnknownKey), ("abc:\"d e\"", ["abc", "d e"], .filterUnknownKey),
    ])
  func notUnderstood(text: String, expected: [String], code: Diagnostic.Code) {
    #expect(words(text) == expected)
    #expect(codes(text).contains(code))
    #expect(codes(text).count == (code == .filterExcluded ? 2 : 1))
  }

  @Test(
    "leaves out key and value of a filter with a minus as text, and says so once",
    arguments: [
      ("-loại:TB", ["loại", "TB"]), ("-loại:\"thông báo\"", ["loại", "thông báo"]),
      ("-cơ quan:\"tân lộc\"", ["cơ", "quan", "tân lộc"]), ("−co-quan:“hạ”", ["co-quan", "hạ"]),
      ("-số:164/TB-UBND", ["số", "164/TB-UBND"]), ("-năm:2013,", ["năm", "2013"]),
    ])
  func excluded(text: String, expected: [String]) {
    let (query, diagnostics) = Query.parse("họp \(text) xã")
    #expect(query.excluded.map(\.text) == expected)
    #expect(query.clauses.flatMap(\.alternatives).map(\.text) == ["họp", "xã"])
    #expect(query.filters.isEmpty && query.number == nil && query.plainText == "họp xã")
    #expect(diagnostics.map(\.code) == [.filterExcluded] && diagnostics.map(\.position) == [4])
  }

  @Test("leaves out one word after a minus where no filter follows", arguments: ["-loại: tờ", "-cơ quan: tờ", "-a:b"])
  func excludedText(text: String) {
    let (query, diagnostics) = Query.parse("họp \(text)")
    #expect(query.excluded.count == 1 && diagnostics.isEmpty)
  }

  @Test(
    "says nothing of colons that belong to the text",
    arguments: [
      "http://tanlocha.example/a", "https://tanlocha.example:8080", "10:30", "8:00-11:30", "C:\\van-ban",
      "V/v: họp", "Kính gửi: các xã", "họp:", "::1", "mailto:vidu@tanlocha.example",
    ])
  func noNoise(text: String) {
    #expect(codes(text).isEmpty)
    #expect(filters(text).isEmpty)
    #expect(!words(text).isEmpty)
  }

  @Test("lets the last of two values count and says so")
  func repeated() {
    #expect(filters("loại:TB loại:QĐ").type == "QĐ")
    #expect(codes("loại:TB loại:QĐ") == [.filterRepeated])
    #expect(codes("loại:TB loại:tb").isEmpty)
  }

  @Test("says where a filter stands, in scalars")
  func position() {
    #expect(Query.parse("ho\u{323}p cơ quan:\"\"").diagnostics.map(\.position) == [5])
  }

  @Test("asks for everything with filters alone")
  func everything() {
    #expect(Query.parse("năm:2013 loại:TB").query.asksForEverything)
    #expect(!Query.parse("năm:2013 họp").query.asksForEverything)
  }
}

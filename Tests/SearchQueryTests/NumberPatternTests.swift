import NoticeModel
import SearchQuery
import Testing

@Suite struct NumberPatternTests {
  private let notice = DocumentNumber(ordinal: 164, symbols: ["TB", "UBND"], printed: "164/TB-UBND")
  private let decision = DocumentNumber(ordinal: 12, year: 2012, symbols: ["QĐ", "UBND"], printed: "12/2012/QĐ-UBND")

  @Test(
    "reads a whole number in the spellings people use", arguments: ["164/TB-UBND", "Số: 164/TB-UBND", "164-tb-ubnd"])
  func wholly(text: String) throws {
    let pattern = try #require(NumberPattern(wholly: text))
    #expect(pattern.ordinal == 164)
    #expect(pattern.symbols == ["tb", "ubnd"])
    #expect(pattern.printed == "164/TB-UBND")
    #expect(pattern.fits(notice))
  }

  @Test(
    "takes bare digits, words and dates for no whole number", arguments: ["164", "", "đất đai", "22/7/2013", "164 hộ"])
  func notWholly(text: String) {
    #expect(NumberPattern(wholly: text) == nil)
  }

  @Test("takes a part of a number where one is asked for")
  func asked() throws {
    let bare = try #require(NumberPattern(asked: "164"))
    #expect(bare.symbols.isEmpty)
    #expect(bare.printed == "164")
    #expect(bare.fits(notice))
    #expect(!bare.fits(decision))
    let part = try #require(NumberPattern(asked: "12 2012 qd"))
    #expect(part.year == 2012)
    #expect(part.symbols == ["qd"])
    #expect(part.fits(decision))
    #expect(NumberPattern(asked: "đất đai") == nil)
    #expect(NumberPattern(asked: "") == nil)
  }

  @Test("fits by ordinal, by symbols in order and folded, and by year where both have one")
  func fits() {
    func pattern(_ ordinal: Int, _ year: Int?, _ symbols: [String]) -> NumberPattern {
      NumberPattern(ordinal: ordinal, year: year, symbols: symbols, printed: "")
    }
    #expect(pattern(12, nil, ["qd"]).fits(decision))
    #expect(pattern(12, nil, ["ubnd"]).fits(decision))
    #expect(pattern(12, 2012, ["qd", "ubnd"]).fits(decision))
    #expect(!pattern(12, nil, ["ubnd", "qd"]).fits(decision))
    #expect(!pattern(12, nil, ["qd", "qd"]).fits(decision))
    #expect(!pattern(12, nil, ["ub"]).fits(decision))
    #expect(!pattern(12, 2013, ["qd"]).fits(decision))
    #expect(!pattern(13, 2012, ["qd"]).fits(decision))
    #expect(pattern(164, 2013, ["tb"]).fits(notice))
  }

  @Test("the very number fits better than one that holds more or less than is asked")
  func fitOrder() throws {
    let whole = try #require(NumberPattern(wholly: "12 2012 qd ubnd"))
    #expect(whole.fit(decision) == .exact)
    let unit = DocumentNumber(
      ordinal: 12, year: 2012, symbols: ["QĐ", "UBND", "VP"], printed: "12/2012/QĐ-UBND-VP")
    #expect(whole.fit(unit) == .part)
    let undated = DocumentNumber(ordinal: 12, symbols: ["QĐ", "UBND"], printed: "12/QĐ-UBND")
    #expect(whole.fit(undated) == .part)
    #expect(NumberPattern(wholly: "12/qd-ubnd")?.fit(undated) == .exact)
    #expect(NumberPattern(wholly: "12/qd-ubnd")?.fit(decision) == .part)
    #expect(NumberPattern(asked: "12 2012 qd")?.fit(decision) == .part)
    #expect(whole.fit(notice) == nil)
    #expect(NumberPattern.Fit.part < .exact)
  }

  @Test("an inserted number is another one than the number without its letter")
  func inserted() throws {
    let inserted = DocumentNumber(ordinal: 12, symbols: ["QĐ", "UBND"], printed: "12a/QĐ-UBND")
    let plain = DocumentNumber(ordinal: 12, symbols: ["QĐ", "UBND"], printed: "12/QĐ-UBND")
    let asked = try #require(NumberPattern(wholly: "12A/qd-ubnd"))
    #expect(asked.fit(inserted) == .exact)
    #expect(asked.fit(plain) == nil)
    #expect(NumberPattern(wholly: "12/qd-ubnd")?.fit(inserted) == .part)
  }

  @Test("a decree's old number is found with and without its type")
  func oldNumbers() throws {
    let decree = DocumentNumber(ordinal: 15, symbols: ["CP"], printed: "15/CP")
    #expect(NumberPattern(wholly: "15/cp")?.fit(decree) == .exact)
    #expect(NumberPattern(wholly: "nghị định số 15/CP")?.fit(decree) == .part)
    #expect(NumberPattern.within("nghị định 15 năm 1993 về đất")?.pattern.fit(decree) == .part)
    #expect(NumberPattern(wholly: "chỉ thị số 15/CT-UBND")?.fit(decree) == nil)
  }

  @Test("fits both types that unaccented letters may mean")
  func ambiguousLetters() throws {
    let scheme = DocumentNumber(ordinal: 7, symbols: ["ĐA", "UBND"], printed: "07/ĐA-UBND")
    let project = DocumentNumber(ordinal: 7, symbols: ["DA", "UBND"], printed: "07/DA-UBND")
    let pattern = try #require(NumberPattern(wholly: "7/da-ubnd"))
    #expect(pattern.fits(scheme))
    #expect(pattern.fits(project))
  }

  @Test(
    "a number is whole with a year or a body, and a choice without",
    arguments: [
      ("164", false), ("164 tb", false), ("thông báo 164", false), ("công văn 1234", false), ("164/TB-UBND", true),
      ("12 2012 qd", true), ("12/2012", true), ("15/CP", true), ("12-nq/tu", true), ("80/2015/QH13", true),
    ])
  func isWhole(text: String, expected: Bool) throws {
    #expect(try #require(NumberPattern(asked: text)).isWhole == expected)
  }

  @Test("finds the number inside a longer query and says where it stands")
  func within() throws {
    let query = "quyết định số 12/2012/qd-ubnd ngày 5/3/2012 của UBND huyện Tân Lộc Hạ"
    let found = try #require(NumberPattern.within(query))
    #expect(found.pattern.fit(decision) == .exact)
    #expect(found.pattern.isWhole)
    #expect(found.scalars == 14..<29)
    let bare = try #require(NumberPattern.within("thông báo 164 ngày 22/7/2013"))
    #expect(bare.pattern.fit(notice) == .part)
    #expect(!bare.pattern.isWhole)
    #expect(try #require(NumberPattern.within("164 tb")).scalars == 0..<6)
    for query in ["164", "ngày 22/7/2013", "đất đai 164 hộ", "tháng 12/2012", ""] {
      #expect(NumberPattern.within(query) == nil, "\(query)")
    }
  }

  @Test("reads no number too large to count, and none out of endless text")
  func hostile() {
    #expect(NumberPattern(asked: String(repeating: "9", count: 100)) == nil)
    #expect(NumberPattern(asked: "164/TB" + String(repeating: "-UBND", count: 10_000)) == nil)
  }
}

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

  @Test("reads no number too large to count, and none out of endless text")
  func hostile() {
    #expect(NumberPattern(asked: String(repeating: "9", count: 100)) == nil)
    #expect(NumberPattern(asked: "164/TB" + String(repeating: "-UBND", count: 10_000)) == nil)
  }
}

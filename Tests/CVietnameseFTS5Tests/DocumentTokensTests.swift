import CVietnameseFTS5
import Testing

@Suite struct DocumentTokensTests {
  private func tokens(_ fields: [String]) throws -> [String] {
    let database = try SearchDatabase()
    try database.insert(7, fields)
    return try database.rows("SELECT offset, term FROM instances WHERE doc = 7 ORDER BY col, offset, term")
  }

  @Test("gives a document's word three tokens at one place: folded, exact, and folded with the word before")
  func word() throws {
    #expect(
      try tokens(["Của thông báo 12", "", "", ""]) == [
        "0 =cua3", "0 cua", "1 +cua_thong", "1 =thOng", "1 thong", "2 +thong_bao", "2 =bao2", "2 bao", "3 +bao_12",
        "3 12",
      ])
  }

  @Test("begins anew in every field: no pair runs from one into the next")
  func fields() throws {
    let database = try SearchDatabase()
    try database.insert(7, ["đất ở", "Họp", "UBND xã", "164/TB-UBND"])
    let pairs = try database.rows("SELECT col, offset, term FROM instances WHERE term LIKE '+%' ORDER BY term")
    #expect(pairs == ["number 1 +164_tb", "body 1 +dat_o", "number 2 +tb_ubnd", "others 1 +ubnd_xa"])
  }

  @Test("makes pairs over everything that separates words, and of the longest words whole")
  func pairs() throws {
    #expect(try tokens(["a,\n\nb", "", "", ""]) == ["0 a", "1 +a_b", "1 b"])
    let long = String(repeating: "x", count: 300)
    let cut = String(repeating: "x", count: 256)
    #expect(try tokens([long + " " + long, "", "", ""]) == ["0 \(cut)", "1 +\(cut)_\(cut)", "1 \(cut)"])
  }

  @Test("reads the pair of the longest words back, and counts subject and number double")
  func reading() throws {
    let cut = String(repeating: "x", count: 256)
    let database = try SearchDatabase()
    try database.transaction {
      try database.insert(7, ["\(cut) \(cut) \(cut)", "họp họp", "họp", "họp"])
      try database.insert(9, ["họp", "", "", ""])
    }
    try database.refresh()
    #expect(try database.postings(of: "+\(cut)_\(cut)") == ["7 2"])
    #expect(try database.postings(of: "hop") == ["7 7", "9 1"])
    #expect(try database.postings(of: "=hop5") == ["7 7", "9 1"])
    #expect(try database.tokens(beginningWith: "=") == ["=hop5"])
  }
}

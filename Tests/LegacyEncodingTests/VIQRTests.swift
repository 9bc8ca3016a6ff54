import Testing

@testable import LegacyEncoding

@Suite("VIQR")
struct VIQRTests {
  private func read(_ text: String) -> String {
    let decoded = CharsetDecoder.decode(Array(text.utf8), override: "viqr")
    #expect(decoded.encoding == "viqr")
    return String(decoding: decoded.utf8, as: UTF8.self)
  }

  @Test("reads a sentence with every kind of mark")
  func sentence() {
    #expect(
      read("U?y ban nha^n da^n huye^.n Ta^n Lo^.c Ha. tho^ng ba'o ve^` vie^.c no^.p thue^' dda^'t.")
        == "Ủy ban nhân dân huyện Tân Lộc Hạ thông báo về việc nộp thuế đất.")
    #expect(read("DDu+o+`ng ba('c qua xa~ Phu+o+'c My~") == "Đường bắc qua xã Phước Mỹ")
    #expect(read("ngu*o*`i DDa(ng ky' Dda^`u") == "người Đăng ký Đầu")
  }

  @Test("keeps the sign that ends a sentence")
  func sentenceEnds() {
    #expect(read("Ho^. da^n trong xa~ dda~ co'. Ai chu+a co'?") == "Hộ dân trong xã đã có. Ai chưa có?")
    #expect(read("Mo+`i ba` con dde^'n ho.p. Xin ca?m o+n.") == "Mời bà con đến họp. Xin cảm ơn.")
    #expect(read("Kho^ng pha?i nu+o+'c ta.") == "Không phải nước ta.")
    #expect(read("to^i dda^u co' hie^?u?") == "tôi đâu có hiểu?")
  }

  @Test("takes the sign as a tone where the sentence goes on")
  func midSentence() {
    #expect(read("khu ti. na.n, ngu+o+`i ty. na.n o+? la.i") == "khu tị nạn, người tỵ nạn ở lại")
  }

  @Test("a backslash keeps a sign a sign")
  func backslash() {
    #expect(read(#"Ai ddi ho.p la\? Ha.n cho't nga`y mai\."#) == "Ai đi họp la? Hạn chót ngày mai.")
    #expect(read(#"thu+ mu.c C:\van ban"#) == #"thư mục C:\van ban"#)
  }

  @Test(
    "keeps addresses, numbers and abbreviations",
    arguments: [
      "http://tanlocha.example/tin.html?id=15", "vanphong@tanlocha.example", "so 15/2004/TB-UBND", "12.500.000",
      "www.tanlocha.example", "ngay 12.3.2004", "PGS. TS.", "a+b", "1^2",
    ])
  func kept(text: String) {
    #expect(read(text) == text)
  }

  @Test("reads a letter that stands alone")
  func loneLetters() {
    #expect(read("o^ to^ o+? be^n ca^`u") == "ô tô ở bên cầu")
  }

  @Test("is never guessed: text of ASCII stays without the option")
  func option() {
    let text = "tie^'ng Vie^.t"
    #expect(String(decoding: CharsetDecoder.decode(Array(text.utf8)).utf8, as: UTF8.self) == text)
  }
}

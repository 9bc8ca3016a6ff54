import Testing
import VietnameseText

@Suite struct KeystrokesTests {
  @Test(
    "undoes Telex",
    arguments: [
      ("thoong baso", "thông báo"), ("ddieenj tuwr", "điện tử"),
      ("uyr ban nhaan daan huyeenj", "ủy ban nhân dân huyện"),
      ("quyeets ddinhj", "quyết định"), ("nguwowif cos coong", "người có công"), ("nguowif daan", "người dân"),
      ("dduwowngf", "đường"), ("ddinhj", "định"), ("hoaf binhf", "hòa bình"), ("luuw", "lưu"), ("muaw", "mưa"),
      ("thuowr", "thuở"), ("quangr cao", "quảng cao"), ("thongo baos", "thông báo"), ("tw nhaan", "tư nhân"),
      ("tocs xoawn", "tóc xoăn"), ("quaan su", "quân su"), ("Toor 3, thoon 5", "Tổ 3, thôn 5"),
      ("vieejc baosz", "việc bao"),
    ])
  func telex(typed: String, meant: String) {
    #expect(Keystrokes.undone(typed) == meant)
  }

  @Test(
    "undoes VNI",
    arguments: [
      ("tho6ng ba1o", "thông báo"), ("quye61t d9i5nh so61 12", "quyết định số 12"), ("nguo7i2 da6n", "người dân"),
      ("ngu7o7i2", "người"), ("a8n", "ăn"), ("d9u7o7ng2", "đường"), ("Ta6n Lo65c Ha5", "Tân Lộc Hạ"),
    ])
  func vni(typed: String, meant: String) {
    #expect(Keystrokes.undone(typed) == meant)
  }

  @Test("keeps first letters, words of capitals, signs and acronyms")
  func keepsCase() {
    #expect(Keystrokes.undone("Thoong Baso") == "Thông Báo")
    #expect(Keystrokes.undone("THOONG BASO") == "THÔNG BÁO")
    #expect(Keystrokes.undone("“DDinhj”") == "“Định”")
    #expect(Keystrokes.undone("UBND  huyeenj, soos 164/TB-UBND") == "UBND  huyện, số 164/TB-UBND")
    #expect(Keystrokes.undone("thoong báo") == "thông báo")
  }

  @Test(
    "leaves text that was typed otherwise",
    arguments: [
      "", "thông báo", "thong bao giai phong mat bang", "mat bang", "UBND", "QH13", "A4", "khu A1", "km5", "Q1 F5 H2",
      "s",
      "this is an English sentence that has too many words", "see how the law was made", "download form word excel",
      "google maps", "164/TB-UBND", "www.tanlocha.example", "漢字", "ssss wwww 1111",
    ])
  func leaves(text: String) {
    #expect(Keystrokes.undone(text) == nil)
  }

  @Test("looks at the first 200 words only")
  func limits() {
    let long = String(repeating: "huyeenj ", count: 10_000)
    let undone = Keystrokes.undone(long) ?? ""
    #expect(undone.split(separator: " ").count { $0 == "huyện" } == 200)
    #expect(undone.split(separator: " ").count == 10_000)
    let endless = String(repeating: "a", count: 1_000_000)
    let isLeft = Keystrokes.undone(endless) == nil
    #expect(isLeft)
  }

  @Test("takes anything")
  func hostile() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let text = generator.text() + "oow" + generator.text() + "dd1" + generator.text()
      if let undone = Keystrokes.undone(text) { #expect(undone != text) }
    }
  }
}

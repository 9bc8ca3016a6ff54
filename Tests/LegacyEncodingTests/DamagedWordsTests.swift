import Testing

@testable import LegacyEncoding

@Suite("DamagedWords")
struct DamagedWordsTests {
  private func areIn(_ text: String) -> Bool { DamagedWords.areIn(text.unicodeScalars.map(\.value)) }

  @Test(
    "finds what a conversion left half done",
    arguments: ["vÝi người", "số 15/Q§-BTC", "Q§", "nh÷ng gi¸o viên", "B\u{FFFD}nh", "t¹i xã", "cÊp phép"])
  func damaged(text: String) {
    #expect(areIn(text))
  }

  @Test(
    "finds nothing in text that is whole",
    arguments: [
      "Quyết định số 15/QĐ-BTC", "diện tích 25 m² hoặc 3 m³", "nhiệt độ 37°C", "§ 5 Điều 3", "Tên® và Tên™ cũ",
      "ÔNG Ý YÊN", "«Thông báo»", "1º, 2ª", "giá 5 £", "Q.§", "trước\u{FFFD}\u{FFFD} giữa", "", "Á",
    ])
  func whole(text: String) {
    #expect(!areIn(text))
  }
}

import Testing

@testable import LegacyEncoding

@Suite("CapitalRepair")
struct CapitalRepairTests {
  private func repaired(_ text: String) -> String {
    var scalars = text.unicodeScalars.map(\.value)
    CapitalRepair.repair(&scalars)
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  @Test(
    "gives a heading its capitals back",
    arguments: [
      ("CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      ("ĐộC LậP - Tự DO - HạNH PHúC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
      ("THôNG BáO", "THÔNG BÁO"), ("QUYếT ĐịNH", "QUYẾT ĐỊNH"),
    ])
  func headings(damaged: String, whole: String) {
    #expect(repaired(damaged) == whole)
  }

  @Test("repairs what `.VnTime` shows of a heading typed in `.VnTimeH` through the whole decoder")
  func decoded() throws {
    let seen = try #require(LegacyEncoder.tcvn3.encode("UBND HUYệN TâN LộC Hạ\nTHôNG BáO Về VIệC NộP THUế ĐấT"))
    let decoded = CharsetDecoder.decode(seen)
    #expect(
      String(decoding: decoded.utf8, as: UTF8.self) == "UBND HUYỆN TÂN LỘC HẠ\nTHÔNG BÁO VỀ VIỆC NỘP THUẾ ĐẤT")
  }

  @Test(
    "leaves words alone that are whole",
    arguments: [
      "Ủy ban nhân dân huyện Tân Lộc Hạ", "UBND huyện Tân Lộc Hạ", "Số 15/QĐ-UBND về đất ở", "tờ A4 và ý kiến",
      "ở đó", "THÔNG BÁO",
    ])
  func whole(text: String) {
    #expect(repaired(text) == text)
  }

  @Test("a word of one capital follows its neighbours")
  func neighbours() {
    #expect(repaired("ĐƠN VỊ Về ĐÍCH") == "ĐƠN VỊ VỀ ĐÍCH")
    #expect(repaired("Về đích") == "Về đích")
  }
}

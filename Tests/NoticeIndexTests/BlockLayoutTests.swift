import NoticeModel
import Testing

@testable import NoticeIndex

@Suite struct BlockLayoutTests {
  private func roundTrip(_ blocks: [Block]) -> [Block] {
    BlockLayout.decode(BlockLayout.encode(blocks), text: blocks.plainText)
  }

  @Test("gives back every kind of block")
  func kinds() {
    let blocks: [Block] = [
      .heading(level: 1, "THÔNG BÁO"), .heading(level: 6, "Về việc họp"), .paragraph("Kính gửi:\nCác xã\n\nvà thôn"),
      .listItem("Xã Tân Lộc Hạ"), .tableRow(["Thôn", "", "Số hộ"]), .tableRow(["Đồng\nTrên", "12", ""]),
      .paragraph("Hết."),
    ]
    #expect(roundTrip(blocks) == blocks)
    #expect(roundTrip([]) == [])
  }

  @Test("gives back empty blocks at the beginning, the end and in a row")
  func empty() {
    for blocks: [Block] in [
      [.paragraph("")], [.paragraph(""), .paragraph("đất")],
      [.paragraph(""), .listItem(""), .paragraph("ab"), .paragraph("")],
      [.heading(level: 2, ""), .tableRow([""]), .paragraph("Đ")],
    ] {
      #expect(roundTrip(blocks) == blocks)
    }
  }

  @Test("gives back blocks around every border of the length's bytes")
  func lengths() {
    for length in [1, 127, 128, 129, 16_383, 16_384, 2_097_152] {
      let blocks: [Block] = [.paragraph(String(repeating: "x", count: length)), .listItem("sau")]
      #expect(roundTrip(blocks) == blocks)
    }
  }

  @Test("takes composed letters, decomposed ones and Windows line ends by their bytes")
  func bytes() {
    let blocks: [Block] = [.paragraph("tie\u{302}\u{301}ng Việt\r"), .paragraph("\u{301}đầu"), .listItem("🇻🇳\r\n🇻🇳")]
    #expect(roundTrip(blocks) == blocks)
  }

  @Test("gives the lines of a text as paragraphs when the layout is not its own")
  func foreign() {
    let lines: [Block] = [.paragraph("một"), .paragraph("hai")]
    let layouts: [[UInt8]] = [
      [], [0x70], [0x70, 3], [0x70, 0xFF], [0x70, 200, 1], Array(repeating: 0xFF, count: 40),
      BlockLayout.encode([.paragraph("một")]), BlockLayout.encode([.listItem("một"), .listItem("hai ba")]),
    ]
    for layout in layouts {
      #expect(BlockLayout.decode(layout, text: "một\nhai") == lines)
    }
  }
}

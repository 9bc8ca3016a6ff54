import NoticeModel
import Testing

@Suite struct BlockTests {
  @Test("parts blocks by a line break and cells by a tab")
  func plainText() {
    let blocks: [Block] = [
      .heading(level: 1, "THÔNG BÁO"), .paragraph("Kính gửi:\nCác xã"), .listItem("Xã Tân Lộc Hạ"),
      .tableRow(["Thôn", "Số hộ"]),
    ]
    #expect(blocks.plainText == "THÔNG BÁO\nKính gửi:\nCác xã\nXã Tân Lộc Hạ\nThôn\tSố hộ")
    #expect([Block]().plainText.isEmpty)
  }

  @Test("counts an empty block as a line, wherever it stands, so that every block has its place")
  func emptyBlocks() {
    #expect([Block.paragraph(""), .paragraph("a"), .paragraph(""), .paragraph("b")].plainText == "\na\n\nb")
  }
}

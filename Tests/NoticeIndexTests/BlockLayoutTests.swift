import NoticeModel
import Testing

@testable import NoticeIndex

@Suite struct BlockLayoutTests {
  private func roundTrip(_ blocks: [Block]) -> [Block] {
    BlockLayout(encoded(blocks)).decode(blocks.plainText).body
  }

  private func encoded(_ body: [Block], _ surroundings: [Block] = [], pages: [Int] = []) -> [UInt8] {
    (try? Notice.test(1, body: body, surroundings: surroundings, pages: pages)).map(BlockLayout.encode) ?? []
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
      encoded([.paragraph("một")]), encoded([.listItem("một"), .listItem("hai ba")]),
    ]
    for layout in layouts {
      #expect(BlockLayout(layout).decode("một\nhai").body == lines)
    }
  }

  @Test("parts the main text from what stands around it, wherever either is empty")
  func surroundings() throws {
    let parts: [([Block], [Block], Int)] = [
      ([.paragraph("đất"), .listItem("ao")], [.listItem("Trang chủ"), .paragraph("Chân")], 9),
      ([], [.listItem("Trang chủ")], 0), ([.paragraph("")], [.paragraph("")], 0),
      ([.paragraph(""), .paragraph("")], [.paragraph(""), .tableRow(["a", ""])], 1),
    ]
    for (body, surroundings, end) in parts {
      let layout = BlockLayout(encoded(body, surroundings))
      let text = layout.decode((body + surroundings).plainText)
      #expect(text == BlockLayout.Text(body: body, surroundings: surroundings))
      #expect(layout.mainEnd == end)
    }
    #expect(BlockLayout(encoded([.paragraph("đất")])).mainEnd == nil)
  }

  @Test("keeps the page of each block, and tells that of any place in the text")
  func pages() {
    let blocks: [Block] = [.paragraph("đất"), .paragraph(""), .tableRow(["a", "b"]), .paragraph("c"), .paragraph("d")]
    for pages in [[1, 1, 2, 300, 300], [0, 1, 1, 0, 2], [3, 3, 3, 3, 3], [2, 1, 2, 1, 2], []] {
      let layout = BlockLayout(encoded(blocks, [.paragraph("menu")], pages: pages))
      #expect(layout.decode((blocks + [.paragraph("menu")]).plainText).pages == pages)
      let starts = [0, 7, 8, 12, 14]
      for (place, start) in starts.enumerated() {
        let page = pages.isEmpty || pages[place] == 0 ? nil : pages[place]
        #expect(layout.page(at: start) == page && layout.page(at: start + blocks[place].text.utf8.count) == page)
      }
      #expect(layout.page(at: 16) == nil && layout.page(at: 100) == nil)
    }
    #expect(BlockLayout(encoded(blocks, pages: [0, 0, 0, 0, 0])).decode(blocks.plainText).pages.isEmpty)
  }

  @Test("makes something of every damaged layout")
  func damaged() {
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      let bytes = (0..<24).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(state >> 56)
        return byte < 100 ? [UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "p"), 2][Int(byte) & 3] : byte
      }
      let layout = BlockLayout(bytes)
      let text = layout.decode("một\nhai\nba")
      #expect((text.body + text.surroundings).plainText == "một\nhai\nba")
      _ = (layout.mainEnd, layout.page(at: 5))
    }
  }
}

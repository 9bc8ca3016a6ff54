import NoticeModel
import Testing

@Suite("PageText")
struct PageTextTests {
  @Test("finds title, headings, paragraphs and list items")
  func blocks() throws {
    let page = try read(
      "<title> Tin\n huyện </title><h2>Nước sạch</h2><p>Ngừng cấp\n  nước.<ul><li>Khu phố 2<li>Khu phố 4</ul>Hết")
    #expect(page.title == "Tin huyện")
    #expect(
      page.body == [
        .heading(level: 2, "Nước sạch"), .paragraph("Ngừng cấp nước."), .listItem("Khu phố 2"), .listItem("Khu phố 4"),
        .paragraph("Hết"),
      ])
    #expect(page.warnings.isEmpty)
  }

  @Test("keeps links as written with their text")
  func links() throws {
    let page = try read("<p><a href='tb.asp?so=1&amp;nam=2013'>Thông <b>báo</b></a> <a name=x>mốc</a>")
    #expect(page.links == [Link(target: "tb.asp?so=1&nam=2013", text: "Thông báo")])
    #expect(page.text == "Thông báo mốc")
  }

  @Test("makes a row of cells of plain text a table row, empty cells kept")
  func dataRow() throws {
    let page = try read("<table><tr><td>1<td>Xã An Phỏng<td></tr><tr><td>2<td>Xã Hòa Dụ<td>sáng</table>")
    #expect(page.body == [.tableRow(["1", "Xã An Phỏng", ""]), .tableRow(["2", "Xã Hòa Dụ", "sáng"])])
  }

  @Test("takes a layout table apart into its blocks")
  func layout() throws {
    let page = try read("<table><tr><td><h1>Tin</h1><p>Một<td><table><tr><td>a<td>b</table></table>")
    #expect(page.body == [.heading(level: 1, "Tin"), .paragraph("Một"), .tableRow(["a", "b"])])
  }

  @Test("breaks lines at br and joins blanks and no-break spaces")
  func lines() throws {
    let page = try read("<p>Dòng  một <br>\n dòng&nbsp;&nbsp;hai<br><br>")
    #expect(page.body == [.paragraph("Dòng một\ndòng hai")])
  }

  @Test("keeps the lines and blanks of pre")
  func pre() throws {
    #expect(try read("<pre>Số:   12\n  Tân Lộc Hạ</pre>").body == [.paragraph("Số:   12\n  Tân Lộc Hạ")])
  }

  @Test("leaves scripts and styles out")
  func scripts() throws {
    let page = try read("<style>p{}</style><p>Trước<script>document.write('<p>lạ')</script> sau<SCRIPT>x</SCRIPT>")
    #expect(page.text == "Trước sau")
    #expect(page.warnings.isEmpty)
  }

  @Test("takes a later title of a drawing for text")
  func drawings() throws {
    let page = try read("<title>Trang</title><p>Bản đồ<svg><title>Ranh giới</title></svg>")
    #expect(page.title == "Trang")
    #expect(page.text.contains("Ranh giới"))
  }
}

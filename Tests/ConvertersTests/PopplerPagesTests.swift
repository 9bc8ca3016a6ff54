import NoticeModel
import Testing

@testable import Converters

@Suite("Pages of poppler's XML and tables of tesseract")
struct PopplerPagesTests {
  @Test("counts the letters of each page and puts readings in their place")
  func insertsReadings() {
    let xml =
      "<pdf2xml>\n<page number=\"1\" height=\"1263\" width=\"892\">\n<text font=\"0\">Số 12</text>\n</page>\n<page number=\"2\" height=\"600\" width=\"400\">\n</page>\n</pdf2xml>"
    var pages = PopplerPages(Array(xml.utf8))
    #expect(pages.pages.map(\.number) == [1, 2])
    #expect(pages.pages.map(\.letters) == [4, 0])
    #expect(pages.pages[1].width == 400)
    #expect(pages.pages[1].height == 600)
    pages.insert([
      1: PictureReading(confidence: 87, letters: 3, xml: Array("<text>hai</text>\n".utf8), width: 0, height: 0)
    ])
    let whole = String(decoding: pages.bytes, as: UTF8.self)
    #expect(
      whole.contains(
        "<page number=\"2\" height=\"600\" width=\"400\" ocr=\"87\">\n<text>hai</text>\n</page>\n</pdf2xml>"))
    #expect(
      whole.hasPrefix("<pdf2xml>\n<page number=\"1\" height=\"1263\" width=\"892\">\n<text font=\"0\">Số 12</text>"))
  }

  @Test(
    "takes pages that were cut off",
    arguments: ["", "<page", "<page number=\"x\">", "<page number=\"1\" ><text>a", "</page>"])
  func cutOff(xml: String) {
    var pages = PopplerPages(Array(xml.utf8))
    let count = pages.pages.count
    pages.insert([0: PictureReading(confidence: 1, letters: 1, xml: Array("<text>b</text>".utf8), width: 0, height: 0)])
    #expect(PopplerPages(pages.bytes).pages.count == count)
  }

  @Test("reads lines of words, parts them at wide gaps and leaves out specks")
  func readsTable() throws {
    let rows = [
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
      "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t", "4\t1\t1\t1\t1\t0\t300\t300\t1900\t40\t-1\t",
      "5\t1\t1\t1\t1\t1\t300\t300\t100\t40\t96.5\tSố:", "5\t1\t1\t1\t1\t2\t420\t300\t200\t40\t90.5\t7<8&9",
      "5\t1\t1\t1\t1\t3\t1500\t300\t200\t40\t83\tngày", "5\t1\t1\t1\t1\t4\t1720\t300\t10\t40\t3.2\t|",
      "5\t1\t1\t1\t1\t5\t1740\t300\t10\t40\tnan\tx", "5\t9999999999\tx", "",
    ]
    let readings = TesseractTable.readings(of: Array(rows.joined(separator: "\n").utf8)) { _ in 0.36 }
    let page = try #require(readings.first)
    #expect(readings.count == 1)
    #expect(page.confidence == 90)
    #expect(
      String(decoding: page.xml, as: UTF8.self)
        == "<text top=\"108\" left=\"108\" width=\"115\" height=\"14\">Số: 7&lt;8&amp;9</text>\n<text top=\"108\" left=\"540\" width=\"72\" height=\"14\">ngày</text>\n"
    )
  }

  @Test("knows how wide pictures are, and of damaged ones nothing")
  func pictureWidths() {
    let png: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 3, 0,
    ]
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 3, 0, 4, 0, 1, 1]
    let tiff: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0, 1, 3, 0, 1, 0, 0, 0, 0, 4, 0, 0]
    for picture in [png, jpeg, tiff] {
      #expect(PictureSize.width(of: picture) == 1_024)
      for count in picture.indices.dropLast(6) {
        #expect(PictureSize.width(of: Array(picture[..<count])) ?? 0 <= 1_024)
      }
    }
    #expect(PictureSize.width(of: Array("GIF89a".utf8)) == nil)
    #expect(PictureSize.width(of: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0]) == nil)
  }
}

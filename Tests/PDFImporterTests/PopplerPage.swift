import ImporterKit
import NoticeModel

@testable import PDFImporter

/// Builds poppler's XML for tests: A4 pages of 892 × 1263 pixels with text of 18 pixels.
struct PopplerPage {
  var xml = ""
  private var count = 0

  /// Adds a page of `<text>` elements.
  mutating func page(_ texts: [String], attributes: String = "") {
    count += 1
    xml +=
      "<page number=\"\(count)\" position=\"absolute\" top=\"0\" left=\"0\" height=\"1263\" width=\"892\"\(attributes)>\n"
    xml += texts.joined(separator: "\n") + "\n</page>\n"
  }

  static func font(_ id: Int, _ family: String, size: Int = 18) -> String {
    "\t<fontspec id=\"\(id)\" size=\"\(size)\" family=\"\(family)\" color=\"#000000\"/>"
  }

  /// A stretch of text; letters are 8 pixels wide unless `width` is given.
  static func text(_ top: Int, _ left: Int, _ text: String, width: Int? = nil, font: Int = 0, height: Int = 20)
    -> String
  {
    let width = width ?? text.unicodeScalars.count * 8
    return
      "<text top=\"\(top)\" left=\"\(left)\" width=\"\(width)\" height=\"\(height)\" font=\"\(font)\">\(text)</text>"
  }

  /// Lines of running text from the left margin to the right one, under each other.
  static func lines(_ top: Int, _ texts: [String]) -> [String] {
    texts.enumerated().map { text(top + $0.offset * 24, 120, $0.element, width: 680) }
  }

  func extraction(encoding: String? = nil) throws -> Extraction {
    let whole =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pdf2xml producer=\"poppler\" version=\"22.12.0\">\n\(xml)</pdf2xml>\n"
    return try Self.extraction(Array(whole.utf8), encoding: encoding)
  }

  static func extraction(_ bytes: [UInt8], encoding: String? = nil) throws -> Extraction {
    try PDFImporter().extract(
      Original(
        source: Source(collection: "tan-loc-ha", path: "tb/164.pdf"), bytes: bytes, mediaType: MediaType.popplerXML,
        encoding: encoding))
  }
}

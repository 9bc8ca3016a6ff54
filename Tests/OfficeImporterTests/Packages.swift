import ImporterKit
import NoticeModel
import OfficeImporter

/// Builds office packages out of small pieces of XML.
enum Packages {
  static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  static let strictWord = "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""

  /// A zip of stored entries, and of entries that somebody packed (with a checksum that is wrong).
  static func zip(
    _ parts: [(name: String, text: String)], packed: [(name: String, data: [UInt8])] = [], flags: UInt16 = 0
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    let entries = parts.map { ($0.name, Array($0.text.utf8), 0) } + packed.map { ($0.name, $0.data, 8) }
    for entry in entries {
      let (name, data) = (Array(entry.0.utf8), entry.1)
      let start = bytes.count
      var head = little(20, 2) + little(Int(flags), 2) + little(entry.2, 2) + little(0, 4)
      head += little(Int(crc32(data)), 4) + little(data.count, 4) + little(data.count, 4) + little(name.count, 2)
      head += little(0, 2)
      bytes += little(0x0403_4B50, 4) + head + name + data
      directory += little(0x0201_4B50, 4) + little(20, 2) + head + little(0, 2) + little(0, 2) + little(0, 2)
      directory += little(0, 4) + little(start, 4) + name
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    return bytes + directory + end + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }

  /// A DOCX with this body; `parts` stand beside it.
  static func docx(
    _ body: String, namespace: String = word, parts: [(name: String, text: String)] = []
  ) -> [UInt8] {
    let more =
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
    let document = "<w:document \(namespace) \(more)><w:body>\(body)</w:body></w:document>"
    return zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", document)] + parts)
  }

  static func relationships(_ entries: [(id: String, type: String, target: String)]) -> (name: String, text: String) {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let lines = entries.map { entry in
      let mode = entry.type == "hyperlink" ? " TargetMode=\"External\"" : ""
      return "<Relationship Id=\"\(entry.id)\" Type=\"\(base)/\(entry.type)\" Target=\"\(entry.target)\"\(mode)/>"
    }
    let text =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(lines.joined())"
      + "</Relationships>"
    return ("word/_rels/document.xml.rels", text)
  }

  static let openDocument =
    ["office", "text", "table", "style"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    .joined(separator: " ")
    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  /// An OpenDocument in one file; `kind` is `text`, `spreadsheet` or `presentation`.
  static func flat(_ body: String, kind: String = "text", before: String = "") -> [UInt8] {
    let whole =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document \(openDocument)>\(before)<office:body><office:\(kind)>"
      + "\(body)</office:\(kind)></office:body></office:document>"
    return Array(whole.utf8)
  }

  static func original(_ bytes: [UInt8], _ name: String) -> Original {
    Original(
      source: Source(collection: "", path: name), bytes: bytes, mediaType: MediaType.sniff(bytes, name: name))
  }

  static func read(_ bytes: [UInt8], _ name: String = "van-ban.docx") throws -> Extraction {
    try OfficeImporter().extract(original(bytes, name))
  }

  /// A paragraph with runs as they are given.
  static func p(_ runs: String...) -> String { "<w:p>\(runs.joined())</w:p>" }
  static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

extension Extraction {
  var codes: [ImportWarning.Code] { warnings.map(\.code) }
}

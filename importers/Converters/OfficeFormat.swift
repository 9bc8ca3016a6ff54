import NoticeModel

/// The office formats that LibreOffice reads for us, told from the bytes and never from the name.
enum OfficeFormat: String, CaseIterable {
  case word = "doc"
  case excel = "xls"
  case powerPoint = "ppt"
  case richText = "rtf"
  case excelPackage = "xlsx"
  case powerPointPackage = "pptx"
  case openSpreadsheet = "ods"
  case openPresentation = "odp"
  /// An OOXML package behind a password, wrapped into OLE.
  case encryptedPackage = "encrypted"

  /// The ending that tells LibreOffice what comes.
  var ending: String { rawValue }

  var result: FlatODF {
    switch self {
    case .word, .richText, .encryptedPackage: .text
    case .excel, .excelPackage, .openSpreadsheet: .spreadsheet
    case .powerPoint, .powerPointPackage, .openPresentation: .presentation
    }
  }

  /// Nil where the bytes are none of them.
  init?(_ bytes: [UInt8]) {
    let found: OfficeFormat?
    if bytes.starts(with: OLEDirectory.magic) {
      found = Self.ole(bytes)
    } else if bytes.starts(with: "{\\rtf".utf8) {
      found = .richText
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      found = Self.package(bytes)
    } else {
      found = nil
    }
    guard let found else { return nil }
    self = found
  }

  private static func ole(_ bytes: [UInt8]) -> OfficeFormat? {
    guard let streams = OLEDirectory(bytes)?.streams else { return nil }
    let formats: [(stream: String, format: OfficeFormat)] = [
      ("EncryptedPackage", .encryptedPackage), ("WordDocument", .word), ("Workbook", .excel), ("Book", .excel),
      ("PowerPoint Document", .powerPoint),
    ]
    return formats.first { streams[$0.stream] != nil }?.format
  }

  private static func package(_ bytes: [UInt8]) -> OfficeFormat? {
    // OpenDocument packages start with their media type, stored as it is.
    let start = bytes.prefix(38 + 64).dropFirst(30)
    for (kind, format) in [("spreadsheet", Self.openSpreadsheet), ("presentation", .openPresentation)]
    where start.starts(with: "mimetypeapplication/vnd.oasis.opendocument.\(kind)".utf8) {
      return format
    }
    let parts: [String: OfficeFormat] = [
      "xl/workbook.xml": .excelPackage, "xl/workbook.bin": .excelPackage, "ppt/presentation.xml": .powerPointPackage,
    ]
    return ZIPNames.first(of: Set(parts.keys), in: bytes).flatMap { parts[$0] }
  }
}

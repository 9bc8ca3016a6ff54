/// Tells a document behind a password from a damaged one, once LibreOffice has failed on it.
///
/// Not asked before: some are encrypted with a password that every program knows, and LibreOffice reads those.
enum OfficeEncryption {
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    guard let streams = OLEDirectory(bytes)?.streams else { return false }
    if let start = streams["WordDocument"] { return isWord(bytes, from: start) }
    if let start = streams["Workbook"] ?? streams["Book"] { return isExcel(bytes, from: start) }
    return streams["EncryptedSummary"] != nil
  }

  /// [MS-DOC] FibBase: the bit fEncrypted behind five numbers of two bytes.
  private static func isWord(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes.uint16(at: start + 10).map { $0 & 0x0100 != 0 } ?? false
  }

  /// [MS-XLS] FilePass is among the first records; each is a type, a length and as many bytes.
  private static func isExcel(_ bytes: [UInt8], from start: Int) -> Bool {
    var offset = start
    while offset < start + 512 {
      guard let type = bytes.uint16(at: offset), let length = bytes.uint16(at: offset + 2) else { return false }
      if type == 0x002F { return true }
      offset += 4 + length
    }
    return false
  }
}

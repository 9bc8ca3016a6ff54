/// The names in a ZIP file's own list at its end: enough to tell a spreadsheet from a presentation.
enum ZIPNames {
  /// Names looked at; office packages have their main part among the first.
  private static let limit = 4_096

  /// The first name that is one of `names`. Linear in the number of entries, reads no contents.
  static func first(of names: Set<String>, in bytes: [UInt8]) -> String? {
    guard var offset = listStart(of: bytes) else { return nil }
    for _ in 0..<limit {
      guard bytes.uint32(at: offset) == 0x0201_4B50, let length = bytes.uint16(at: offset + 28),
        let extra = bytes.uint16(at: offset + 30), let comment = bytes.uint16(at: offset + 32)
      else { return nil }
      let start = offset + 46
      guard start + length <= bytes.count else { return nil }
      let name = String(decoding: bytes[start..<start + length], as: UTF8.self)
      if names.contains(name) { return name }
      offset = start + length + extra + comment
    }
    return nil
  }

  /// The end record stands in the last 64 KiB, before a comment.
  private static func listStart(of bytes: [UInt8]) -> Int? {
    var place = bytes.count - 22
    let lowest = max(0, place - 65_535)
    while place >= lowest {
      if bytes.uint32(at: place) == 0x0605_4B50 { return bytes.uint32(at: place + 16) }
      place -= 1
    }
    return nil
  }
}

/// The one line in front of each record of an ARC file, the Internet Archive's format before WARC (1996 and later).
///
/// Version 1 is `URL address date type length`; version 2 has result code, checksum, location, offset and file name
/// between type and length. URLs with blanks in them were written as they came, so the line is read from its end.
/// Source: "Arc File Format", Mike Burner and Brewster Kahle, 15 September 1996.
struct ARCHeader: Sendable, Hashable {
  var url: String
  /// Digits as they stand; `YYYYMMDDhhmmss` where the writer kept to the format.
  var date: String
  var contentType: String
  /// The bytes of the block; nil where the line does not say a number.
  var length: Int?

  /// Nil where `line` is no such header: too few parts, no URL, no date where one must be.
  init?(line: ArraySlice<UInt8>) {
    let parts = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 })
    guard parts.count >= 5, let last = parts.last, let address = parts.first, ARCHeader.hasScheme(address) else {
      return nil
    }
    // The date is the last part of so many digits that stands behind an address.
    guard
      let index = parts.indices.dropFirst(2).dropLast(2).last(where: {
        ARCHeader.isDate(parts[$0]) && ARCHeader.isAddress(parts[$0 - 1])
      })
    else { return nil }
    url = parts[..<(index - 1)].map(ARCHeader.text).joined(separator: " ")
    date = ARCHeader.text(parts[index])
    // In version 2, six more parts follow the type.
    let isSecond = parts.count - index == 8
    let type = isSecond ? parts[(index + 1)...(index + 1)] : parts[(index + 1)..<(parts.count - 1)]
    contentType = type.map(ARCHeader.text).joined(separator: " ")
    let digits = ARCHeader.text(last)
    length = last.allSatisfy({ (0x30...0x39).contains($0) }) ? Int(digits) : nil
  }

  private static func isDate(_ part: ArraySlice<UInt8>) -> Bool {
    (12...20).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// An IP address, or the `-` of a record that has none.
  private static func isAddress(_ part: ArraySlice<UInt8>) -> Bool {
    part.elementsEqual([0x2D])
      || part.count <= 45
        && part.allSatisfy {
          (0x30...0x3A).contains($0) || $0 == 0x2E || (0x61...0x66).contains($0 | 0x20)
        }
  }

  /// `http://…`, `dns:…`, `filedesc://…`: letters and a colon.
  private static func hasScheme(_ part: ArraySlice<UInt8>) -> Bool {
    guard let colon = part.firstIndex(of: UInt8(ascii: ":")), colon != part.startIndex else { return false }
    return part[..<colon].allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return WARCAddress.text(bytes)
  }
}

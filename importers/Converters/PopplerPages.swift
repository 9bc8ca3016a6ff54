/// Poppler's XML as pages, to which read pictures are added.
struct PopplerPages {
  struct Page {
    var number: Int
    /// Pixels at 108 an inch.
    var width: Int
    var height: Int
    /// Letters and digits in its text.
    var letters: Int
    /// Where its start tag ends, and where its end tag stands.
    fileprivate var head: Int
    fileprivate var end: Int
  }

  private(set) var bytes: [UInt8]
  private(set) var pages: [Page] = []

  /// Looks for `<page …>` and `</page>` and counts the letters between tags. The end of a page that a killed program
  /// left open is the end of the bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        let byte = bytes[index] | 0x20
        let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(bytes[index]) || bytes[index] >= 0xC3
        if isLetter, !pages.isEmpty { pages[pages.count - 1].letters += 1 }
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      let tag = bytes[index..<end]
      if tag.starts(with: "<page ".utf8) {
        pages.append(
          Page(
            number: Self.number("number", in: tag), width: Self.number("width", in: tag),
            height: Self.number("height", in: tag), letters: 0, head: end, end: bytes.count))
      } else if tag.starts(with: "</page".utf8), !pages.isEmpty {
        pages[pages.count - 1].end = index
      }
      index = end + 1
    }
  }

  /// Puts the lines of read pictures into their pages, by the page's place.
  mutating func insert(_ readings: [Int: PictureReading]) {
    var output: [UInt8] = []
    var copied = 0
    for place in pages.indices {
      guard let reading = readings[place] else { continue }
      let page = pages[place]
      output += bytes[copied..<min(page.head, bytes.count)]
      output += " ocr=\"\(reading.confidence)\"".utf8
      output += bytes[min(page.head, bytes.count)..<page.end]
      output += reading.xml
      copied = page.end
    }
    bytes = output + bytes[copied...]
  }

  /// The whole number of ` name="…"`, at most six digits; 0 where there is none.
  private static func number(_ name: String, in tag: ArraySlice<UInt8>) -> Int {
    for attribute in tag.prefix(400).split(separator: 0x20) {
      let parts = attribute.split(separator: UInt8(ascii: "\""), maxSplits: 2)
      guard parts.count >= 2, parts[0].elementsEqual("\(name)=".utf8) else { continue }
      return Int(String(decoding: parts[1].prefix(6), as: UTF8.self)) ?? 0
    }
    return 0
  }
}

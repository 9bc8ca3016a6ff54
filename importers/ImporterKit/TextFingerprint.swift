import NoticeModel
import VietnameseText

/// What near-identical documents share: the words of their main text, one after the other, and the fields.
///
/// A printer version and a mirror of a page differ in layout, blanks, punctuation and a few lines of the portal, never in
/// a word. Two decisions made from one template differ in one word: a number, a date, a parcel, a name. Any word may be a
/// name, so none may differ; a measure of similarity would have to know which words matter. See decision 0014.
enum TextFingerprint {
  /// Shorter texts say too little to be called the same.
  private static let fewestWords = 40

  /// Nil for a text that is too short.
  ///
  /// - Parameters:
  ///   - body: the main text.
  ///   - title: of the page; a heading that repeats it does not count twice.
  ///   - fields: what must be equal beside the text.
  static func of(_ body: [Block], title: String, fields: [String?]) -> UInt64? {
    var hash = Hash()
    var words = 0
    for block in body {
      let text = block.text
      if text == title || isPortalLine(text) { continue }
      words += hash.add(text)
    }
    guard words >= fewestWords else { return nil }
    _ = hash.add(title)
    for field in fields {
      hash.separate()
      _ = hash.add(field ?? "")
    }
    return hash.value
  }

  /// Lines that portals put around a text, folded: buttons of the page, not words of the document.
  private static let portalLines: Set<String> = [
    "in", "in trang", "in trang nay", "in bai viet", "in bai", "ban in", "xem ban in", "trang in", "print", "gui email",
    "gui cho ban be", "gui bai viet", "email", "quay lai", "tro lai", "ve trang truoc", "ve dau trang", "len dau trang",
    "dau trang", "chia se", "facebook", "zalo", "dong", "dong cua so", "co chu", "tang co chu", "giam co chu",
    "phong to", "thu nho", "nghe doc bai", "luu bai viet", "theo doi", "phan hoi", "binh luan", "cac tin khac",
  ]

  private static func isPortalLine(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let folded = Folding.folded(text)
    let words = folded.utf8.split { !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0)) }
    return portalLines.contains(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
  }

  /// FNV-1a over the bytes of words, which are parted by everything that is neither letter nor digit.
  private struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func separate() { mix(0x1F) }

    /// Returns the number of words.
    mutating func add(_ text: String) -> Int {
      var text = text
      var words = 0
      text.withUTF8 { bytes in
        var isWord = false
        var at = 0
        while at < bytes.count {
          let length = Self.punctuation(bytes, at)
          if length > 0 {
            if isWord { mix(0x20) }
            isWord = false
            at += length
            continue
          }
          if !isWord { words += 1 }
          isWord = true
          mix(SmallLetters.byte(bytes, at))
          at += 1
        }
        if isWord { mix(0x20) }
      }
      return words
    }

    /// The bytes of the blank or mark at a place; 0 for a letter or digit. A raised 2 or 3 is a digit.
    private static func punctuation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
      let byte = bytes[at]
      if byte < 0x80 {
        return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) ? 0 : 1
      }
      // No-break space, guillemets and the raised dot of Latin-1; general punctuation.
      if byte == 0xC2, at + 1 < bytes.count, [0xA0, 0xAB, 0xAD, 0xB7, 0xBB].contains(bytes[at + 1]) { return 2 }
      if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 || bytes[at + 1] == 0x81 { return 3 }
      return 0
    }

    private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}

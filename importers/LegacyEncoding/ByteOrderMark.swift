/// The mark at the very start of a text that names its Unicode encoding.
struct ByteOrderMark {
  let charset: Charset
  let length: Int

  /// Nil where there is none.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (charset, length) = (.utf8, 3)
    } else if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]), ByteOrderMark.isUTF32(bytes, bigEndian: true) {
      (charset, length) = (.utf32(bigEndian: true), 4)
    } else if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]), ByteOrderMark.isUTF32(bytes, bigEndian: false) {
      (charset, length) = (.utf32(bigEndian: false), 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (charset, length) = (.utf16(bigEndian: false), 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (charset, length) = (.utf16(bigEndian: true), 2)
    } else {
      return nil
    }
  }

  /// The UTF-32 mark is also the start of UTF-16 text whose first character is NUL: the first units tell them apart.
  private static func isUTF32(_ bytes: [UInt8], bigEndian: Bool) -> Bool {
    let sample = bytes.prefix(256)
    return WideDecoder.utf32(sample.prefix(sample.count & ~3), bigEndian: bigEndian).invalid == 0
  }
}

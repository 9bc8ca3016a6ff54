/// Folding: the form of a text in which case, diacritics and `đ`/`d` no longer matter.
public enum Folding {
  /// The text in lower case, without diacritics, `đ` as `d`, compatibility letters plain; everything else unchanged.
  ///
  /// `Ủy ban nhân dân huyện Tân Lộc Hạ` becomes `uy ban nhan dan huyen tan loc ha`. Composed and decomposed spellings
  /// give the same text. Soft hyphens, zero width and direction characters vanish; no-break spaces become spaces. The
  /// words of the result are the words that the index holds. Linear in the text.
  public static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let tables = FoldTables.shared
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte < 0x80 {
          output.append(lowercased(byte))
          at += 1
          continue
        }
        let (code, size) = scalar(in: bytes, at: at)
        let value = tables.value(of: code)
        switch FoldTables.role(value) {
        case .letter:
          tables.replacement(value, original: bytes[at..<at + size], into: &output)
        case .separator:
          if code == 0xA0 || code == 0x2007 || code == 0x202F {
            output.append(0x20)
          } else {
            output.append(contentsOf: bytes[at..<at + size])
          }
        case .mark, .joiner: break
        }
        at += size
      }
      return String(decoding: output, as: UTF8.self)
    }
  }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

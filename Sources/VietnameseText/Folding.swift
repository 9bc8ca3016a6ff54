/// Folding: the form of a text in which case, diacritics and `đ`/`d` no longer matter.
public enum Folding {
  /// The text in lower case, without diacritics, `đ` as `d`, compatibility letters plain; everything else unchanged.
  ///
  /// `Ủy ban nhân dân huyện Tân Lộc Hạ` becomes `uy ban nhan dan huyen tan loc ha`. Composed and decomposed spellings
  /// give the same text. Soft hyphens, zero width and direction characters vanish; no-break spaces become spaces. The
  /// words of the result are the words that the index holds. Linear in the text.
  public static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: folded(utf8: $0), as: UTF8.self) }
  }

  /// The same of a part of a text, which is not copied for it.
  public static func folded(_ text: Substring) -> String {
    var text = text
    return text.withUTF8 { String(decoding: folded(utf8: $0), as: UTF8.self) }
  }

  /// The folded bytes of well-formed UTF-8, for readers that look at bytes only.
  public static func folded(utf8 bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
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
      let letter = tables.single(of: code)
      if letter != 0 {
        output.append(letter)
        at += size
        continue
      }
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
    return output
  }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

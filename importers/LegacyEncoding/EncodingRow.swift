/// A row of the tables in `EncodingRows`: the bytes of a letter and its code point.
struct EncodingRow {
  /// One to three bytes, the first highest.
  let bytes: UInt32
  let length: Int
  let scalar: UInt16

  /// The rows of a table; what is none is passed over.
  static func rows(in text: String) -> [EncodingRow] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { item in
      let halves = item.split(separator: "=")
      guard halves.count == 2, let bytes = UInt32(halves[0], radix: 16), let scalar = UInt16(halves[1], radix: 16)
      else { return nil }
      return EncodingRow(bytes: bytes, length: halves[0].utf8.count / 2, scalar: scalar)
    }
  }
}

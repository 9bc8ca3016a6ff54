/// Text of a replayed page as markup.
enum ReplayText {
  /// Appends text whose references are undone: for attributes, and for elements whose text has none.
  static func append(_ text: ArraySlice<UInt8>, to markup: inout [UInt8]) {
    append(text, isSource: false, to: &markup)
  }

  /// Appends text of a page as written: its references stay, which are letters and signs and never markup.
  static func append(source text: Slice<UnsafeBufferPointer<UInt8>>, to markup: inout [UInt8]) {
    append(text, isSource: true, to: &markup)
  }

  /// Stretches without a sign are copied whole; controls that no page can have are left out.
  private static func append<Bytes: RandomAccessCollection<UInt8>>(
    _ text: Bytes, isSource: Bool, to markup: inout [UInt8]
  ) where Bytes.Index == Int {
    var copied = text.startIndex
    for index in text.indices where isSign[Int(text[index])] {
      let written: StaticString
      switch text[index] {
      case UInt8(ascii: "<"): written = "&lt;"
      case UInt8(ascii: ">"): written = "&gt;"
      case UInt8(ascii: "\""): written = "&quot;"
      case UInt8(ascii: "&"):
        if isSource { continue }
        written = "&amp;"
      default: written = ""
      }
      markup.append(contentsOf: text[copied..<index])
      written.withUTF8Buffer { markup.append(contentsOf: $0) }
      copied = index + 1
    }
    markup.append(contentsOf: text[copied...])
  }

  private static let isSign: [Bool] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "&"): true
    default: false
    }
  }
}

public import LegacyEncoding

/// A page in Unicode, and how it was read.
public struct RewrittenPage: Sendable {
  public var bytes: [UInt8]
  public var reading: EncodingReading
  /// Nothing had to be converted: the bytes are those that came in.
  public var isUnchanged: Bool

  public init(bytes: [UInt8], reading: EncodingReading, isUnchanged: Bool) {
    (self.bytes, self.reading, self.isUnchanged) = (bytes, reading, isUnchanged)
  }
}

/// Converts a web page to UTF-8 and leaves its markup as it is, byte for byte.
///
/// Only what people read changes: text, title, descriptions, and the attributes that show text; with it the declared
/// encoding, and the names of legacy fonts, in which Unicode letters would not show. Scripts, comments, addresses and
/// all other markup stay, as does every text that says what it says already.
public enum PageRewriter {
  /// - Parameter encoding: The encoding that a person named; goes before everything.
  ///
  /// Linear. A page without legacy text comes back as it was.
  public static func rewritten(_ bytes: [UInt8], encoding: String? = nil) -> RewrittenPage {
    let source = CharsetDecoder.open(bytes, declared: MetaCharset.declared(in: bytes), override: encoding)
    return source.utf8.withUnsafeBufferPointer { utf8 in
      var page = PageSource(utf8)
      page.read()
      let restored = TextRestorer.pieces(page.lines.pool, of: source)
      var edits = page.lines.places.compactMap { place in
        place.text.written(as: restored.pieces[place.line][place.run], in: utf8)
          .map { SourceEdit(place.text.range, $0) }
      }
      let isConverted = !edits.isEmpty
      let isSame = !isConverted && isSameBytes(bytes, source.utf8)
      let hasLetters = isConverted || source.utf8.contains { $0 >= 0x80 }
      if isSame, !(hasLetters && page.isMislabelled) {
        return RewrittenPage(bytes: bytes, reading: restored.reading, isUnchanged: true)
      }
      if isConverted { edits += page.fonts }
      edits += page.labels
      if hasLetters, !page.isLabelled {
        edits.append(SourceEdit(page.head..<page.head, "<meta charset=\"\(CharsetDeclaration.label)\">"))
      }
      return RewrittenPage(bytes: apply(edits, to: source.utf8), reading: restored.reading, isUnchanged: false)
    }
  }

  /// True where the text is the bytes as they came, but for a byte order mark.
  private static func isSameBytes(_ bytes: [UInt8], _ utf8: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].elementsEqual(DecodedText.plain(utf8[...]))
  }

  private static func apply(_ edits: [SourceEdit], to utf8: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count + utf8.count / 4)
    var copied = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= copied {
      output += DecodedText.plain(utf8[copied..<edit.range.lowerBound])
      output += edit.bytes
      copied = edit.range.upperBound
    }
    output += DecodedText.plain(utf8[copied...])
    return output
  }
}

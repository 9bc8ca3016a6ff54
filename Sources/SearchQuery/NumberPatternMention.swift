import DocumentNumbers
import NoticeModel

extension NumberPattern {
  /// The number that a query names among other words (`thông báo 164 ngày 22/7/2013`), and the Unicode scalars on which
  /// it stands, from its first digit to after its last symbol; nil if there is none.
  ///
  /// The rest of the query is still to be searched. Ask `isWhole` before one document is taken for the one meant.
  public static func within(_ text: String) -> (pattern: NumberPattern, scalars: Range<Int>)? {
    if let part = DocumentNumber.partial(text), !part.symbols.isEmpty, let pattern = NumberPattern(asked: text) {
      return (pattern, 0..<text.unicodeScalars.count)
    }
    return DocumentNumber.mention(in: text).map { (NumberPattern($0.number), $0.scalars) }
  }
}

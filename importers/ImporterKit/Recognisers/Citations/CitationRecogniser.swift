import DocumentNumbers
public import NoticeModel

/// Finds the documents that a text cites (viện dẫn; NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 6): by number, or
/// laws by name, with what the text has to do with them.
///
/// One pass over the words; every look around a citation is bounded, so that the whole is linear in the text.
public enum CitationRecogniser {
  /// Whether a text that is no official document itself is worth a look: a digit, a slash and a capital
  /// letter in a row, as nearly every number has. Most pages of a portal have none.
  public static func mayCite(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      for index in utf8.indices.dropFirst() where utf8[index] == UInt8(ascii: "/") {
        guard (0x30...0x39).contains(utf8[index - 1]), index + 1 < utf8.count else { continue }
        let next = utf8[index + 1]
        if (0x41...0x5A).contains(next) || next == 0xC4 { return true }
      }
      return false
    }
  }

  /// The citations of a document's plain text (blocks joined by line ends, table cells by tabs), in order.
  ///
  /// `own` is the document's own number, whose mentions are no citations. Spans count the Unicode scalars of `text`.
  public static func citations(in text: String, own: DocumentNumber?) -> [Citation] {
    var scan = CitationScan(text, own: own)
    scan.run()
    return scan.citations
  }
}

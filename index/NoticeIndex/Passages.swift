import CVietnameseFTS5

/// How long texts are cut for the index: one hit a document, its best passage shown.
///
/// The passages of a version stand in `search` under the version's id and the numbers behind it, which no other version
/// gets. Almost every text is one passage.
enum Passages {
  /// More than any text of the largest document that is read can have.
  static let maximum = 4_096

  /// The passages of `text` in order, at least one.
  static func of(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count > shortest else { return [String(decoding: bytes, as: UTF8.self)] }
      var passages: [String] = []
      bytes.withMemoryRebound(to: CChar.self) { chars in
        var start: Int64 = 0
        var end: Int64 = 0
        while passages.count < maximum,
          tracuu_passage(chars.baseAddress, Int64(chars.count), Int32(passages.count), &start, &end)
        {
          passages.append(String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self))
        }
      }
      return passages
    }
  }

  /// Texts up to here are never cut.
  private static let shortest = 32 << 10
}

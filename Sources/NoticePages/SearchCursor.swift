import NoticeModel
public import SearchQuery

/// The `cursor` of the API: where a result list goes on, in a form that asks for nothing but to be given back.
///
/// All that is to be known is in it, so the service keeps nothing for those who page. It belongs to one search: its check
/// refuses it behind other words, filters or another order, and finds damaged ones. It is no secret; whoever forged one
/// could only ask for hits that anybody may ask for.
public enum SearchCursor {
  /// Letters, digits and dots, at most ``longest``.
  ///
  /// - Parameter search: What makes a search itself: the parameters without those of paging.
  public static func text(_ position: SearchPosition, of search: String) -> String {
    let fields: [String] =
      switch position {
      case .place(let place, let generation): ["p", String(place), hex(generation)]
      case .behind(let key, let generation):
        [
          "k", String(key.score.bitPattern, radix: 16), String(key.rowid), key.document.hex,
          generation.map(hex) ?? "",
        ]
      }
    let content = ([version] + fields).joined(separator: separator)
    return content + separator + check(of: content, search)
  }

  /// Reads a cursor of the same search; nil for any other text.
  public static func position(_ text: String, of search: String) -> SearchPosition? {
    guard text.utf8.count <= longest else { return nil }
    let fields = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let position: SearchPosition?
    switch (fields.count, fields.dropFirst().first) {
    case (5, "p"):
      position = Int(fields[2]).flatMap { place in
        guard (1...SearchPosition.headRows).contains(place), let generation = Int64(fields[3], radix: 16) else {
          return nil
        }
        return .place(place, generation: generation)
      }
    case (7, "k"):
      position = UInt64(fields[2], radix: 16).flatMap { bits in
        let generation = Int64(fields[5], radix: 16)
        guard let rowid = UInt32(fields[3]), let document = NoticeID(hex: fields[4]),
          (generation == nil) == fields[5].isEmpty
        else { return nil }
        let key = SearchKey(score: Double(bitPattern: bits), rowid: rowid, document: document)
        return .behind(key, generation: generation)
      }
    default: position = nil
    }
    // Numbers have several spellings; only the one that was given counts. What is no number has no place in an order.
    guard let position, self.text(position, of: search) == text else { return nil }
    if case .behind(let key, _) = position, !key.score.isFinite { return nil }
    return position
  }

  private static let version = "1"
  private static let separator = "."
  private static let longest = 128

  private static func hex(_ number: Int64) -> String { String(number, radix: 16) }

  private static func check(of content: String, _ search: String) -> String {
    "\(search)\n\(content)".utf8.fingerprint
  }
}

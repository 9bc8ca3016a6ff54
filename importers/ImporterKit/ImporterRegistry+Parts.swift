public import NoticeModel

extension ImporterRegistry {
  /// Reads `original` together with the parts it turns out to show (frames), as far as `part` can give them. Parts may
  /// name further parts; three rounds reach as deep as real framesets go.
  ///
  /// - Returns: the reading, and the bytes of every part that is in it, by reference.
  public func extractWithParts(
    _ original: Original, part: (String) -> [UInt8]?
  ) throws(ImportError) -> (extraction: Extraction, parts: [String: [UInt8]]) {
    var extraction = try extract(original)
    var parts: [String: [UInt8]] = [:]
    for _ in 0..<3 {
      var hasNew = false
      for reference in extraction.frames where parts[reference] == nil {
        guard let bytes = part(reference) else { continue }
        parts[reference] = bytes
        hasNew = true
      }
      guard hasNew else { break }
      var whole = original
      whole.parts = parts
      extraction = try extract(whole)
    }
    return (extraction, parts)
  }
}

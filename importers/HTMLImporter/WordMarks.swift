/// What Word writes into the styles of pages that it saves.
///
/// A list item is a paragraph with `mso-list:l0 level1 lfo1`; the bullet or number that browsers are to show stands in
/// a span with `mso-list:Ignore`, as text.
struct WordMarks {
  /// The depth of the span around a bullet, and where it begins in the line.
  private var marker: (depth: Int, start: Int)?

  private static let list = Phrases(["mso-list:"])
  private static let noList = Phrases(["mso-list:none"])
  private static let bullet = Phrases(["mso-list:Ignore", "mso-list:ignore"])

  static func isListItem(_ style: String?) -> Bool {
    guard let style, list.stand(in: style) else { return false }
    return !noList.stand(in: style)
  }

  /// Notes where a bullet begins, when the style is that of one.
  mutating func start(_ style: String, at depth: Int, in place: Int) {
    guard marker == nil, style.utf8.count < 60, Self.bullet.stand(in: style) else { return }
    marker = (depth, place)
  }

  /// Where the bullet began, when its element ends.
  mutating func end(at depth: Int) -> Int? {
    guard let marker, marker.depth == depth else { return nil }
    self.marker = nil
    return marker.start
  }
}

/// Alternative texts that say nothing: the name of the picture's file.
enum PictureName {
  static func isName(_ text: String) -> Bool {
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")), !text.utf8.contains(0x20) else { return false }
    return ["jpg", "jpeg", "gif", "png", "bmp", "svg", "webp"].contains(text[dot...].dropFirst().lowercased())
  }
}

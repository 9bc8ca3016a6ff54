/// A page's place among its portal's categories as one text, highest first: `Tin tức › Thông báo`.
public enum CategoryText {
  /// Longer texts are no place in a portal; records have columns of any kind under this name.
  public static let longest = 300
  private static let separators: Set<Unicode.Scalar> = ["›", "»", ">"]

  public static func text(of names: [String]) -> String {
    names.joined(separator: " › ")
  }

  /// The names in a text whose steps are written `›`, `»` or `>`; none where it is blank or too long to be a place.
  public static func names(in text: String) -> [String] {
    guard text.utf8.count <= longest else { return [] }
    return text.unicodeScalars.split { separators.contains($0) }.compactMap { piece in
      let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
      let end = piece.lastIndex { !isBlank($0) }
      guard let start = piece.firstIndex(where: { !isBlank($0) }), let end else { return nil }
      return String(piece[start...end])
    }
  }
}

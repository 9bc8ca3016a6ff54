import VietnameseText

/// Searches to show somebody who has never done one.
public enum SearchExample {
  /// The first words of a title without case and diacritics, as they can be typed on any keyboard; nil for a title of
  /// fewer than three words, which says too little.
  public static func unaccented(_ title: String) -> String? {
    let words = Folding.words(in: title).prefix(wordCount).map(\.folded)
    return words.count < 3 ? nil : words.joined(separator: " ")
  }

  /// Few enough to be typed, enough to find the document again.
  private static let wordCount = 6
}

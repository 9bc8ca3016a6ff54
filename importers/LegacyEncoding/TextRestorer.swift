import VietnameseText

/// The texts of a document in Unicode, and how they were read.
public struct RestoredTexts: Sendable {
  /// The texts of the pool, by their index there.
  public var texts: [String]
  public var reading: EncodingReading
}

/// The runs of each text of a document in Unicode, and how they were read.
public struct RestoredPieces: Sendable {
  /// For each text of the pool its runs, in order.
  public var pieces: [[String]]
  public var reading: EncodingReading
}

/// Reads the texts of one document right, whatever Vietnamese encoding each part is in.
///
/// Fonts and labels lie, and one page may hold several encodings, so every run of a line is decided on its own words;
/// the page as a whole, the font and the label only tip the balance. What stays below the margin is kept as it stands
/// and marked for review. Nothing is dropped: what cannot be text becomes U+FFFD and is counted.
///
/// Pure and linear. UTF-8 text without anything odd costs one look at its bytes.
public enum TextRestorer {
  /// Each text whole, with no-break spaces as blanks and without control characters.
  public static func restore(_ pool: TextPool, of source: DecodedText) -> RestoredTexts {
    var work = PageRestoration(pool, source)
    return work.texts(isTidied: true)
  }

  /// The same for texts without fonts.
  public static func restore(_ texts: [String], of source: DecodedText) -> RestoredTexts {
    var pool = TextPool()
    for text in texts { _ = pool.append(Array(text.utf8)) }
    return restore(pool, of: source)
  }

  /// Each run of each text by itself, composed, with no-break spaces and control characters as they were: for putting
  /// the text back where it came from. Runs are decided by whole lines all the same; a letter that stands in two runs
  /// belongs to the first. The first run of a text must start at its start.
  public static func pieces(_ pool: TextPool, of source: DecodedText) -> RestoredPieces {
    var work = PageRestoration(pool, source)
    var restored = work.pieces()
    restored.pieces = restored.pieces.map { $0.map(Canonical.composed) }
    return restored
  }
}

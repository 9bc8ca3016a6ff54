import LegacyEncoding

/// A page as poppler describes it. Lengths are poppler's pixels: 108 an inch, y downwards.
struct PDFPage {
  /// As printed by poppler, from 1; 0 where it could not be read.
  var number: Int
  var width: Int
  var height: Int
  /// The mean confidence (0 to 100) of the program that read the page's picture; nil for a page with text of its own.
  var confidence: Double?
  /// The stretches of text in the order of the page's content, which is that of the program that wrote the file.
  var runs: [PDFRun] = []
}

/// A stretch of text in one font on one line.
struct PDFRun {
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// The font's place in `PDFDocument.fonts`; nil for none.
  var font: Int?
  /// UTF-8 with entities undone, without control characters.
  var text: [UInt8]

  var bottom: Int { top + height }
  var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }

  /// Where the first letter begins and the last one ends: a blank is about a fifth of the height wide.
  var inkLeft: Int { left + min(width / 2, text.prefix { $0 == 0x20 }.count * height / 5) }
  var inkRight: Int { left + width - min(width / 2, text.reversed().prefix { $0 == 0x20 }.count * height / 5) }
}

/// A font of a document.
struct PDFFont {
  /// Pixels; 0 where it is not known.
  var size: Int
  /// Nil for a font of no legacy family.
  var evidence: FontEvidence?
}

/// What poppler's XML says.
struct PDFDocument {
  var pages: [PDFPage] = []
  var fonts: [PDFFont] = []
  /// The text was longer than the limit, and the rest was left out.
  var isCut = false
}

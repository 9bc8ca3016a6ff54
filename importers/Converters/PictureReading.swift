/// What a program read from the picture of a page: lines of words as poppler's XML would have them.
struct PictureReading {
  /// The mean of the words' confidences, 0 to 100.
  var confidence: Int
  /// Letters and digits.
  var letters: Int
  /// `<text …>` elements, one for each line or part of one.
  var xml: [UInt8]
  /// The picture, in its own pixels.
  var width: Int
  var height: Int
}

/// Reads tesseract's table of words (`tsv`): level, page, block, paragraph, line, word, left, top, width, height,
/// confidence, text.
enum TesseractTable {
  /// The pages of the picture (a TIFF may hold many), their places multiplied by `scale`. Lines that are no rows of a
  /// table are passed over. Linear.
  static func readings(of table: [UInt8], scale: (_ width: Int) -> Double) -> [PictureReading] {
    var pages: [Page] = []
    for line in table.split(separator: 0x0A) {
      let cells = line.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
      guard cells.count >= 11, let level = number(cells[0]), let left = number(cells[6]), let top = number(cells[7]),
        let width = number(cells[8]), let height = number(cells[9])
      else { continue }
      switch level {
      case 1: pages.append(Page(width: width, height: height, scale: scale(width)))
      case 4:
        if !pages.isEmpty { pages[pages.count - 1].startLine(top: top, height: height) }
      case 5:
        guard cells.count == 12, !pages.isEmpty,
          let confidence = Double(String(decoding: cells[10], as: UTF8.self)), confidence >= leastConfidence
        else { continue }
        pages[pages.count - 1].add(cells[11], left: left, width: width, confidence: min(confidence, 100))
      default: continue
      }
    }
    return pages.map { $0.finished() }
  }

  /// Words below are specks and rules taken for letters.
  private static let leastConfidence = 20.0

  private static func number(_ cell: ArraySlice<UInt8>) -> Int? {
    guard cell.count < 8, let value = Int(String(decoding: cell, as: UTF8.self)) else { return nil }
    return max(0, value)
  }

  /// A page that is being read.
  private struct Page {
    let width: Int
    let height: Int
    let scale: Double
    private var xml: [UInt8] = []
    private var (confidences, words, letters) = (0.0, 0, 0)
    /// The line: its place, and of what stands between two wide gaps the place and the text.
    private var (top, lineHeight) = (0, 1)
    private var part: (left: Int, right: Int, text: [UInt8])?

    init(width: Int, height: Int, scale: Double) {
      (self.width, self.height, self.scale) = (width, height, scale)
    }

    mutating func startLine(top: Int, height: Int) {
      endPart()
      (self.top, lineHeight) = (top, max(1, height))
    }

    mutating func add(_ word: ArraySlice<UInt8>, left: Int, width: Int, confidence: Double) {
      let word = word.filter { $0 > 0x20 }
      guard !word.isEmpty else { return }
      confidences += confidence
      words += 1
      for byte in word where byte >= 0xC3 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) {
        letters += 1
      }
      if let right = part?.right, left - right > lineHeight * 3 / 2 { endPart() }
      if part == nil { part = (left, left, []) } else { part?.text.append(0x20) }
      for byte in word {
        switch byte {
        case UInt8(ascii: "&"): part?.text += "&amp;".utf8
        case UInt8(ascii: "<"): part?.text += "&lt;".utf8
        case UInt8(ascii: ">"): part?.text += "&gt;".utf8
        default: part?.text.append(byte)
        }
      }
      part?.right = left + width
    }

    private mutating func endPart() {
      guard let done = part else { return }
      part = nil
      func scaled(_ value: Int) -> Int { Int((Double(value) * scale).rounded()) }
      xml +=
        "<text top=\"\(scaled(top))\" left=\"\(scaled(done.left))\" width=\"\(scaled(done.right - done.left))\" height=\"\(scaled(lineHeight))\">"
        .utf8
      xml += done.text
      xml += "</text>\n".utf8
    }

    func finished() -> PictureReading {
      var page = self
      page.endPart()
      let mean = page.words == 0 ? 0 : Int((page.confidences / Double(page.words)).rounded())
      return PictureReading(
        confidence: mean, letters: page.letters, xml: page.xml, width: page.width, height: page.height)
    }
  }
}

public import NoticeModel

/// Finds numbers of private persons in the text of a document, so that the public may read it without them.
///
/// A number counts by what stands around it: a label before it ("CCCD số:"), the head of its column, or a list of its
/// like. What offices print about themselves (telephones of a letterhead, hotlines, accounts at the treasury) does not
/// count. In doubt a number stays. Linear in the text: every line is read once, with bounded looks around each number.
public enum PrivateDataRecogniser {
  /// The numbers in the order of the text, without overlaps. Rows of tables are lines with cells between tabs.
  public static func find(in text: String) -> [PrivateDatum] {
    let bytes = Array(text.utf8)
    var scan = PrivateDataScan(bytes: bytes)
    var start = 0
    while start < bytes.count {
      let end = lineEnd(from: start, in: bytes)
      scan.read(start..<end)
      start = end
      if start < bytes.count, isBreak(bytes[start]) { start += 1 }
    }
    return scan.result()
  }

  /// Longer lines are read in parts: what stands further away says nothing about a number.
  private static let longestLine = 16_384
  /// How far back a blank is looked for at which to part a line.
  private static let reach = 512

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0B || byte == 0x0C }

  private static func lineEnd(from start: Int, in bytes: [UInt8]) -> Int {
    let limit = min(bytes.count, start + longestLine)
    var end = start
    while end < limit, !isBreak(bytes[end]) { end += 1 }
    guard end == limit, limit < bytes.count, !isBreak(bytes[limit]) else { return end }
    var blank = limit
    while blank > limit - reach {
      // Not inside a number: digits do not follow.
      if bytes[blank] == 0x20, !PrivateNumbers.isFigure(bytes[blank - 1]) { return blank }
      blank -= 1
    }
    // No part of a letter alone.
    while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

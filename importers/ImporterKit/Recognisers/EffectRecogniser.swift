import DocumentNumbers
import NoticeModel
import VietnameseText

/// Reads from when, and until when, a document holds: "Quyết định này có hiệu lực thi hành kể từ ngày 1 tháng 8 năm 2013
/// đến hết ngày 31 tháng 12 năm 2015".
enum EffectRecogniser {
  /// The days that a document states or lets count.
  struct Period: Sendable {
    var from: CivilDate?
    var until: CivilDate?
    /// The first day is counted from another, not printed.
    var isCounted = false
  }

  private static let phrase = Array("co hieu luc".utf8)
  /// Between the phrase and its day: "thi hành", "kể", "từ".
  private static let between: Set<String> = ["thi", "hanh", "ke", "tu", "va", "ap", "dung", "den", "het", "cho"]

  /// The last such sentence; one that a document quotes from another begins with a quotation mark. "Kể từ ngày ký" is
  /// the document's own day.
  static func read(in segments: [Segment], range: Range<Int>, issuedOn: CivilDate?) -> Finding<Period>? {
    let own = EffectDay(issuedOn: issuedOn, segments: segments[range])
    for place in range.reversed() {
      let segment = segments[place]
      guard segment.text.utf8.count > phrase.count, mayHold(segment.text), !isQuoted(segment.text) else { continue }
      let bytes = segment.text.prefix(scalars: 4_000).foldedBytes
      guard let end = end(of: phrase, in: bytes), let period = period(in: bytes, from: end, own)
      else { continue }
      return Finding(period, at: segment.span, confidence: 0.9)
    }
    return nil
  }

  /// The cheap question: does a line of ordinary length have "hiệu"?
  private static func mayHold(_ text: Substring) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let start = UnsafeBufferPointer(rebasing: bytes.prefix(4_000))
      return word.withUnsafeBufferPointer { ByteSearch.first($0, in: start) != nil }
    }
  }

  private static let word = Array("hiệu".utf8)

  private static func isQuoted(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["\"", "“", "‟", "”", "'", "‘"].contains(first)
  }

  private static func end(of phrase: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= phrase.count else { return nil }
    for start in 0...(bytes.count - phrase.count) where bytes[start] == phrase[0] {
      guard bytes[start..<start + phrase.count].elementsEqual(phrase), isOfThis(bytes[..<start]) else { continue }
      return start + phrase.count
    }
    return nil
  }

  /// "Quyết định này", or a line that begins with the type alone: "Điều 3. Nghị quyết có hiệu lực từ …".
  private static func isOfThis(_ before: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: before.suffix(40), as: UTF8.self)
    if words.hasSuffix("nay ") { return true }
    guard before.count <= 40 else { return false }
    return types.contains { type in
      guard words.hasSuffix(type) else { return false }
      let label = words.dropLast(type.utf8.count)
      return label.isEmpty || label.hasSuffix(". ") || label.hasSuffix(": ")
    }
  }

  private static let types = DocumentTypes.all.map { Folding.folded($0.name) + " " }

  private static func period(in bytes: [UInt8], from start: Int, _ own: EffectDay) -> Period? {
    var period = Period()
    var (at, isEnd) = (start, false)
    while at < bytes.count, period.until == nil {
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x2C { at += 1 }
      var end = at
      while end < bytes.count, (0x61...0x7A).contains(bytes[end]) { end += 1 }
      let word = String(decoding: bytes[at..<end], as: UTF8.self)
      if word == "ngay" {
        guard let day = day(in: bytes, at: at, wordEnd: end, own) else { break }
        if isEnd { period.until = day.date } else { period.from = day.date }
        at = day.end
      } else if word == "sau" {
        period.from = own.after(bytes[end...])
        period.isCounted = true
        break
      } else {
        guard between.contains(word) else { break }
        isEnd = isEnd || word == "den"
        at = end
      }
    }
    return period.from == nil && period.until == nil ? nil : period
  }

  /// The day behind "ngày" and where it ends; the document's own where it says "ngày ký".
  private static func day(
    in bytes: [UInt8], at start: Int, wordEnd: Int, _ own: EffectDay
  ) -> (date: CivilDate, end: Int)? {
    if let phrase = DatePhrase(in: bytes, at: start) { return phrase.date.map { ($0, phrase.range.upperBound) } }
    return own.day(bytes[wordEnd...]).map { ($0, wordEnd + 3) }
  }
}

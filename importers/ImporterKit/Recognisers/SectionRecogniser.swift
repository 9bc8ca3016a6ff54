import NoticeModel
import VietnameseText

/// Reads the numbered parts of a text: "Chương II", "Điều 4. …", "II. …", "5. …", "a) …", each where its line stands.
///
/// Rows of tables and what a document quotes from others are passed over.
enum SectionRecogniser {
  private static let limit = 5_000
  /// A quotation that never ends is over after so many lines.
  private static let longestQuotation = 200
  private static let words: [(folded: String, label: String)] = [
    ("phan ", "Phần"), ("chuong ", "Chương"), ("muc ", "Mục"), ("tieu muc ", "Tiểu mục"), ("dieu ", "Điều"),
    ("phu luc ", "Phụ lục"),
  ]

  static func read(in segments: [Segment], from start: Int) -> [DocumentFacts.Section] {
    var sections: [DocumentFacts.Section] = []
    var quotedLines = 0
    for segment in segments[min(start, segments.count)...] where !segment.isCell && segment.column == 0 {
      if sections.count >= limit { break }
      if begins(segment.text, with: quotes) { quotedLines = longestQuotation }
      if quotedLines > 0 {
        quotedLines = endsQuotation(segment.text) ? 0 : quotedLines - 1
        continue
      }
      guard let (label, _) = label(of: segment.text) else { continue }
      let heading = DocumentFacts.Section.heading(of: segment.text, label: label)
      sections.append(DocumentFacts.Section(label: label, heading: heading, span: segment.span))
    }
    return sections
  }

  /// The label, and the scalars of the line that it takes.
  static func label(of text: Substring) -> (String, Int)? {
    guard let first = text.utf8.first else { return nil }
    if (0x30...0x39).contains(first) { return numbered(text) }
    guard mayBegin(first, text) else { return nil }
    let start = text.prefix(scalars: 24)
    if let word = wordLabel(start) { return word }
    return short(Array(start.unicodeScalars))
  }

  /// The cheap question: the first letters of `words` and of Roman numerals, or a small letter before ")". Letters beyond
  /// ASCII are looked at.
  private static func mayBegin(_ first: UInt8, _ text: Substring) -> Bool {
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): text.utf8.dropFirst().first == UInt8(ascii: ")")
    case 0x80...: true
    default: initials.contains(first)
    }
  }

  private static let initials = Array("PCMTDIVXL".utf8)

  /// "5.", "3.1-", "2)", "5/ ": a mark and then a blank or a letter.
  private static func numbered(_ text: Substring) -> (String, Int)? {
    let bytes = Array(text.utf8.prefix(16))
    var at = 0
    var label = ""
    for level in 0..<3 {
      let from = at
      while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
      guard at > from, at - from <= (level == 0 ? 3 : 2), at < bytes.count else { return nil }
      label += String(decoding: bytes[from..<at], as: UTF8.self)
      let isNext = bytes[at] == 0x2E && at + 1 < bytes.count && (0x30...0x39).contains(bytes[at + 1])
      guard isNext else { break }
      label += "."
      at += 1
    }
    // "3.1 - Điều kiện", "1a." of inserted points.
    if at < bytes.count, (0x61...0x7A).contains(bytes[at]) {
      label += String(decoding: [bytes[at]], as: UTF8.self)
      at += 1
    }
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at + 1 < bytes.count, [0x2E, 0x29, 0x2D, 0x2F].contains(bytes[at]), !(0x30...0x39).contains(bytes[at + 1])
    else {
      return nil
    }
    // "602/QĐ-UBND": a document's number that a line begins with; "1/Mục đích" is a label.
    if bytes[at] == 0x2F, text.utf8.dropFirst(at + 1).prefix(24).prefix(while: { $0 != 0x20 }).contains(0x2D) {
      return nil
    }
    return (label, at + 1)
  }

  private static func wordLabel(_ text: Substring) -> (String, Int)? {
    guard let first = text.unicodeScalars.first, first.isCapitalLetter else { return nil }
    let folded = text.foldedBytes
    guard let word = words.first(where: { folded.starts(with: $0.folded.utf8) }) else { return nil }
    let start = Array(text.unicodeScalars)
    let rest = start.dropFirst(word.folded.utf8.count)
    let numeral = rest.prefix { ("0"..."9").contains($0) || isRoman($0) }
    guard !numeral.isEmpty, numeral.count < 8 else { return nil }
    var count = word.folded.utf8.count + numeral.count
    var label = "\(word.label) \(string(Array(numeral)))"
    // "Điều 7a"; a capital behind a Roman numeral is another word: "Chương INHỮNG".
    if let letter = start.dropFirst(count).first, letter.isSmallLetter, letter.isASCII || letter == "đ" {
      let next = start.dropFirst(count + 1).first
      guard next.map({ !$0.isLetter }) ?? true else { return nil }
      label.unicodeScalars.append(letter)
      count += 1
    }
    // A line that only cites: "Điều 4 Nghị định này …", "Điều 5, Điều 6".
    if word.label == "Điều", let next = start.dropFirst(count).first(where: { $0 != " " }) {
      guard [".", ":", "-", "–"].contains(next) || next.isCapitalLetter else { return nil }
    }
    return (label, count)
  }

  /// "II.", "IV/", "a)", "đ)".
  private static func short(_ start: [Unicode.Scalar]) -> (String, Int)? {
    let roman = start.prefix(while: isRoman)
    if !roman.isEmpty, roman.count < 8 {
      let rest = start.dropFirst(roman.count)
      guard let mark = rest.first(where: { $0 != " " }), [".", "/", ")", "-", "–"].contains(mark) else { return nil }
      let next = rest.drop { $0 == " " }.dropFirst().first
      guard let next, next == " " || next.isCapitalLetter, mark != "-" || rest.first != "-" else { return nil }
      return (string(Array(roman)), roman.count + 1)
    }
    guard start.count > 2, start[0].isSmallLetter, start[1] == ")" else { return nil }
    return (string([start[0]]), 2)
  }

  private static let quotes: [Unicode.Scalar] = ["“", "\"", "‟", "„"]

  private static func begins(_ text: Substring, with scalars: [Unicode.Scalar]) -> Bool {
    text.unicodeScalars.first.map(scalars.contains) ?? false
  }

  /// A closing mark near the end of the line.
  private static func endsQuotation(_ text: Substring) -> Bool {
    let tail = text.unicodeScalars.reversed().prefix(4)
    return text.unicodeScalars.count > 1 && tail.contains { $0 == "”" || $0 == "\"" }
  }

  private static func isRoman(_ scalar: Unicode.Scalar) -> Bool { ["I", "V", "X", "L", "C"].contains(scalar) }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

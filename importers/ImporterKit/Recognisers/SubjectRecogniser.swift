import NoticeModel
import VietnameseText

/// Reads what a document is about: the lines under its type, or a letter's "V/v …".
enum SubjectRecogniser {
  /// Subjects are one to four lines; more is the body already.
  private static let maximumLines = 5

  /// Looks from `start`; a letter's "V/v" may stand in the head, from `letterFrom`.
  static func typeAndSubject(
    in segments: [Segment], from start: Int, letterFrom: Int
  ) -> (type: DocumentType?, subject: String?) {
    for place in letterFrom..<min(segments.count, start + 6) {
      if let subject = letterSubject(in: segments, at: place) { return (nil, subject) }
    }
    for place in start..<min(segments.count, start + 6) {
      guard let type = TypeRecogniser.type(heading: segments[place].text) else { continue }
      return (type, subject(in: segments, from: place + 1))
    }
    return (nil, nil)
  }

  private static func letterSubject(in segments: [Segment], at place: Int) -> String? {
    let folded = Folding.folded(String(segments[place].text.prefix(6)))
    guard folded.hasPrefix("v/v") else { return nil }
    var lines = [segments[place].text.dropFirst(3)]
    for next in segments[(place + 1)...].prefix(maximumLines) {
      guard next.block == segments[place].block, continues(next.text) else { break }
      lines.append(next.text)
    }
    return joined(lines)
  }

  private static func subject(in segments: [Segment], from start: Int) -> String? {
    var lines: [Substring] = []
    for segment in segments[min(start, segments.count)...].prefix(maximumLines) {
      if let first = lines.first, let last = lines.last {
        let isSameBlock = segment.block == segments[start].block
        guard first.utf8.count < 400, isSameBlock ? goesOn(segment.text, after: last) : continues(segment.text) else {
          break
        }
      } else {
        guard isSubjectLine(segment.text) else { break }
      }
      lines.append(segment.text)
      if segment.text.utf8.last == UInt8(ascii: ".") { break }
    }
    return joined(lines)
  }

  /// A wrapped line of one paragraph: anything but a numbered point or the start of the body.
  private static func goesOn(_ line: Substring, after last: Substring) -> Bool {
    if isSubjectLine(line) { return true }
    return last.utf8.last.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") } ?? false
  }

  /// The body begins with an authority in capitals, a legal basis, an addressee or a numbered point.
  private static func isSubjectLine(_ line: Substring) -> Bool {
    guard line.utf8.count < 300, line.utf8.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
      return false
    }
    let folded = Folding.folded(String(line))
    if bodyOpenings.contains(where: folded.hasPrefix) { return false }
    if line == line.uppercased(), authorities.contains(where: folded.hasPrefix) { return false }
    return !(folded.utf8.first.map { (0x30...0x39).contains($0) } ?? true)
  }

  /// A line of a letter's subject goes on in lower case; what starts with a capital in the head is another cell.
  private static func continues(_ line: Substring) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return first.properties.isLowercase || first.properties.numericType != nil || first == "("
  }

  private static func joined(_ lines: [Substring]) -> String? {
    var text = lines.map(\.trimmingBlanks).joined(separator: " ")
    while let first = text.unicodeScalars.first, first == ":" || first == " " || first == "." { text.removeFirst() }
    while let last = text.unicodeScalars.last, last == "." || last == " " || last == ";" { text.removeLast() }
    return text.isEmpty ? nil : text
  }

  private static let bodyOpenings = [
    "can cu", "kinh gui", "kinh goi", "thuc hien ", "xet ", "theo de nghi", "de ", "nham ", "dieu 1", "nay ", "phan ",
    "ngay ", "cong hoa", "doc lap", "sau khi ",
  ]

  private static let authorities = [
    "uy ban nhan dan", "ubnd", "hoi dong nhan dan", "chu tich", "truong phong", "giam doc", "hieu truong", "phong ",
    "ban ",
    "thuong truc", "quyet dinh:", "quyet nghi",
  ]
}

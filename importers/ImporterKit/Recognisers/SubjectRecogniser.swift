import NoticeModel
import VietnameseText

/// Reads what a document is about: the lines under its type, or a letter's "V/v …".
enum SubjectRecogniser {
  /// Subjects are one to four lines; more is the body already.
  private static let maximumLines = 7
  private static let longestLine = 700
  private static let longest = 1_500
  private static let longestSentence = 150

  /// A letter's "V/v" and the lines that go on with it in its column.
  static func letter(in segments: [Segment], at place: Int) -> Finding<String>? {
    let first = segments[place]
    var lines = [Segment](arrayLiteral: first)
    for next in segments[(place + 1)...].prefix(2 * maximumLines) {
      // The date may stand beside the second line.
      if next.column != first.column { continue }
      guard next.block <= first.block + 1, continues(next.text), !lines.isEmpty, lines.count < maximumLines else {
        break
      }
      lines.append(next)
    }
    return joined(lines.map(\.text), at: lines.stretch, confidence: 0.9)
  }

  /// The subject below a heading, or behind the type's name in its line.
  static func subject(
    in segments: [Segment], under heading: TypeRecogniser.Heading, at place: Int
  ) -> Finding<String>? {
    let start = min(place + 1, segments.count)
    let rest = heading.rest
    let isOwner = Folding.folded(rest.prefix(scalars: 4)).hasPrefix("cua ")
    let first = rest.hasLetters && !isOwner ? rest : nil
    let isLaw = LawRecogniser.types.contains(heading.type.code)
    let lines = lines(in: segments, from: start, after: first, mayNameBody: isLaw)
    guard first != nil || !lines.isEmpty else { return nil }
    let span = first == nil ? lines.stretch : ([segments[place]] + lines).stretch
    return joined((first.map { [$0] } ?? []) + lines.map(\.text), at: span, confidence: 0.9)
  }

  /// Laws may be named after a body: "KIỂM TOÁN NHÀ NƯỚC".
  private static func lines(
    in segments: [Segment], from start: Int, after first: Substring?, mayNameBody: Bool
  ) -> [Segment] {
    var lines: [Segment] = []
    var last = first
    var size = 0
    for segment in segments[start...].prefix(2 * maximumLines) {
      if !segment.text.hasLetters {
        // A rule below the type; below the subject it is its end.
        if last == nil { continue }
        // "… năm học 2018 -", "2019": figures that the line before waits for.
        guard let open = last, isOpen(open), segment.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
          break
        }
      }
      guard lines.count < maximumLines, segment.text.utf8.count < longestLine, size < longest else { break }
      if let last {
        let isSameBlock = lines.first.map { $0.block == segment.block } ?? false
        guard goesOn(segment.text, after: last, isSameBlock: isSameBlock) else { break }
      } else {
        guard isSubjectLine(segment.text, mayNameBody: mayNameBody) else { break }
      }
      lines.append(segment)
      last = segment.text
      size += segment.text.utf8.count
      if segment.text.utf8.last == UInt8(ascii: ".") { break }
    }
    return lines
  }

  /// A wrapped line: it goes on in small letters, in capitals below capitals, or behind a word that cannot end a
  /// subject. In one paragraph it may be anything but the start of the body.
  private static func goesOn(_ line: Substring, after last: Substring, isSameBlock: Bool) -> Bool {
    if isOpen(last) { return true }
    if continues(line) { return true }
    if last.isCapitals && line.isCapitals { return isSubjectLine(line) }
    return isSameBlock && isSubjectLine(line)
  }

  private static func isOpen(_ last: Substring) -> Bool {
    guard let end = last.utf8.last else { return false }
    if end == UInt8(ascii: "-") || end == UInt8(ascii: ",") { return true }
    let word = last.utf8.lastIndex(of: 0x20).map { last[$0...].dropFirst() } ?? last
    return openWords.contains(word.lowercased())
  }

  /// The body begins with an authority in capitals, a legal basis, an addressee or a numbered point.
  private static func isSubjectLine(_ line: Substring, mayNameBody: Bool = false) -> Bool {
    guard line.utf8.count < longestLine, line.hasLetters else { return false }
    let folded = Folding.folded(String(line))
    if bodyOpenings.contains(where: folded.hasPrefix) { return false }
    if line.isCapitals, authorities.contains(where: folded.hasPrefix) || (!mayNameBody && BodyNames.opens(folded)) {
      return false
    }
    // A long line with a full stop is the first sentence of a text that has no subject.
    if line.utf8.last == UInt8(ascii: "."), line.utf8.count > longestSentence, !folded.hasPrefix("ve ") { return false }
    return !(folded.utf8.first.map { (0x30...0x39).contains($0) } ?? true)
  }

  /// What starts with a capital in the head is another cell.
  private static func continues(_ line: Substring) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return first.isSmallLetter || ("0"..."9").contains(first) || first == "("
  }

  private static func joined(_ lines: [Substring], at span: Range<Int>, confidence: Double) -> Finding<String>? {
    var text = lines.map(\.oneLine).joined(separator: " ")[...]
    // Letters name their subject with "V/v"; under a type it is printed in full.
    if Folding.folded(text.prefix(scalars: 3)) == "v/v" { text = text.dropping(scalars: 3) }
    text = text.trimming { [0x20, 0x2E, 0x3A, 0x3B, 0x2A, 0x5F].contains($0) }
    if text.utf8.first == 0x28, text.utf8.last == 0x29 { text = text.dropFirst().dropLast() }
    return text.hasLetters ? Finding(String(text), at: span, confidence: confidence) : nil
  }

  /// With their tones: "ĐỒ" may end a subject, "do" may not.
  private static let openWords: Set<String> = [
    "của", "các", "và", "tại", "theo", "về", "cho", "với", "trong", "số", "thuộc", "đối", "để", "do", "là", "những",
    "một", "từ", "đến", "trên", "bằng", "ngày", "bởi",
  ]

  private static let bodyOpenings = [
    "can cu", "- can cu", "kinh gui", "kinh goi", "thuc hien ", "xet ", "theo de nghi", "de ", "nham ", "dieu 1",
    "nay ",
    "phan ", "ngay ", "cong hoa", "doc lap", "sau khi ", "chuong ", "quoc hoi ban hanh",
  ]

  private static let authorities = [
    "chu tich", "truong phong", "giam doc", "hieu truong", "bo truong", "thu tuong", "truong ban", "chanh an",
    "vien truong", "quyet dinh:", "quyet nghi", "tong giam doc", "thong doc", "chanh thanh tra", "tong thanh tra",
    "tong cuc truong", "cuc truong", "lien bo",
  ]
}

import NoticeModel
import VietnameseText

/// What stands behind a number: its day, its maker, what it is about, then lines with labels of their own ("Ngày ban
/// hành: 22/7/2013", "Người ký: …").
struct ListingRest {
  private var text: Substring
  private(set) var issuedOn: CivilDate?
  private(set) var issuingBody: String?
  private(set) var subject: String?
  private(set) var type: DocumentType?
  /// True if nothing stood there but a day.
  private(set) var isEmpty = true
  /// Something parts the number from what follows, so that this is about the document.
  private var isParted: Bool

  private static let longestBody = 200
  /// A longer name has the beginning of the subject at its end.
  private static let mostWords = 14
  private static let longestLabel = 40
  private static let mostLines = 16

  init(_ text: Substring, isParted: Bool) {
    self.text = text
    self.isParted = isParted
  }

  mutating func read() {
    skipMarks()
    readDate()
    readBody()
    readLines()
  }

  /// Blanks, and what parts: a line break, dash, colon or bracket.
  private mutating func skipMarks() {
    var scalars = text.unicodeScalars
    while let scalar = scalars.first {
      switch scalar {
      case " ", ",", ";", ".", ")", "*", "\u{A0}", "\t": break
      case "-", "\u{2013}", "\u{2014}", ":", "\n", "(", "|": isParted = true
      default:
        text = Substring(scalars)
        return
      }
      scalars = scalars.dropFirst()
    }
    text = ""
  }

  /// "ngày 22/7/2013", "ban hành ngày 22 tháng 7 năm 2013", "22/7/2013".
  private mutating func readDate() {
    let start = Folding.folded(String(text.unicodeScalars.prefix(80)))
    var skipped = 0
    for opening in ["ban hanh ngay ", "ky ngay "] where start.hasPrefix(opening) { skipped = opening.utf8.count - 5 }
    let isBare = start.utf8.first.map(ListingValue.isDigit) ?? false
    let bytes = Array(((isBare ? "ngay " : "") + start.dropFirst(skipped)).utf8)
    guard let phrase = DatePhrase(in: bytes, at: 0), phrase.year != nil else { return }
    let end = phrase.range.upperBound
    guard end == bytes.count || !ListingValue.isDigit(bytes[end]) else { return }
    issuedOn = phrase.date
    isParted = true
    text = text.dropping(scalars: skipped + bytes.scalars(upTo: end) - (isBare ? 5 : 0))
    skipMarks()
  }

  /// "của UBND huyện", up to the words with which the subject begins.
  private mutating func readBody() {
    guard Folding.folded(String(text.unicodeScalars.prefix(4))) == "cua " else { return }
    let name = text.dropping(scalars: 4)
    guard let end = Self.end(ofBody: name), name[..<end].utf8.count(where: { $0 == 0x20 }) < Self.mostWords else {
      text = ""
      isEmpty = false
      return
    }
    let body = name[..<end]
    if BodyNames.opens(Folding.folded(String(body))) { issuingBody = ListingValue.body(body) }
    text = name[end...]
    isParted = true
    skipMarks()
  }

  private static func end(ofBody text: Substring) -> String.Index? {
    let utf8 = text.utf8
    let limit = utf8.index(utf8.startIndex, offsetBy: longestBody, limitedBy: utf8.endIndex) ?? utf8.endIndex
    var index = utf8.startIndex
    while index < limit {
      switch utf8[index] {
      case 0x0A, 0x3A: return index
      case 0x20 where openings.contains(where: { utf8[index...].dropFirst().starts(with: $0.utf8) }): return index
      default: index = utf8.index(after: index)
      }
    }
    return nil
  }

  /// With their tones: "bảo vệ" is part of a body's name. No dash: names of ministries have them.
  private static let openings = [
    "về ", "Về ", "V/v", "v/v", "ban hành ", "Ban hành ", "quy định ", "Quy định ", "phê duyệt ", "Phê duyệt ",
    "sửa đổi", "Sửa đổi", "công bố ", "thành lập ", "bãi bỏ ",
    "hướng dẫn ", "Hướng dẫn ", "điều chỉnh ", "phân cấp ", "bổ sung ", "hủy bỏ ", "huỷ bỏ ", "thay thế ",
    "đính chính ",
    "kiện toàn ", "giải thể ", "phê chuẩn ", "triển khai ", "tăng cường ",
  ]

  private mutating func readLines() {
    var parts: [Substring] = []
    var isOver = false
    for line in text.split(separator: "\n", maxSplits: Self.mostLines).prefix(Self.mostLines) {
      let line = line.trimmingBlanks
      guard line.hasLetters || line.utf8.contains(where: ListingValue.isDigit) else { continue }
      if let date = ListingValue.date(line) {
        issuedOn = issuedOn ?? date
      } else if let (label, value) = Self.labelled(line) {
        if label == .subject, parts.isEmpty, !isOver { parts.append(value) } else { isOver = !parts.isEmpty || isOver }
        take(value, as: label)
      } else if Self.isLink(line) || (!parts.isEmpty && Self.hasLabel(line)) {
        isOver = true
      } else if !isOver {
        parts.append(line)
      }
    }
    if !parts.isEmpty { isEmpty = false }
    let text = parts.joined(separator: " ")
    let starts = Self.openings.contains { text.utf8.starts(with: $0.utf8) }
    if isParted || starts { subject = ListingValue.subject(text) }
  }

  private mutating func take(_ value: Substring, as label: ListingLabel) {
    isParted = true
    switch label {
    case .date: issuedOn = issuedOn ?? ListingValue.date(value)
    case .body: issuingBody = issuingBody ?? ListingValue.body(value)
    case .type: type = type ?? TypeRecogniser.type(stated: String(value))
    default: break
    }
  }

  /// "Ngày ban hành: 22/7/2013".
  private static func labelled(_ line: Substring) -> (ListingLabel, Substring)? {
    guard let colon = colon(in: line), let label = ListingLabel(line[..<colon]) else { return nil }
    return (label, line[colon...].dropFirst().trimmingBlanks)
  }

  /// "Người ký: …": a label of something else.
  private static func hasLabel(_ line: Substring) -> Bool { colon(in: line) != nil }

  private static func colon(in line: Substring) -> String.Index? {
    line.utf8.prefix(longestLabel).firstIndex(of: 0x3A)
  }

  private static func isLink(_ line: Substring) -> Bool {
    guard line.utf8.count < longestLabel else { return false }
    let folded = Folding.folded(String(line.trimming { [0x20, 0x28, 0x5B, 0x3E, 0x2D].contains($0) }))
    return ["tai ve", "tai file", "tai van ban", "xem ", "chi tiet", "download", "tep dinh kem"].contains {
      folded.hasPrefix($0)
    }
  }
}

import NoticeModel
import VietnameseText

/// Reads the stamp of the body that received a letter: "ĐẾN", "Số: 1234", "Ngày: 25/7/2013" (NĐ 30/2020, Điều 22).
enum ReceivedStampRecogniser {
  private static let longest = 60
  private static let reach = 6
  private static let marks: Set<String> = ["den", "van ban den", "cong van den", "cv den"]

  /// A line that begins a stamp: "ĐẾN", "CÔNG VĂN ĐẾN".
  static func isMark(_ text: Substring, folded: String) -> Bool {
    guard text.utf8.count < longest, text.isCapitals else { return false }
    return marks.contains(folded.trimmingCharacters)
  }

  static func read(in segments: [Segment], marks: [HeadMark]) -> Finding<DocumentFacts.ReceivedStamp>? {
    let mark = marks.first { if case .received = $0.kind { true } else { false } }
    guard let mark else { return nil }
    var stamp = DocumentFacts.ReceivedStamp()
    var last = mark.place
    for place in (mark.place + 1)..<min(segments.count, mark.place + 1 + reach) {
      let segment = segments[place]
      guard segment.text.utf8.count < longest else { break }
      let bytes = Array(segment.folded.utf8)
      if stamp.number == nil, let number = number(in: bytes) {
        stamp.number = number
      } else if stamp.receivedOn == nil, let date = date(in: segment.text, bytes) {
        stamp.receivedOn = date
      } else {
        if stamp.number != nil || stamp.receivedOn != nil { break }
        continue
      }
      last = place
    }
    guard stamp.number != nil || stamp.receivedOn != nil else { return nil }
    return Finding(stamp, at: segments[mark.place...last].stretch, confidence: 0.8)
  }

  /// Digits behind "Số" alone; symbols make it the document's number.
  private static func number(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "so".utf8) else { return nil }
    let rest = bytes.dropFirst(2).filter { $0 != 0x20 && $0 != 0x3A && $0 != 0x2E }
    guard !rest.isEmpty, rest.count < 9, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func date(in text: Substring, _ bytes: [UInt8]) -> CivilDate? {
    if let phrase = DatePhrase(in: bytes, at: 0) { return phrase.date }
    guard bytes.starts(with: "ngay".utf8) else { return nil }
    let digits = String(decoding: bytes.dropFirst(4), as: UTF8.self)
    return CivilDate(dayFirst: digits[...].trimming { $0 == 0x20 || $0 == 0x3A || $0 == 0x2E })
  }
}

extension String {
  /// Without blanks and punctuation at both ends.
  var trimmingCharacters: String {
    String(self[...].trimming { $0 < 0x30 || (0x3A...0x40).contains($0) || (0x5B...0x60).contains($0) })
  }
}

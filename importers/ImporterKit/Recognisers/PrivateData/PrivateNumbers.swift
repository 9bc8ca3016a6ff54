/// The long numbers of a line: groups of digits, with what stands between them.
enum PrivateNumbers {
  /// How a group is joined to the one before it.
  enum Joint: Sendable {
    /// Text between them, or nothing before.
    case none
    case blank, dot, hyphen
  }

  /// Digits without anything between them.
  struct Group: Sendable {
    /// Bytes of the text.
    var span: Range<Int>
    var joint: Joint
    /// Letters among the digits that a scanner took for them.
    var isMisread: Bool
    var count: Int { span.count }
  }

  /// Shorter stretches are dates, amounts and paragraphs; they stay part of the text around.
  static let fewest = 6
  /// Twelve boxes of a form, and some more.
  private static let mostGroups = 16

  /// The value of a digit, or of a letter that scanners put for one.
  @inline(__always)
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x4F, 0x6F: 0
    case 0x6C, 0x49: 1
    default: nil
    }
  }

  @inline(__always)
  static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The groups that begin at a digit, joined by single blanks, dots or hyphens.
  static func groups(at start: Int, in bytes: [UInt8], to end: Int) -> [Group] {
    var groups: [Group] = []
    var at = start
    var joint = Joint.none
    while groups.count < mostGroups, let group = group(at: at, in: bytes, to: end, joint: joint) {
      groups.append(group)
      guard let (next, found) = separator(at: group.span.upperBound, in: bytes, to: end) else { break }
      (at, joint) = (next, found)
    }
    return groups
  }

  private static func group(at start: Int, in bytes: [UInt8], to end: Int, joint: Joint) -> Group? {
    var at = start
    var figures = 0
    var isMisread = false
    while at < end {
      if isFigure(bytes[at]) {
        figures += 1
      } else if digit(bytes[at]) != nil, followsFigure(at, bytes, end) {
        isMisread = true
      } else {
        break
      }
      at += 1
    }
    // Letters count only where digits are the rule.
    guard figures > 0, !isMisread || figures >= 2 else { return nil }
    return Group(span: start..<at, joint: joint, isMisread: isMisread)
  }

  /// Whether the letter stands between digits, not at the beginning of a word.
  private static func followsFigure(_ at: Int, _ bytes: [UInt8], _ end: Int) -> Bool {
    guard at + 1 < end else { return false }
    return digit(bytes[at + 1]) != nil && (at + 2 >= end || bytes[at + 2] < 0x80)
  }

  /// One blank, dot or hyphen, the last two with a blank behind them; the beginning of what follows.
  private static func separator(at start: Int, in bytes: [UInt8], to end: Int) -> (Int, Joint)? {
    guard start < end else { return nil }
    var at = start
    var joint = Joint.blank
    switch bytes[at] {
    case 0x2E: (at, joint) = (at + 1, .dot)
    case 0x2D: (at, joint) = (at + 1, .hyphen)
    default: break
    }
    let blank = blank(at: at, in: bytes, to: end)
    at += blank
    guard joint != .blank || blank > 0, at < end, isFigure(bytes[at]) else { return nil }
    return (at, joint)
  }

  /// Bytes of the blank there: U+0020, U+00A0, U+202F; none is 0.
  private static func blank(at: Int, in bytes: [UInt8], to end: Int) -> Int {
    if at < end, bytes[at] == 0x20 { return 1 }
    if at + 1 < end, bytes[at] == 0xC2, bytes[at + 1] == 0xA0 { return 2 }
    if at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0xAF { return 3 }
    return 0
  }
}

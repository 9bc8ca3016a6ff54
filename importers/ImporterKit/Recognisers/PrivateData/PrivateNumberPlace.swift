/// Where a number stands in its line, and what is right before and behind it.
struct PrivateNumberPlace {
  let line: PrivateLine
  /// In the folded line.
  let place: Int

  /// Bytes of the folded line in which words tell whose a number is.
  private static let behind = 240
  private static let ahead = 120
  private static let beside = 24

  init(line: PrivateLine, at group: Int) {
    self.line = line
    place = line.groups[group].place
  }

  /// The part of the line that may speak of the office or person whose number it is.
  var window: Range<Int> {
    max(0, place - Self.behind)..<min(line.plain.count, place + Self.ahead)
  }

  var isPlus: Bool { byte(place - 1) == 0x2B }

  /// "(056) 3833123": a code in brackets.
  func isBracketed(_ group: Int) -> Bool { isInBrackets(group + 1) && line.groups[group].number.count < 6 }

  /// "Trần Văn Mẫu (0912345678)".
  func isInBrackets(_ end: Int) -> Bool { byte(place - 1) == 0x28 && byte(line.groups[end - 1].place + 1) == 0x29 }

  private func byte(_ at: Int) -> UInt8? { line.plain.indices.contains(at) ? line.plain[at] : nil }

  /// Only blanks, commas, "và" and the like stand between the number before and this one.
  func continues(from end: Int) -> Bool {
    guard end >= 0, end <= place, place - end <= 8 else { return false }
    var word: [UInt8] = []
    for byte in line.plain[end..<place] {
      switch byte {
      case 0x20, 0x2C, 0x3B, 0x2F, 0x2D, 0x26, 0x28, 0x29, 0x2B, 0x2E: break
      case 0x61...0x7A: word.append(byte)
      default: return false
      }
    }
    return word.isEmpty || word == Array("va".utf8) || word == Array("hoac".utf8)
  }

  /// Nothing before it makes it a part of something else: a letter, a path, a number of a document.
  func isOpen(after label: PrivateLabel?, isList: Bool) -> Bool {
    guard let last = byte(place - 1) else { return true }
    if PrivateNumbers.isLetter(last) { return label?.span.upperBound == place }
    switch last {
    case 0x5F, 0x3D, 0x40, 0x25, 0x24, 0x2A, 0x5C: return false
    case 0x2F, 0x2D, 0x2C, 0x2E, 0x3A:
      guard let before = byte(place - 2) else { return true }
      if PrivateNumbers.isFigure(before) || before == 0x23 || before == 0x29 { return isList }
      return !PrivateNumbers.isLetter(before) || last != 0x2F && last != 0x2D || label?.span.upperBound == place - 1
    default: return !PrivateNumbers.isFigure(last)
    }
  }

  /// The groups before `end` are the whole number.
  func isClosed(_ end: Int) -> Bool {
    let next = line.groups[end - 1].place + 1
    if end < line.groups.count, line.groups[end].place == next, line.groups[end].number.joint != .blank {
      // "0912345678-0987654321": a second number, not more of the first.
      return line.groups[end].number.count >= 9
    }
    guard let byte = byte(next) else { return true }
    if PrivateNumbers.isLetter(byte) { return false }
    guard let following = self.byte(next + 1) else { return true }
    switch byte {
    case 0x5F, 0x40, 0x3D, 0x25: return false
    case 0x2F: return following == 0x23 || !(PrivateNumbers.isFigure(following) || PrivateNumbers.isLetter(following))
    case 0x2C, 0x2E: return !PrivateNumbers.isFigure(following)
    default: return true
    }
  }

  /// "Số quản lý: …", "mã bưu gửi …", "số …": what stands shortly before says that it is a number of something.
  var isCode: Bool {
    var word: [UInt8] = []
    for byte in line.plain[max(0, place - Self.beside)..<place] + [0x20] {
      if PrivateNumbers.isLetter(byte) {
        word.append(byte)
      } else {
        if word == Array("so".utf8) || word == Array("ma".utf8) { return true }
        word = []
      }
    }
    return false
  }

  /// A currency or a measure follows.
  func isAmount(_ end: Int) -> Bool {
    var at = line.groups[end - 1].place + 1
    while byte(at) == 0x20 { at += 1 }
    let word = line.plain.dropFirst(at).prefix(8).prefix { PrivateNumbers.isLetter($0) || $0 == 0x25 }
    return Self.units.contains(where: { word.elementsEqual($0.utf8) })
  }

  private static let units = ["dong", "d", "vnd", "usd", "trieu", "nghin", "m", "kg", "%", "nguoi", "luot"]
}

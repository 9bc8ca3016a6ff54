import VietnameseText

/// A line in which numbers are looked for: its long numbers, the folded text around them and the labels in it.
///
/// The numbers leave a "#" for each of their groups in the folded text, so that places in it and in the text go
/// together. Short numbers stay part of the text.
struct PrivateLine: Sendable {
  /// A number's group, with its place in the folded text.
  struct Group: Sendable {
    var number: PrivateNumbers.Group
    /// Where its "#" stands.
    var place: Int
    /// Tabs before it.
    var cell: Int
  }

  /// Bytes of the text.
  let span: Range<Int>
  private(set) var groups: [Group] = []
  private(set) var plain: [UInt8] = []
  private(set) var labels: [PrivateLabel] = []
  private(set) var tabs = 0
  /// Where "Sở", "Viện" and the like stand; folded, "Sở" is "số" and "Viện" is "viên".
  private(set) var departments: [Int] = []

  /// `isWhole` reads the words of a line without long numbers, too.
  init(_ bytes: [UInt8], _ span: Range<Int>, isWhole: Bool = false) {
    self.span = span
    var numbers: [PrivateNumbers.Group] = []
    var marks: [Int] = []
    var hasTab = false
    var at = span.lowerBound
    while at < span.upperBound {
      if Self.opens(at, bytes, span) {
        let found = PrivateNumbers.groups(at: at, in: bytes, to: span.upperBound)
        if found.reduce(0, { $0 + $1.count }) >= PrivateNumbers.fewest { numbers += found }
        at = max(at + 1, found.last?.span.upperBound ?? 0)
        continue
      }
      if bytes[at] == 0x09 { hasTab = true }
      if Self.isDepartment(at, bytes, span) { marks.append(at) }
      at += 1
    }
    // Folding is the cost; a line without long numbers matters only as the head of a table.
    guard hasTab || isWhole || !numbers.isEmpty else { return }
    read(bytes, numbers, marks)
    labels = PrivateLabel.labels(in: plain)
  }

  private mutating func read(_ bytes: [UInt8], _ numbers: [PrivateNumbers.Group], _ marks: [Int]) {
    plain.reserveCapacity(span.count)
    var gap = span.lowerBound
    var mark = 0
    for number in numbers {
      while mark < marks.count, marks[mark] < number.span.lowerBound {
        fold(bytes, gap..<marks[mark])
        departments.append(plain.count)
        gap = marks[mark]
        mark += 1
      }
      // What joins two groups is no text.
      if number.joint == .none { fold(bytes, gap..<number.span.lowerBound) }
      groups.append(Group(number: number, place: plain.count, cell: tabs))
      plain.append(0x23)
      gap = number.span.upperBound
    }
    for mark in marks[mark...] {
      fold(bytes, gap..<mark)
      departments.append(plain.count)
      gap = mark
    }
    fold(bytes, gap..<span.upperBound)
  }

  /// A digit, or a letter misread for the first one.
  private static func opens(_ at: Int, _ bytes: [UInt8], _ span: Range<Int>) -> Bool {
    if PrivateNumbers.isFigure(bytes[at]) { return true }
    guard bytes[at] == 0x4F || bytes[at] == 0x6F, at + 1 < span.upperBound, PrivateNumbers.isFigure(bytes[at + 1])
    else {
      return false
    }
    return at == span.lowerBound || (bytes[at - 1] < 0x80 && !PrivateNumbers.isLetter(bytes[at - 1]))
  }

  /// A ministry, department or institute, told from other words by its capital and its diacritics.
  private static func isDepartment(_ at: Int, _ bytes: [UInt8], _ span: Range<Int>) -> Bool {
    guard departmentInitials[Int(bytes[at])], at == span.lowerBound || !isInWord(bytes[at - 1]) else {
      return false
    }
    return departmentNames.contains { name in
      let end = at + name.count
      guard end <= span.upperBound, end == span.upperBound || !isInWord(bytes[end]) else { return false }
      return bytes[at..<end].elementsEqual(name)
    }
  }

  private static func isInWord(_ byte: UInt8) -> Bool { byte >= 0x80 || PrivateNumbers.isLetter(byte) }

  private static let departmentNames = ["Sở", "SỞ", "Viện", "VIỆN", "Cục", "CỤC", "Vụ", "VỤ", "Bộ", "BỘ"].map {
    Array($0.utf8)
  }
  /// Asked at every byte: by its value.
  private static let departmentInitials: [Bool] = (0...255).map { byte in
    departmentNames.contains { $0.first == UInt8(byte) }
  }

  private mutating func fold(_ bytes: [UInt8], _ gap: Range<Int>) {
    guard !gap.isEmpty else { return }
    for byte in Folding.folded(String(decoding: bytes[gap], as: UTF8.self)).utf8 {
      if byte == 0x09 { tabs += 1 }
      plain.append(byte)
    }
  }

  /// Whether the line has any label of these kinds in `window` of the folded text; `from` is a place among the labels
  /// at which the search may begin.
  func has(in window: Range<Int>, around label: Int, _ isWanted: (PrivateLabel.Kind) -> Bool) -> Bool {
    var at = label
    while at > 0, labels[at - 1].span.lowerBound >= window.lowerBound {
      at -= 1
      if isWanted(labels[at].kind) { return true }
    }
    at = label
    while at < labels.count, labels[at].span.lowerBound < window.upperBound {
      if isWanted(labels[at].kind) { return true }
      at += 1
    }
    return false
  }

  /// Whom a line speaks of.
  enum Owner: Sendable { case nobody, office, person }

  /// A person's record names offices, too: who issued the card, which bank has the account.
  var owner: Owner {
    let kinds = labels.map(\.kind)
    if kinds.contains(where: { $0 == .record || $0 == .identity }) { return .person }
    // The bank of an account is not whose it is.
    if kinds.contains(.account) { return .nobody }
    if !departments.isEmpty || kinds.contains(where: { $0 == .office || $0 == .official || $0 == .bank }) {
      return .office
    }
    return kinds.contains { $0 == .person || $0 == .heading } ? .person : .nobody
  }

  /// Whether the words of the line were read at all.
  var isRead: Bool { !plain.isEmpty }

  func hasDepartment(in window: Range<Int>) -> Bool {
    guard !departments.isEmpty else { return false }
    var low = 0
    var high = departments.count
    while low < high {
      let middle = (low + high) / 2
      if departments[middle] < window.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < departments.count && departments[low] < window.upperBound
  }

  /// Two words in a row that begin with capitals, as names of persons do; only the beginning of the line is read.
  static func hasName(_ bytes: [UInt8], _ span: Range<Int>) -> Bool {
    let start = span.lowerBound
    let end = min(span.upperBound, start + 240)
    guard start < end else { return false }
    var capitals = 0
    var isInside = false
    for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
      if scalar.isLetter || scalar.properties.canonicalCombiningClass != .notReordered {
        if !isInside { capitals = scalar.isCapitalLetter ? capitals + 1 : 0 }
        if capitals >= 2 { return true }
        isInside = true
      } else {
        if scalar != " " { capitals = 0 }
        isInside = false
      }
    }
    return false
  }
}

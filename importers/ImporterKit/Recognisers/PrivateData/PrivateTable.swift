/// The table that a line is a row of: which numbers its columns hold, as the head says.
struct PrivateTable {
  /// What a column is headed with.
  struct Kinds: OptionSet {
    let rawValue: Int
    static let identity = Kinds(rawValue: 1)
    static let phone = Kinds(rawValue: 2)
    static let account = Kinds(rawValue: 4)
    static let insurance = Kinds(rawValue: 8)
    /// Headed with what is no number of a person: mã số thuế, số tiền.
    static let other = Kinds(rawValue: 16)
  }

  private var columns: [Kinds] = []
  /// All that the head names.
  private(set) var kinds: Kinds = []
  /// A list of officials with their telephones.
  private(set) var isOfficial = false
  var hasHead: Bool { !columns.isEmpty }
  /// Rows without tabs since the last one with them.
  private var gap = 0
  /// The lines before the first number, when the head may be wrapped.
  private var opening: [Range<Int>] = []

  /// Wrapped cells and page numbers stand between rows; more lines of text end a table.
  private static let longestGap = 4
  private static let mostColumns = 64
  private static let longestHead = 90
  private static let longestOpening = 16

  /// What the number in that cell is by the head; only a row with as many cells as the head is sure about columns.
  func kinds(ofCell cell: Int, tabs: Int) -> Kinds {
    guard columns.count == tabs + 1, cell < columns.count else { return [] }
    return columns[cell]
  }

  /// Takes notice of a line that is about to be read.
  mutating func meet(_ line: PrivateLine, in bytes: [UInt8]) {
    guard line.tabs > 0 else {
      gap += 1
      if gap > Self.longestGap { self = PrivateTable() }
      if !opening.isEmpty, opening.count < Self.longestOpening { opening.append(line.span) }
      return
    }
    gap = 0
    if line.groups.isEmpty {
      head(line)
      if opening.count < Self.longestOpening { opening.append(line.span) }
    } else {
      if columns.count != line.tabs + 1, !opening.isEmpty { unwrap(opening, tabs: line.tabs, in: bytes) }
      opening = []
    }
  }

  /// A head whose cells are wrapped over lines: "STT⇥Họ tên⇥Số", "CCCD⇥Địa chỉ".
  private mutating func unwrap(_ lines: [Range<Int>], tabs: Int, in bytes: [UInt8]) {
    var joined: [UInt8] = []
    for span in lines {
      guard span.count < 2_000 else { return }
      if !joined.isEmpty { joined.append(0x20) }
      joined += bytes[span]
      let found = joined.count { $0 == 0x09 }
      if found > tabs { joined = [] }
      if found == tabs { head(PrivateLine(joined, joined.indices)) }
    }
  }

  private mutating func head(_ line: PrivateLine) {
    guard line.tabs < Self.mostColumns else { return }
    var found = [Kinds](repeating: [], count: line.tabs + 1)
    var isHead = false
    var isOfficial = false
    for label in line.labels where label.cell < found.count {
      switch label.kind {
      case .identity: found[label.cell].insert(.identity)
      case .phone, .mobile: found[label.cell].insert(.phone)
      case .account, .accountWord: found[label.cell].insert(.account)
      case .insurance: found[label.cell].insert(.insurance)
      case .other: found[label.cell].insert(.other)
      case .heading: isHead = true
      case .official: isOfficial = true
      default: break
      }
    }
    for (cell, text) in Self.cells(of: line.plain).enumerated() where cell < found.count {
      // A long cell is text that mentions such numbers.
      if text.count > Self.longestHead { found[cell] = [] }
      let isPerson = !found[cell].subtracting(.other).isEmpty
      if isPerson { found[cell].remove(.other) }
      // "Số hồ sơ", "Mã hàng": numbers of something else.
      if !isPerson, Self.codes.contains(where: { text.starts(with: $0.utf8) }) { found[cell].insert(.other) }
    }
    let all = found.reduce(into: Kinds()) { $0.formUnion($1) }
    // "Tên hàng⇥Mã vạch": no numbers at all, so that rows with amounts are none.
    let isPlain = !line.plain.contains(where: PrivateNumbers.isFigure)
    let isOther = isPlain && all == .other && (columns.isEmpty || columns.count == found.count)
    guard isHead || !all.subtracting(.other).isEmpty || isOther else { return }
    if isHead || columns.count != found.count {
      columns = found
      kinds = all
      self.isOfficial = isOfficial
    } else {
      for cell in found.indices { columns[cell].formUnion(found[cell]) }
      kinds.formUnion(all)
      if isOfficial { self.isOfficial = true }
    }
  }

  private static let codes = ["so ", "ma "]

  private static func cells(of plain: [UInt8]) -> [ArraySlice<UInt8>] {
    plain.split(separator: 0x09, omittingEmptySubsequences: false)
  }
}

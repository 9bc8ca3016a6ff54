import NoticeModel

/// Masks private persons' numbers in the blocks of a document (NĐ 13/2023/NĐ-CP), so that neither index nor pages ever
/// hold them; the original keeps every byte and is withheld.
enum PrivateBlocks {
  /// The blocks with numbers masked, and how many there were of each kind.
  static func masked(_ blocks: [Block]) -> (blocks: [Block], counts: [PrivateDatum.Kind: Int]) {
    let text = blocks.plainText
    let found = PrivateDataRecogniser.find(in: text)
    guard !found.isEmpty else { return (blocks, [:]) }
    // As many scalars as before, so that every block is found again by counting.
    var rest = Substring(PrivateDataMask.masked(text, found)).unicodeScalars
    func take(_ text: String) -> String {
      let count = text.unicodeScalars.count
      defer { rest = rest.dropFirst(count + 1) }
      return String(rest.prefix(count))
    }
    let masked = blocks.map { (block: Block) -> Block in
      switch block {
      case .paragraph(let text): .paragraph(take(text))
      case .heading(let level, let text): .heading(level: level, take(text))
      case .listItem(let text): .listItem(take(text))
      case .tableRow(let cells): .tableRow(cells.map(take))
      }
    }
    return (masked, found.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 })
  }

  /// A column of a record, which its name introduces: "so_cccd".
  static func masked(_ value: String, of name: String) -> (String, Int) {
    let head = name.replacing("_", with: " ") + ": "
    let text = head + value
    let found = PrivateDataRecogniser.find(in: text)
    guard !found.isEmpty else { return (value, 0) }
    let masked = PrivateDataMask.masked(text, found)
    return (String(masked.unicodeScalars.dropFirst(head.unicodeScalars.count)), found.count)
  }

  /// A line by itself: a title, a name, the text of a link.
  static func masked(line: String) -> (String, [PrivateDatum.Kind: Int]) {
    let found = PrivateDataRecogniser.find(in: line)
    guard !found.isEmpty else { return (line, [:]) }
    return (PrivateDataMask.masked(line, found), found.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 })
  }

  static func detail(_ counts: [PrivateDatum.Kind: Int]) -> String {
    counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
  }
}

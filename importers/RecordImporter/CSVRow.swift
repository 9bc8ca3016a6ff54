/// Where a reader of CSV stands (RFC 4180).
///
/// More is accepted than the standard allows, so that no cell is lost: a quote inside an unquoted cell and text behind
/// a closing quote stand for themselves.
struct CSVState {
  private enum Place {
    case cellStart, unquoted, quoted, quoteInQuoted
  }

  /// What a byte is for the cell it stands in.
  enum Role {
    case content, endOfCell, syntax
  }

  let delimiter: UInt8
  private var place = Place.cellStart

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  var isQuoted: Bool { place == .quoted }

  /// A quote of a quoted cell has just gone by: its end, unless another quote follows.
  var isClosing: Bool { place == .quoteInQuoted }

  @discardableResult
  mutating func take(_ byte: UInt8) -> Role {
    let quote = UInt8(ascii: "\"")
    switch place {
    case .quoted where byte == quote: place = .quoteInQuoted
    case .quoted: return .content
    case .quoteInQuoted where byte == quote:
      place = .quoted
      return .content
    case .cellStart where byte == quote: place = .quoted
    case _ where byte == delimiter:
      place = .cellStart
      return .endOfCell
    default:
      place = .unquoted
      return .content
    }
    return .syntax
  }
}

/// One row of a CSV file as UTF-8 bytes.
enum CSVRow {
  static func cells(_ utf8: some Sequence<UInt8>, _ delimiter: UInt8) -> [String] {
    var state = CSVState(delimiter: delimiter)
    var cells: [String] = []
    var cell: [UInt8] = []
    for byte in utf8 {
      switch state.take(byte) {
      case .content: cell.append(byte)
      case .syntax: break
      case .endOfCell:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return cells
  }

  static func hasOpenQuote(_ row: some Sequence<UInt8>, _ delimiter: UInt8) -> Bool {
    var state = CSVState(delimiter: delimiter)
    for byte in row { state.take(byte) }
    return state.isQuoted
  }

  /// The delimiter that stands most often in the first line, quotes passed over; a comma where none does. Spreadsheets
  /// write semicolons where the comma is the decimal sign, as in Vietnam.
  static func delimiter(of bytes: some Collection<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
      if byte == 0x0A, !isQuoted { break }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) }
    return candidates[best ?? 0]
  }
}

/// The names of a CSV file's columns.
struct CSVHeader: Sendable {
  private let names: [String]
  private let delimiter: UInt8

  init(_ utf8: [UInt8], delimiter: UInt8) {
    self.delimiter = delimiter
    names = CSVRow.cells(utf8, delimiter).map(FieldText.singleLine)
  }

  /// The cells of a row that hold something. Columns without a name are called by their number, as are cells beyond
  /// the header.
  func record(_ utf8: [UInt8]) -> Record {
    var record = Record()
    for (index, cell) in CSVRow.cells(utf8, delimiter).enumerated() where !FieldText.isBlank(cell) {
      let name = index < names.count ? names[index] : ""
      record.values.append((name.isEmpty ? "column \(index + 1)" : name, cell))
    }
    return record
  }
}

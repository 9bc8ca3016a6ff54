import VietnameseText

/// The table of an encoding of one or two bytes a letter, made from its rows at first use.
///
/// A letter of two bytes goes before one of a byte: in VNI `F4` is `ơ` and also the base of `ớ`. A byte without a row
/// stands for its character in windows-1252, since the fonts that these encodings lived in had its quotation marks and
/// dashes.
final class LegacyTable: Sendable {
  let encoding: VietnameseEncoding
  /// The characters of single bytes.
  let singles: [UInt16]
  /// The row of a byte that can start a pair, the column of one that can end it; 0 is none.
  let rows: [UInt8]
  let columns: [UInt8]
  let width: Int
  /// The characters of pairs by row and column; 0 is none.
  let pairs: [UInt16]
  /// What a single byte and a pair are in a word.
  let singleMarks: [LetterMark]
  let pairMarks: [LetterMark]

  init(_ encoding: VietnameseEncoding, rows text: String) {
    self.encoding = encoding
    var singles: [UInt16] = Array(0..<0x80) + Windows1252.scalars + Array(0xA0...0xFF)
    // A control character that is no letter here waits for the end of the text as it came.
    for byte in 0..<0x20 where !(0x09...0x0D).contains(byte) { singles[byte] = UInt16(Int(Escape.base) + byte) }
    var (rows, columns) = ([UInt8](repeating: 0, count: 256), [UInt8](repeating: 0, count: 256))
    var (rowCount, columnCount): (UInt8, UInt8) = (1, 1)
    var found: [(base: Int, mark: Int, scalar: UInt16)] = []
    var defined = [Bool](repeating: false, count: 256)
    for row in EncodingRow.rows(in: text) {
      if row.length == 1 {
        singles[Int(row.bytes)] = row.scalar
        defined[Int(row.bytes)] = true
      } else {
        let (base, mark) = (Int(row.bytes >> 8 & 0xFF), Int(row.bytes & 0xFF))
        if rows[base] == 0 { (rows[base], rowCount) = (rowCount, rowCount + 1) }
        if columns[mark] == 0 { (columns[mark], columnCount) = (columnCount, columnCount + 1) }
        found.append((base, mark, row.scalar))
      }
    }
    width = Int(columnCount)
    var pairs = [UInt16](repeating: 0, count: Int(rowCount) * width)
    for pair in found { pairs[Int(rows[pair.base]) * width + Int(columns[pair.mark])] = pair.scalar }
    (self.singles, self.rows, self.columns, self.pairs) = (singles, rows, columns, pairs)
    singleMarks = singles.enumerated().map { byte, scalar in
      byte < 0x80 || defined[byte] ? LetterMark(decoded: UInt32(scalar)) : LetterMark(undefined: UInt32(scalar))
    }
    pairMarks = pairs.map { $0 == 0 ? LetterMark.separator : LetterMark(decoded: UInt32($0)) }
  }

  /// The tables that need no font to be believed, then those that do.
  static let tcvn3 = LegacyTable(.tcvn3, rows: EncodingRows.tcvn3)
  static let vni = LegacyTable(.vni, rows: EncodingRows.vni)
  static let viscii = LegacyTable(.viscii, rows: EncodingRows.viscii)
  static let vps = LegacyTable(.vps, rows: EncodingRows.vps)
  static let windows1258 = LegacyTable(.windows1258, rows: EncodingRows.windows1258)
  private static let rare: [VietnameseEncoding: LegacyTable] = [
    .tcvn5712v1: LegacyTable(.tcvn5712v1, rows: EncodingRows.tcvn5712v1),
    .tcvn5712v2: LegacyTable(.tcvn5712v2, rows: EncodingRows.tcvn5712v2),
    .bkhcm1: LegacyTable(.bkhcm1, rows: EncodingRows.bkhcm1),
    .bkhcm2: LegacyTable(.bkhcm2, rows: EncodingRows.bkhcm2),
    .vietwareF: LegacyTable(.vietwareF, rows: EncodingRows.vietwareF),
    .vietwareX: LegacyTable(.vietwareX, rows: EncodingRows.vietwareX),
    .vniMac: LegacyTable(.vniMac, rows: EncodingRows.vniMac),
  ]

  /// Nil for the encodings that are no table: VIQR and damaged UTF-8.
  static func of(_ encoding: VietnameseEncoding) -> LegacyTable? {
    switch encoding {
    case .tcvn3: tcvn3
    case .vni: vni
    case .viscii: viscii
    case .vps: vps
    case .windows1258: windows1258
    default: rare[encoding]
    }
  }
}

extension LegacyTable {
  /// The text of a byte view; what was no byte stays as its scalar of `original`.
  func decoded(_ view: [UInt16], _ original: [UInt32]) -> [UInt32] {
    var output: [UInt32] = []
    output.reserveCapacity(view.count)
    forEachLetter(of: view, original) { scalar, _ in output.append(scalar) }
    return output
  }

  /// Calls `body` with each character and the place of its first byte in the view.
  @inline(__always)
  func forEachLetter(of view: [UInt16], _ original: [UInt32], _ body: (UInt32, Int) -> Void) {
    view.withUnsafeBufferPointer { view in
      singles.withUnsafeBufferPointer { singles in
        rows.withUnsafeBufferPointer { rows in
          var index = 0
          while index < view.count {
            let byte = view[index]
            if byte >= 0x100 {
              body(original[index], index)
            } else if rows[Int(byte)] > 0, index + 1 < view.count, let pair = pair(byte, view[index + 1]) {
              body(pair, index)
              index += 1
            } else {
              body(UInt32(singles[Int(byte)]), index)
            }
            index += 1
          }
        }
      }
    }
  }

  private func pair(_ first: UInt16, _ second: UInt16) -> UInt32? {
    guard second < 0x100 else { return nil }
    let pair = pairs[Int(rows[Int(first)]) * width + Int(columns[Int(second)])]
    return pair == 0 ? nil : UInt32(pair)
  }
}

/// The marks of a table, lent for a loop.
struct TableMarks {
  fileprivate let singles: UnsafeBufferPointer<LetterMark>
  fileprivate let pairs: UnsafeBufferPointer<LetterMark>
  fileprivate let rows: UnsafeBufferPointer<UInt8>
  fileprivate let columns: UnsafeBufferPointer<UInt8>
  fileprivate let width: Int

  @inline(__always)
  func single(_ byte: UInt16) -> LetterMark { singles[Int(byte)] }

  /// The letter of two bytes; nil where they are none.
  @inline(__always)
  func pair(_ first: UInt16, _ second: UInt16) -> LetterMark? {
    let row = Int(rows[Int(first)])
    guard row > 0, second < 0x100 else { return nil }
    let column = Int(columns[Int(second)])
    guard column > 0 else { return nil }
    let mark = pairs[row * width + column]
    return mark == .separator ? nil : mark
  }
}

extension LegacyTable {
  func withMarks<Result>(_ body: (TableMarks) -> Result) -> Result {
    singleMarks.withUnsafeBufferPointer { singles in
      pairMarks.withUnsafeBufferPointer { pairs in
        rows.withUnsafeBufferPointer { rows in
          columns.withUnsafeBufferPointer { columns in
            body(TableMarks(singles: singles, pairs: pairs, rows: rows, columns: columns, width: width))
          }
        }
      }
    }
  }
}

import Foundation

/// The decoded folding table: what each code point is to a word, and what it folds to.
///
/// The values are those that `generate_fold_table.py` describes; the C tokenizer has the same table.
struct FoldTables: Sendable {
  static let shared = FoldTables()

  /// What a code point is to a word.
  enum Role {
    case separator, joiner, mark
    /// Part of a word; `alone` if it is a word by itself.
    case letter(alone: Bool)
  }

  private let first: [UInt8]
  private let second: [UInt16]
  private let offsets: [UInt16]
  private let pool: [UInt8]
  /// For each code point below `singleLimit` the one byte that it folds to; 0 where it is no letter, or folds to more.
  private var singles: [UInt8]

  /// Behind Latin Extended Additional, where the vowels with two marks are.
  private static let singleLimit: UInt32 = 0x1F00
  private static let itself: UInt16 = 3
  private static let firstReplacement: UInt16 = 4
  private static let alone: UInt16 = 0x8000

  private init() {
    first = Self.bytes(FoldTable.first)
    second = Self.words(FoldTable.second)
    offsets = Self.words(FoldTable.offsets)
    pool = Self.bytes(FoldTable.pool)
    singles = [UInt8](repeating: 0, count: Int(Self.singleLimit))
    // Filled by the slow way, which it stands for.
    let tables = self
    singles = (0..<Self.singleLimit).map { tables.slowSingle(of: $0) }
  }

  /// The byte that a letter folds to, as nearly all letters of Vietnamese do; 0 for all others. One look instead of four.
  @inline(__always)
  func single(of code: UInt32) -> UInt8 { code < Self.singleLimit ? singles[Int(code)] : 0 }

  private func slowSingle(of code: UInt32) -> UInt8 {
    let value = value(of: code)
    guard case .letter(alone: false) = Self.role(value) else { return 0 }
    let kind = value & ~Self.alone
    if kind == Self.itself { return code < 0x80 ? UInt8(code) : 0 }
    let entry = Int(kind - Self.firstReplacement)
    return offsets[entry + 1] - offsets[entry] == 1 ? pool[Int(offsets[entry])] : 0
  }

  /// The table's value for a code point; 0, a separator, beyond its end.
  @inline(__always)
  func value(of code: UInt32) -> UInt16 {
    let block = Int(code >> 7)
    guard block < first.count else { return 0 }
    return second[Int(first[block]) << 7 | Int(code & 0x7F)]
  }

  @inline(__always)
  static func role(_ value: UInt16) -> Role {
    switch value & ~alone {
    case 0: .separator
    case 1: .joiner
    case 2: .mark
    default: .letter(alone: value & alone != 0)
    }
  }

  /// The folded bytes of a letter with this value, which is written as `original`.
  @inline(__always)
  func replacement(_ value: UInt16, original: UnsafeBufferPointer<UInt8>.SubSequence, into output: inout [UInt8]) {
    let kind = value & ~Self.alone
    if kind == Self.itself {
      output.append(contentsOf: original)
    } else {
      let entry = Int(kind - Self.firstReplacement)
      let (start, end) = (Int(offsets[entry]), Int(offsets[entry + 1]))
      // Letters of Vietnamese fold to one byte; appending a slice costs several times as much.
      if end - start == 1 { output.append(pool[start]) } else { output.append(contentsOf: pool[start..<end]) }
    }
  }

  private static func bytes(_ text: String) -> [UInt8] {
    Data(base64Encoded: text).map { [UInt8]($0) } ?? []
  }

  private static func words(_ text: String) -> [UInt16] {
    let bytes = bytes(text)
    return stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
  }
}

/// The code point and byte length of the character at `at` in well-formed UTF-8, as every `String` holds.
@inline(__always)
func scalar(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (code: UInt32, size: Int) {
  let lead = UInt32(bytes[at])
  if lead < 0x80 { return (lead, 1) }
  let second = UInt32(bytes[at + 1] & 0x3F)
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
  let third = UInt32(bytes[at + 2] & 0x3F)
  if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
  return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[at + 3] & 0x3F), 4)
}

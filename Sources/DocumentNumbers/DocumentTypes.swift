public import NoticeModel
import VietnameseText

/// The types of official documents (tên loại) with their abbreviations, from NĐ 30/2020/NĐ-CP, TT 01/2011/TT-BNV,
/// the law on normative documents and HD 36-HD/VPTW of the Party.
public enum DocumentTypes {
  /// All types, in the order of the decree; later and older ones after it. Thư công is not among them: it has no
  /// abbreviation and no number.
  public static let all: [DocumentType] = table.map(\.type)

  /// The type of an abbreviation in any spelling: `QĐ`, `QÐ`, `qd`; older abbreviations (`GN`) lead to today's type.
  ///
  /// Exact spelling wins, then the one with the same diacritics, then the first in the table: `HĐ` is a contract, `HD`
  /// guidance.
  public static func type(code: some StringProtocol) -> DocumentType? {
    index(ofCode: String(code)).map { table[codes[$0].row].type }
  }

  /// The type whose name the text is or begins with, in any case, with or without diacritics: `THÔNG BÁO`,
  /// `thong tu lien tich so 5`. The longest name wins.
  public static func type(named text: some StringProtocol) -> DocumentType? {
    // Longer texts need no more than their beginning; no name has more words than this.
    let words = Folding.words(in: String(text.prefix(nameReach))).map(\.folded)
    return leadingName(words)?.type
  }

  /// What a number alone tells of its document's type; nil where it tells nothing.
  ///
  /// Letters (công văn) carry no type in their number: one that begins with an issuing body is a letter. Laws and
  /// resolutions of the National Assembly (`80/2015/QH13`) and old numbers such as `15/CP` do not tell.
  public static func type(of number: DocumentNumber) -> DocumentType? {
    number.type
  }

  /// The abbreviation of công văn, which only the Party prints.
  static let letterCode = "CV"
  /// The abbreviation of laws, which no law prints.
  static let lawCode = "L"
  /// Joint documents name several bodies after their type.
  static func isJoint(code: String) -> Bool {
    ["ttlt", "ttlb", "nqlt"].contains(Folding.folded(code))
  }

  static func isJoint(_ type: DocumentType?) -> Bool {
    type.map { isJoint(code: $0.code) } ?? false
  }

  /// Types whose numbers carry the year since 1997, so that one without it is older.
  static func isNormative(_ type: DocumentType?) -> Bool {
    type.map { ["NĐ", "TT", "PL", "L", "LCT"].contains($0.code) } ?? false || isJoint(type)
  }

  /// Unicode scalars that hold any name.
  static let nameReach = 60

  /// The abbreviation in its official letters: `ttr` is `TTr`; nil if it is none.
  static func spelling(ofCode code: String) -> String? {
    index(ofCode: code).map { codes[$0].code }
  }

  /// The abbreviations, one of each type, that somebody may mean who writes `code`: `da` is `DA` or `ĐA`, `đa` only `ĐA`.
  static func spellings(ofCode code: String) -> [String] {
    guard let best = index(ofCode: code) else { return [] }
    guard code.lowercased() == Folding.folded(code) else { return [codes[best].code] }
    var rows: Set<Int> = []
    let same = codes.indices.filter { Folding.folded(codes[$0].code) == Folding.folded(code) && $0 != best }
    return ([best] + same).filter { rows.insert(codes[$0].row).inserted }.map { codes[$0].code }
  }

  /// The type whose name the folded words begin with, and how many words that takes.
  static func leadingName(_ words: [String]) -> (type: DocumentType, words: Int)? {
    guard let first = words.first else { return nil }
    return names[first]?.first { words.starts(with: $0.words) }.map { (table[$0.row].type, $0.words.count) }
  }

  /// The type whose name the words end with, of which `last` is the last one and `words` has those before it; the
  /// longest name wins.
  static func trailingName(_ last: PackedWord, after words: WordsBefore) -> DocumentType? {
    guard last.key != 0, let ending = endings[last.key] else { return nil }
    var words = words
    var before: [UInt64] = []
    while before.count < longestName - 1, let word = words.next() { before.append(word.key) }
    return ending.first { before.starts(with: $0.before) }.map { table[$0.row].type }
  }

  /// False if the word is no abbreviation of a type, in whatever letters.
  static func mayBeCode(_ word: PackedWord) -> Bool {
    codeKeys.contains(word.key)
  }

  private static func index(ofCode code: String) -> Int? {
    if let exact = bySpelling[code] { return exact }
    let lower = code.lowercased()
    return byLetters[lower] ?? byFolding[Folding.folded(lower)]
  }

  /// One row: the type, then what else its abbreviation and its name are or were.
  private struct Row: Sendable {
    let type: DocumentType
    let codes: [String]
    let names: [String]
  }

  private static let table: [Row] = DocumentTypeData.rows.map { row in
    Row(type: DocumentType(code: row.codes[0], name: row.names[0]), codes: row.codes, names: row.names)
  }

  private static let codes: [(code: String, row: Int)] = table.enumerated().flatMap { row, entry in
    entry.codes.map { ($0, row) }
  }

  private static let bySpelling = index { $0 }
  private static let byLetters = index { $0.lowercased() }
  private static let byFolding = index { Folding.folded($0) }

  private static func index(_ key: (String) -> String) -> [String: Int] {
    Dictionary(codes.enumerated().map { (key($1.code), $0) }) { first, _ in first }
  }

  /// Names as folded words under their first word, longest first.
  private static let names: [String: [(words: [String], row: Int)]] = {
    let all = table.enumerated().flatMap { row, entry in
      entry.names.map { (words: Folding.words(in: $0).map(\.folded), row: row) }
    }
    return Dictionary(grouping: all.sorted { $0.words.count > $1.words.count }) { $0.words.first ?? "" }
  }()

  /// Names under the key of their last word, with those of the words before it from the last to the first.
  private static let endings: [UInt64: [(before: [UInt64], row: Int)]] = {
    let all = names.values.joined().map { name in
      (keys: name.words.reversed().map(PackedWord.key(of:)), row: name.row)
    }
    return Dictionary(grouping: all.sorted { $0.keys.count > $1.keys.count }) { $0.keys.first ?? 0 }
      .mapValues { $0.map { (Array($0.keys.dropFirst()), $0.row) } }
  }()

  private static let codeKeys = Set(codes.map { PackedWord.key(of: Folding.folded($0.code)) })

  private static let longestName = names.values.joined().map(\.words.count).max() ?? 0
}

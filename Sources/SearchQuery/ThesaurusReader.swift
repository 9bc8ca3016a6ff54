import VietnameseText

/// Reads the rows of a thesaurus.
struct ThesaurusReader {
  private(set) var entries: [(words: [PhraseWord], value: Replacement)] = []
  private(set) var problems: [Thesaurus.Problem] = []
  private var rows = 0

  private static let standardWeight = 0.5
  private static let maximumPhrases = 16
  /// More than this many bytes in a line are no row.
  private static let longestLine = 4_096
  private static let maximumProblems = 100

  mutating func read(_ text: String) {
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    for (index, line) in lines.enumerated() {
      guard rows < Thesaurus.maximumRows else {
        report(index + 1, "nhiều hơn \(Thesaurus.maximumRows) dòng; phần sau bị bỏ qua")
        return
      }
      read(line: Self.trimmed(line), index + 1)
    }
  }

  private mutating func read(line: String, _ number: Int) {
    if line.isEmpty || line.unicodeScalars.first == "#" { return }
    guard line.utf8.count <= Self.longestLine, let fields = Self.fields(of: line) else {
      return report(number, "dòng quá dài hoặc dấu ngoặc kép không có đôi")
    }
    if fields.first == "said", number == 1 || rows == 0 { return }
    rows += 1
    guard (2...5).contains(fields.count) else { return report(number, "cần 2 đến 5 cột, có \(fields.count)") }
    let said = Self.phrases(fields[0])
    let written = Self.phrases(fields[1])
    guard let said, let written else {
      return report(number, "mỗi cột trong hai cột đầu cần 1 đến \(Self.maximumPhrases) cụm từ")
    }
    let direction = fields.count > 2 ? fields[2] : ""
    guard ["", "both", "forward"].contains(direction) else {
      return report(number, "hướng “\(direction)” không phải both hay forward")
    }
    let weight = fields.count > 3 && !fields[3].isEmpty ? Double(fields[3]) ?? 0 : Self.standardWeight
    guard weight > 0, weight <= 1 else { return report(number, "trọng số “\(fields[3])” không ở trong khoảng 0 đến 1") }
    add(said, written, isForward: direction == "forward", weight)
  }

  private mutating func add(_ said: [String], _ written: [String], isForward: Bool, _ weight: Double) {
    let all = isForward ? said : said + written
    for phrase in all {
      // The other column's phrases first: they are what was not said.
      let others = said.contains(phrase) ? written + (isForward ? [] : said) : said + written
      let terms = others.filter { $0 != phrase }.map { Query.Term(listed: $0) }
      entries.append((PhraseWord.words(of: phrase), Replacement(terms: terms, weight: weight)))
    }
  }

  private mutating func report(_ line: Int, _ message: String) {
    if problems.count < Self.maximumProblems { problems.append(Thesaurus.Problem(line: line, message: message)) }
  }

  /// Nil without a phrase, with too many, or when one is longer than a phrase can be.
  private static func phrases(_ field: String) -> [String]? {
    var phrases: [String] = []
    for part in field.unicodeScalars.split(separator: "|") {
      guard let piece = QueryPieces.piece(of: String(part)) else { continue }
      if piece.isCut { return nil }
      phrases.append(piece.text)
    }
    return (1...maximumPhrases).contains(phrases.count) ? phrases : nil
  }

  /// The fields of a line as RFC 4180 has them, without blanks around; nil when a quotation mark has no pair.
  static func fields(of line: String) -> [String]? {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"":
        // A doubled mark inside a quoted field is one mark.
        if !isQuoted, wasQuoted { field.append(scalar) }
        isQuoted.toggle()
        wasQuoted = true
        continue
      case "," where !isQuoted:
        fields.append(trimmed(field[...]))
        field.removeAll()
      default:
        field.append(scalar)
      }
      wasQuoted = false
    }
    fields.append(trimmed(field[...]))
    return isQuoted ? nil : fields
  }

  /// Also without a byte order mark.
  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}

import VietnameseText

/// What bodies and places were called before others took them in, and what they belong to now.
public enum Succession {
  /// The words of a present name, and of the names that it stands for.
  private static let rows: [(name: String, words: [String], earlier: [(name: String, words: [String])])] = {
    var rows: [(String, [String], [(String, [String])])] = []
    for line in SuccessionList.text.split(separator: "\n").dropFirst() {
      guard let columns = ThesaurusReader.fields(of: String(line)), columns.count > 1 else { continue }
      let earlier = columns[1].split(separator: "|").map { (String($0), words(String($0))) }
      rows.append((columns[0], words(columns[0]), earlier))
    }
    return rows
  }()

  /// A name with each earlier name in the place of a present one: "UBND tỉnh Gia Lai" gives "UBND Tỉnh Bình Định". Empty
  /// where no present name stands in it.
  public static func earlierNames(of text: String) -> [String] {
    let asked = words(text)
    return rows.flatMap { row -> [String] in
      guard let place = position(of: row.words, in: asked) else { return [] }
      return row.earlier.map { earlier in
        (asked[..<place] + earlier.words + asked[(place + row.words.count)...]).joined(separator: " ")
      }
    }
  }

  /// What a body or place belongs to now that is named in `name`; nil where it is as it was, or nothing is known.
  public static func successor(of name: String) -> String? {
    let asked = words(name)
    let found = rows.filter { row in row.earlier.contains { position(of: $0.words, in: asked) != nil } }
    // A name that several took parts of has no one successor.
    guard found.count == 1, let row = found.first, position(of: row.words, in: asked) == nil else { return nil }
    return row.name
  }

  private static func words(_ text: String) -> [String] { Folding.words(in: text).map(\.folded) }

  private static func position(of part: [String], in whole: [String]) -> Int? {
    guard !part.isEmpty, part.count <= whole.count else { return nil }
    return (0...(whole.count - part.count)).first { whole[$0..<$0 + part.count].elementsEqual(part) }
  }
}

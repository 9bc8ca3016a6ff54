import NoticeModel
import VietnameseText

/// Marks in the head of a document that say who may read it: degrees of secrecy (Luật Bảo vệ bí mật nhà nước 2018, Điều
/// 8), drafts, and papers that are only for the office itself.
///
/// A mark is a line, a cell or a column of its own near the top. Words in running text are none, nor is a list of all
/// degrees, as forms and rules about secrecy have them. Linear in the first lines.
enum RestrictionMarks {
  /// Lines of the head; behind them stands the text.
  private static let head = 30
  /// Bytes of a line that may be a mark.
  private static let longest = 120
  /// An internal paper often says so at its very end, too.
  private static let tail = 12

  /// The marks as warnings: at most one of each kind.
  static func read(_ segments: [Segment]) -> [ImportWarning] {
    let lines = segments.prefix(head).map { Line($0.text) }
    var warnings: [ImportWarning] = []
    let degrees = Set(lines.compactMap(\.degree))
    let isOfficial = lines.contains(where: \.isOfficial)
    // More than one is a list to choose from.
    if isOfficial, degrees.count == 1, let degree = degrees.first, !lines.contains(where: \.isDeclassified) {
      warnings.append(ImportWarning(.secretMark, degree))
    }
    if isOfficial, lines.contains(where: \.isDraft) { warnings.append(ImportWarning(.draftMark)) }
    let end = segments.dropFirst(head).suffix(tail).map { Line($0.text) }
    if (lines + end).contains(where: \.isInternal) { warnings.append(ImportWarning(.internalMark)) }
    return warnings
  }

  /// A line as it is compared: letters, digits and single blanks.
  private struct Line {
    /// As written, without what boxes and emphasises.
    private let text: String
    private let folded: String

    init(_ line: Substring) {
      let isShort = line.utf8.count <= RestrictionMarks.longest
      text = isShort && Line.mayBegin(line) ? Line.words(of: line) : ""
      let letters = Folding.folded(text)
      // Folding leaves capitals of other scripts.
      folded = letters.utf8.allSatisfy { $0 < 0x80 } ? letters : letters.lowercased()
    }

    /// The degree of secrecy that the line states: in capitals alone, or behind "Độ mật".
    var degree: String? {
      let isStated = folded.hasPrefix("do mat ") || folded.hasPrefix("muc do mat ")
      let stated =
        isStated
        ? String(text.uppercased().split(separator: " ").drop { $0 != "MẬT" }.dropFirst().joined(separator: " ")) : text
      return ["MẬT", "TỐI MẬT", "TUYỆT MẬT"].contains(stated) ? stated : nil
    }

    /// The mark beside which the degree no longer counts.
    var isDeclassified: Bool { folded == "giai mat" || folded.hasPrefix("giai mat ngay ") }

    var isDraft: Bool {
      guard folded.hasPrefix("du thao"), text.uppercased().hasPrefix("DỰ THẢO") else { return false }
      let rest = folded.dropFirst("du thao".count).split(separator: " ")
      // "Dự thảo lần 2", "Dự thảo 3 ngày 22 tháng 7 năm 2013"; a title about drafts goes on with other words.
      return rest.allSatisfy { word in
        ["lan", "so", "ngay", "thang", "nam", "thu"].contains(word)
          || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    }

    var isInternal: Bool {
      ["luu hanh noi bo", "tai lieu luu hanh noi bo", "tai lieu noi bo"].contains(folded)
        && text.unicodeScalars.contains { $0.value >= 0x80 }
    }

    /// A line that only official documents begin with: the state's name, its motto, the Party's, or a number.
    var isOfficial: Bool {
      folded.hasPrefix("cong hoa xa hoi chu nghia") || folded.hasPrefix("doc lap tu do hanh phuc")
        || folded.hasPrefix("dang cong san viet nam") || folded.hasPrefix("so ") || folded == "so"
    }

    /// The cheap question: does the first word have the initial of any mark? Letters of other scripts are looked at.
    private static func mayBegin(_ line: Substring) -> Bool {
      guard let first = line.unicodeScalars.first(where: isPart) else { return false }
      if first.isASCII { return initials.contains(UInt8(truncatingIfNeeded: first.value) | 0x20) }
      guard let initial = Folding.folded(String(first)).utf8.first else { return true }
      return initial >= 0x80 || initials.contains(initial)
    }

    private static let initials = Array("cdglmst".utf8)

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isLetter || (0x30...0x39).contains(scalar.value)
    }

    /// The words with single blanks; letters that were set apart (`M Ậ T`) are one word.
    private static func words(of line: Substring) -> String {
      var view = String.UnicodeScalarView()
      var letters = String.UnicodeScalarView()
      var length = 0
      var longest = 0
      for scalar in line.unicodeScalars {
        guard isPart(scalar) else {
          length = 0
          continue
        }
        if length == 0, !view.isEmpty { view.append(" ") }
        view.append(scalar)
        letters.append(scalar)
        length += 1
        longest = max(longest, length)
      }
      guard longest == 1 else { return String(view) }
      let word = String(letters)
      return ["TỐIMẬT": "TỐI MẬT", "TUYỆTMẬT": "TUYỆT MẬT", "DỰTHẢO": "DỰ THẢO"][word] ?? word
    }
  }
}

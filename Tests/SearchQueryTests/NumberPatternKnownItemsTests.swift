import DocumentNumbers
import Foundation
import NoticeModel
import SearchQuery
import Testing

/// Numbers of real documents, asked for in the spellings people type.
@Suite struct NumberPatternKnownItemsTests {
  @Test("finds the documents of a real number first in any spelling", .enabled(if: held != nil, "no shared corpora"))
  func knownItems() throws {
    let printed = try #require(Self.held)
    #expect(printed.count > 600)
    let numbers = try printed.map { try #require(DocumentNumber.find(in: "Số: \($0)").first?.number, "\($0)") }
    var asked = 0
    var missed: [String] = []
    var others = 0
    for (text, number) in zip(printed, numbers) {
      for spelling in Self.spellings(of: text) {
        asked += 1
        guard let pattern = NumberPattern(wholly: spelling), pattern.fit(number) == .exact else {
          missed.append(spelling)
          continue
        }
        let exact = numbers.filter { pattern.fit($0) == .exact }
        #expect(exact.allSatisfy { Self.key($0) == Self.key(number) }, "\(spelling)")
        others += numbers.count { pattern.fit($0) == .part }
      }
    }
    #expect(Double(missed.count) <= 0.005 * Double(asked), "\(missed.count) of \(asked): \(missed.prefix(20))")
    #expect(others <= asked / 20, "\(others) other documents for \(asked) questions")
  }

  /// Diacritics apart, one number.
  private static func key(_ number: DocumentNumber) -> String {
    fold(number.printed).replacing(" ", with: "-")
  }

  private static func spellings(of text: String) -> [String] {
    let spaced = String(text.map { $0 == "/" || $0 == "-" ? " " : $0 })
    return [text, spaced].flatMap { [$0, $0.lowercased(), fold($0), fold($0).lowercased()] }
  }

  private static func fold(_ text: String) -> String {
    text.replacing("Đ", with: "D").replacing("đ", with: "d")
  }

  /// The printed numbers of two collections that stand beside the project where it is developed.
  private static let held: [String]? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let corpora = (named ?? beside).appending(path: "corpora")
    guard
      let records = try? String(
        contentsOf: corpora.appending(path: "phapdien/documents_sample.jsonl"), encoding: .utf8),
      let rows = try? String(contentsOf: corpora.appending(path: "congbao-sonla/van_ban.csv"), encoding: .utf8)
    else {
      return nil
    }
    struct Record: Decodable { var so_hieu: String }
    let laws = records.split(whereSeparator: \.isNewline).compactMap {
      try? JSONDecoder().decode(Record.self, from: Data($0.utf8)).so_hieu
    }
    let local = rows.split(whereSeparator: \.isNewline).compactMap { line -> String? in
      let field = line.prefix { $0 != "," }
      return field.first?.isNumber == true ? String(field) : nil
    }
    return Array(Set(laws + local)).sorted()
  }()
}

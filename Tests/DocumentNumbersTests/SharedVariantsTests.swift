import DocumentNumbers
import Foundation
import NoticeModel
import Testing

@Suite struct SharedVariantsTests {
  @Test("reads every spelling of the shared list of variants", .enabled(if: file != nil, "the shared data is not here"))
  func variants() throws {
    for entry in try Self.cases() {
      let number = try #require(DocumentNumber(entry.input), "\(entry.input)")
      #expect(number.printed == entry.expect.canonical, "\(entry.input)")
      #expect(number.ordinal == entry.expect.number, "\(entry.input)")
      #expect(number.year == entry.expect.year, "\(entry.input)")
    }
  }

  @Test("tells what every number of the shared list means", .enabled(if: file != nil, "the shared data is not here"))
  func meanings() throws {
    for entry in try Self.cases() {
      let number = try #require(DocumentNumber(entry.input), "\(entry.input)")
      // A law's number does not say that it is one; the words before it may.
      let type = number.type ?? DocumentTypes.type(named: entry.input)
      #expect(type?.code == entry.expect.type, "\(entry.input)")
      #expect(number.issuer == entry.expect.issuer, "\(entry.input)")
      #expect(number.unit == entry.expect.unit, "\(entry.input)")
      #expect(number.regime == Self.regimes[entry.expect.regime], "\(entry.input)")
      #expect(number.meanings.first == number.meaning)
    }
  }

  @Test("keeps both readings where the shared list has two", .enabled(if: file != nil, "the shared data is not here"))
  func readings() throws {
    for entry in try Self.cases() {
      let others = DocumentNumber.readings(entry.input).dropFirst().map(\.printed)
      #expect(others == entry.ambiguous ?? [], "\(entry.input)")
    }
  }

  @Test(
    "takes the dashes, slashes and misread letters of the shared list for what they stand for",
    .enabled(if: file != nil, "the shared data is not here"))
  func characters() throws {
    let list = try Self.list()
    let named = { (text: String) in
      text.split(separator: " ").compactMap { name in
        name.hasPrefix("U+")
          ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) : name.unicodeScalars.first
      }
    }
    let (dashes, slashes) = (named(list.dash_class), named(list.slash_class))
    #expect(dashes.count == 8)
    #expect(slashes.count == 4)
    for dash in dashes {
      for slash in slashes {
        #expect(DocumentNumber("12\(slash)2012\(slash)QĐ\(dash)UBND")?.printed == "12/2012/QĐ-UBND", "\(dash)\(slash)")
      }
    }
    for (letter, meant) in list.ocr_confusions {
      let (text, expected) =
        meant == "Đ"
        ? ("13/Q\(letter)-UBND", "13/QĐ-UBND") : ("1\(letter)3/TB-UBND", "1\(meant)3/TB-UBND")
      #expect(DocumentNumber(text)?.printed == expected, "\(text)")
    }
    for code in list.ambiguous_unaccented.keys {
      #expect(DocumentNumber("7/\(code.lowercased())-ubnd") != nil, "\(code)")
    }
  }

  private static let regimes: [String: NumberRegime] = [
    "state-norm": .normative, "state-admin": .administrative, "state-letter": .letter, "party": .party,
    "national-assembly": .nationalAssembly, "old": .old,
  ]

  /// Data that stands beside the project where it is developed, and not elsewhere; `TRACUU_SHARED` names another place.
  private static let file: URL? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let file = (named ?? beside).appending(path: "data/vietnamese/number_variants.json")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()

  private static func list() throws -> List {
    try JSONDecoder().decode(List.self, from: Data(contentsOf: try #require(file)))
  }

  private static func cases() throws -> [List.Entry] {
    let cases = try list().cases
    try #require(cases.count >= 90)
    return cases
  }

  private struct List: Decodable {
    struct Entry: Decodable {
      struct Expectation: Decodable {
        var number: Int
        var year: Int?
        var type: String?
        var issuer: String?
        var unit: String?
        var regime: String
        var canonical: String
      }

      var input: String
      var expect: Expectation
      var ambiguous: [String]?
    }

    var cases: [Entry]
    var dash_class: String
    var slash_class: String
    var ocr_confusions: [String: String]
    var ambiguous_unaccented: [String: [String]]
  }
}

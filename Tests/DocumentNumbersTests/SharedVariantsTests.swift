import DocumentNumbers
import Foundation
import NoticeModel
import Testing

@Suite struct SharedVariantsTests {
  @Test("reads every spelling of the shared list of variants", .enabled(if: file != nil, "the shared data is not here"))
  func variants() throws {
    let list = try JSONDecoder().decode(List.self, from: Data(contentsOf: try #require(Self.file)))
    #expect(list.cases.count >= 90)
    for entry in list.cases {
      #expect(DocumentNumber(entry.input)?.printed == entry.expect.canonical, "\(entry.input)")
    }
  }

  /// Data that stands beside the project where it is developed, and not elsewhere; `TRACUU_SHARED` names another place.
  private static let file: URL? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let file = (named ?? beside).appending(path: "data/vietnamese/number_variants.json")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()

  private struct List: Decodable {
    struct Entry: Decodable {
      struct Expectation: Decodable {
        var canonical: String
      }

      var input: String
      var expect: Expectation
    }

    var cases: [Entry]
  }
}

import Foundation
import SearchQuery

extension ArchiveOptions {
  /// The built-in synonyms, and those of the archive's own `synonyms.csv` if it has one. Rows that cannot be read are
  /// named on stderr and left out.
  func thesaurus() throws -> Thesaurus {
    let file = path + "/synonyms.csv"
    guard FileManager.default.fileExists(atPath: file) else { return .standard }
    guard let data = FileManager.default.contents(atPath: file), data.count <= Self.maximumSynonyms else {
      throw CommandOutcome.environment("Không đọc được \(file), hoặc tệp lớn hơn 4 MiB.")
    }
    let own = Thesaurus(csv: String(decoding: data, as: UTF8.self))
    for problem in own.problems { Output.complain("\(file), dòng \(problem.line): \(problem.message)") }
    return Thesaurus.standard.adding(own)
  }

  private static let maximumSynonyms = 4 << 20
}

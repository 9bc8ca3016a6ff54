import Foundation
import NoticePages
import SearchQuery

/// Queries as JSON lines: `{"_id": …, "text": …}`, the form of retrieval test collections; `from`, `to` and `sort` may
/// stand beside them.
struct QueryFile {
  struct Line: Decodable {
    var id: String
    var text: String
    var from: String?
    var to: String?
    var sort: String?

    enum CodingKeys: String, CodingKey {
      case id = "_id"
      case text, from, to, sort
    }
  }

  let lines: [Line]

  /// Reads `path`, `-` for standard input. A line that is no query is an error of usage that names it.
  init(_ path: String) throws {
    let data: Data
    if path == "-" {
      data = FileHandle.standardInput.readDataToEndOfFile()
    } else {
      do {
        data = try Data(contentsOf: URL(filePath: path))
      } catch {
        throw CommandOutcome.usage("Không đọc được tệp câu tìm \(path).")
      }
    }
    let decoder = JSONDecoder()
    var number = 0
    lines = try data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).compactMap { line in
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { return nil }
      do {
        return try decoder.decode(Line.self, from: line)
      } catch {
        throw CommandOutcome.usage("\(path), dòng \(number): cần {\"_id\": …, \"text\": …}.")
      }
    }
  }
}

extension QueryFile.Line {
  /// The search that the line asks for.
  func request(
    thesaurus: Thesaurus, filters: Filters, sort: SearchRequest.Sort, limit: Int
  ) throws -> SearchRequest {
    var filters = filters
    if let from { filters.from = try day(from, DateInput.start) }
    if let to { filters.to = try day(to, DateInput.end) }
    var request = SearchRequest(
      query: Query.parse(text, thesaurus: thesaurus).query, filters: filters, sort: sort, limit: limit)
    if let name = self.sort {
      guard let sort = SearchRequest.Sort(rawValue: name) else {
        throw CommandOutcome.usage("Câu tìm \(id): sort là relevance, newest hoặc oldest.")
      }
      request.sort = sort
    }
    return request
  }

  private func day<Day>(_ text: String, _ read: (String) -> Day?) throws -> Day {
    guard let day = read(text) else {
      throw CommandOutcome.usage("Câu tìm \(id): ngày cần dạng 2013, 2013-07 hoặc 2013-07-22; nhận được \"\(text)\".")
    }
    return day
  }
}

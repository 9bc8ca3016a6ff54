import ArgumentParser
import Foundation
import NoticeIndex
import NoticeModel
import NoticePages
import SearchQuery
import VietnameseText

/// `tracuu evaluate`: how well and how fast an archive answers questions whose right documents are known.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Đo chất lượng xếp hạng bằng bộ câu hỏi có sẵn đáp án: nDCG@10, MRR@10, R@1/10/100 và thời gian.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "Tệp câu hỏi: mỗi dòng {\"_id\", \"text\"}.") var queries: String
  @Option(help: "Tệp đáp án: mỗi dòng mã câu hỏi, mã văn bản, điểm, cách nhau bằng tab; dòng đầu có thể là tên cột.")
  var qrels: String
  @Flag(help: "Bỏ dấu các câu hỏi trước khi tìm.") var unaccented = false
  @Option(help: "text hoặc json.") var format = Format.text

  func run() async throws {
    try archive.mustExist()
    let file = try QueryFile(queries)
    let grades = try Self.grades(qrels)
    let index = try NoticeIndex(archive: archive.path)
    let thesaurus = try archive.thesaurus()
    var measures = RelevanceMeasures()
    var times: [Int] = []
    for var line in file.lines {
      guard let wanted = grades[line.id] else { continue }
      if unaccented { line.text = Folding.folded(line.text) }
      let request = try line.request(thesaurus: thesaurus, filters: Filters(), sort: .relevance, limit: 100)
      let started = ContinuousClock.now
      let page = try await index.search(request)
      times.append(Int(((ContinuousClock.now - started).seconds * 1e6).rounded()))
      measures.add(page.hits.map { $0.recordID ?? $0.id.hex }, grades: wanted)
    }
    guard measures.questions > 0 else {
      throw CommandOutcome.usage("Không câu hỏi nào có đáp án: mã trong hai tệp phải khớp nhau.")
    }
    try write(measures, times.sorted())
  }

  private func write(_ measures: RelevanceMeasures, _ times: [Int]) throws {
    let latencies = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)].map { ($0.0, percentile($0.1, of: times)) }
    switch format {
    case .json:
      var object: [String: Double] = ["questions": Double(measures.questions)]
      for name in RelevanceMeasures.names { object[name] = (measures[name] * 10_000).rounded() / 10_000 }
      for (name, microseconds) in latencies { object["\(name)_ms"] = Double(microseconds) / 1_000 }
      Output.line(try JSONOutput.string(object))
    case .text:
      Output.line("\(measures.questions) câu hỏi")
      for name in RelevanceMeasures.names {
        Output.line(
          "\(name.padding(toLength: 8, withPad: " ", startingAt: 0))\(String(format: "%.4f", measures[name]))")
      }
      for (name, microseconds) in latencies {
        Output.line("\(name)     \(String(format: "%.2f", Double(microseconds) / 1_000)) ms")
      }
    }
  }

  private static func grades(_ path: String) throws -> [String: [String: Int]] {
    guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
      throw CommandOutcome.usage("Không đọc được tệp đáp án \(path).")
    }
    var grades: [String: [String: Int]] = [:]
    for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      let cells = line.split(separator: "\t").map(String.init)
      // TREC's own form has a column between question and document that says nothing.
      guard cells.count >= 3, let grade = Int(cells[cells.count - 1]) else {
        if number == 0 { continue }
        throw CommandOutcome.usage("\(path), dòng \(number + 1): cần mã câu hỏi, mã văn bản, điểm.")
      }
      grades[cells[0], default: [:]][cells[cells.count - 2]] = grade
    }
    return grades
  }
}

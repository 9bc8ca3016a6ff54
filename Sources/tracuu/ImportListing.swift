import Foundation
import NoticeIndex
import NoticeModel

/// Imports and their items, a line each, for the terminal.
enum ImportListing {
  static func line(_ record: ImportRecord) -> String {
    let counts = Outcome.allCases.compactMap { outcome in
      record.counts[outcome].flatMap { $0 > 0 ? "\(ImportSummary.name(of: outcome)) \($0)" : nil }
    }
    let ended = record.finishedAt.map { "đến \(minute($0))" } ?? "chưa xong"
    let facts = arguments(of: record)
    let what = ["paths", "collection", "donor", "accession_no"].compactMap { facts[$0] }.joined(separator: " · ")
    return TerminalText.oneLine(
      "\(record.number)  \(minute(record.startedAt)) \(ended)  \(what)  \(counts.joined(separator: ", "))")
  }

  /// What is told of one input: its outcome, its name, what was doubtful.
  static func item(_ line: String) -> String {
    guard let item = ImportItem(line) else { return TerminalText.oneLine(line) }
    var text = "\(item.outcome)  \(item.source)"
    if !item.warnings.isEmpty { text += "  [\(item.warnings.joined(separator: ", "))]" }
    if let error = item.error { text += "  \(error.code): \(error.message)" }
    return TerminalText.oneLine(text)
  }

  /// A place that is linked to and was not received.
  static func missing(_ document: MissingDocument) -> String {
    let text = document.text.map { "  “\($0)”" } ?? ""
    return TerminalText.oneLine("\(document.source.path)\(text)  ← \(document.linkedFrom)")
  }

  static func arguments(of record: ImportRecord) -> [String: String] {
    (try? JSONDecoder().decode([String: String].self, from: Data(record.arguments.utf8))) ?? [:]
  }

  /// `2013-07-22 03:04` of an ISO 8601 time.
  static func minute(_ time: String) -> String {
    time.prefix(16).split(separator: "T").joined(separator: " ")
  }
}

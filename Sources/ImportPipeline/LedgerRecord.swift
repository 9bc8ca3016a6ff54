import Foundation
import NoticeModel
import Originals
import WARC

/// The ledger in the originals: a `metadata` record for each batch, its first line about the import, then one line an
/// item.
enum LedgerRecord {
  private static let mediaType = "application/x-ndjson"

  private struct Head: Codable {
    var started_at: String
    var finished_at: String?
    var committed_at: String?
    var arguments: String
    var counts: [String: Int]
    var first_item: Int
  }

  static func record(_ entry: LedgerEntry) throws -> WARCRecord {
    let head = Head(
      started_at: entry.startedAt, finished_at: entry.finishedAt, committed_at: entry.committedAt,
      arguments: entry.arguments,
      counts: Dictionary(uniqueKeysWithValues: entry.counts.map { ($0.key.rawValue, $0.value) }),
      first_item: entry.firstItem)
    var lines = [String(decoding: try JSONText.encoder.encode(head), as: UTF8.self)]
    lines += entry.items
    return WARCRecord.metadata(
      about: "tracuu:import:\(entry.startedAt)", date: entry.finishedAt ?? entry.startedAt, mediaType: mediaType,
      bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// The entry that a record holds; nil for other metadata.
  static func entry(of record: WARCRecord) -> LedgerEntry? {
    guard record.kind == .metadata, record.contentType == mediaType else { return nil }
    let lines = String(decoding: record.block, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, let head = try? JSONDecoder().decode(Head.self, from: Data(first.utf8)) else {
      return nil
    }
    var counts: [Outcome: Int] = [:]
    for (name, count) in head.counts {
      if let outcome = Outcome(rawValue: name) { counts[outcome] = count }
    }
    return LedgerEntry(
      startedAt: head.started_at, finishedAt: head.finished_at, committedAt: head.committed_at,
      arguments: head.arguments, counts: counts, items: lines.dropFirst().map(String.init), firstItem: head.first_item)
  }
}

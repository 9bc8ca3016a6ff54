import Foundation
import NoticeModel
import Originals
import WARC

/// The JSON of a decision, told from others by its action.
protocol DecisionBlock: Codable {
  static var action: String { get }
  var action: String { get }
}

/// What people decided, as `metadata` records of the originals whose block is JSON.
enum DecisionRecord {
  static let mediaType = "application/json"

  /// A decision about a document; `subject` is the record that holds it, or its container.
  static func record(
    _ block: some DecisionBlock, on source: Source, at time: String, about subject: WARCRecord
  ) throws -> WARCRecord {
    var record = WARCRecord.metadata(
      on: source, date: time, mediaType: mediaType, bytes: Array(try JSONText.encoder.encode(block)))
    if let id = subject["WARC-Record-ID"] { record.fields.append("WARC-Refers-To", id) }
    return record
  }

  /// The block of a decision of this kind; nil for every other record.
  static func block<Block: DecisionBlock>(_: Block.Type, of record: WARCRecord) -> Block? {
    guard record.kind == .metadata, record.contentType == mediaType,
      let block = try? JSONDecoder().decode(Block.self, from: Data(record.block)), block.action == Block.action
    else { return nil }
    return block
  }
}
